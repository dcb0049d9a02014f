import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import type { ShouldRevalidateFunction } from '@remix-run/react';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { readerOf } from '~/server/people/reader';
import stylesheet from '~/ui/app.css?url';
import { ErrorPage } from '~/ui/error-page';
import { MessagesProvider, messagesIn, useMessages } from '~/ui/messages/messages';
import { useNonce } from '~/ui/nonce';
import { ViewerProvider } from '~/ui/viewer';

/** For pages that have no title of their own, and for errors. */
export const meta: MetaFunction = () => [{ title: messagesIn('en')('app.name') }];

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'stylesheet', href: stylesheet },
];

/** Who reads, for the frame around every page. What they may see, each page asks by itself. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  return { viewer: await readerOf(request, context) };
}

/** Forms after which somebody else may be reading, or under another name. */
const CHANGES_READER = /^\/(sign-in|sign-out|account|invitations)\b/;

export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction }) =>
  formAction !== undefined && CHANGES_READER.test(formAction);

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  return (
    <MessagesProvider language="en">
      <ViewerProvider viewer={data?.viewer ?? null}>
        <Document>{children}</Document>
      </ViewerProvider>
    </MessagesProvider>
  );
}

function Document({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const { t, language } = useMessages();
  const still = useMatches().some(({ handle, data }) => isStill(handle) || isStill(data));
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
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:px-4 focus:py-3"
        >
          {t('app.skip')}
        </a>
        {children}
        <ScrollRestoration nonce={nonce} />
        {!still && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

/**
 * Whether a page asks for no JavaScript (`handle = { still: true }`, or `still` among what its loader
 * tells): it is read, not worked with, and a phone on a slow line gets it in half the bytes, without
 * the data a second time.
 */
function isStill(said: unknown): boolean {
  return typeof said === 'object' && said !== null && 'still' in said && said.still === true;
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
