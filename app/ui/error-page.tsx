import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { useMessages } from './messages/messages';

const EXPLAINED = new Set(['403', '404']);

/** What a reader sees when a page cannot be shown: what happened, what was kept, what to do. */
export function ErrorPage() {
  const { t } = useMessages();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? String(error.status) : 'other';
  const kind = EXPLAINED.has(status) ? status : 'other';
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-prose p-6">
      <h1 className="text-2xl font-semibold">{t(`error.title.${kind}`)}</h1>
      <p className="mt-3">{t(`error.body.${kind}`)}</p>
      <p className="mt-3">
        <Link to="/" className="underline">
          {t('error.home')}
        </Link>
      </p>
    </main>
  );
}
