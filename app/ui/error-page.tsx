import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { LinkButton } from './link-button';
import { Masthead } from './masthead';
import { useMessages } from './messages/messages';
import { Page } from './page';

const EXPLAINED = new Set(['403', '404']);

/** What a reader sees when a page cannot be shown: what happened, what was kept, what to do. */
export function ErrorPage() {
  const { t } = useMessages();
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? String(error.status) : 'other';
  const kind = EXPLAINED.has(status) ? status : 'other';
  return (
    <Page width="reading">
      <Masthead title={t(`error.title.${kind}`)} lead={t(`error.body.${kind}`)} />
      <LinkButton to="/" className="mt-6">
        {t('error.home')}
      </LinkButton>
    </Page>
  );
}
