import type { LinksFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
import type { ReactNode } from 'react';
import stylesheet from '~/ui/app.css?url';
import { ErrorPage } from '~/ui/error-page';
import { MessagesProvider, useMessages } from '~/ui/messages/messages';
import { useNonce } from '~/ui/nonce';

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'stylesheet', href: stylesheet },
];

export function Layout({ children }: { children: ReactNode }) {
  return (
    <MessagesProvider language="en">
      <Document>{children}</Document>
    </MessagesProvider>
  );
}

function Document({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const { t, language } = useMessages();
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <a href="#content" className="sr-only focus:not-sr-only">
          {t('app.skip')}
        </a>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
