import { Form } from '@remix-run/react';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messageIds, useMessages } from '~/ui/messages/messages';
import type { EditPage } from './edit-page';

const stateIds = messageIds('authoring.state.');

/** The module's title, where it stands, and ways out of it. */
export function Head({ page }: { page: EditPage }) {
  const { t } = useMessages();
  const { moduleId, title, state, faults, changedAt } = page;
  return (
    <Masthead
      kicker={t('authoring.edit.kicker')}
      title={title}
      facts={
        <>
          <Badge tone={state === 'published' ? 'good' : 'plain'}>{t(stateIds(state))}</Badge>
          <span>{t('authoring.edit.faults', { faults })}</span>
          <span>
            {t('authoring.list.changed')} <DateTime at={changedAt} />
          </span>
        </>
      }
      actions={
        <>
          {state === 'published' && (
            <LinkButton to={`/modules/${moduleId}`}>{t('authoring.edit.asLearner')}</LinkButton>
          )}
          <LinkButton to={`/modules/${moduleId}/questions`}>
            {t('authoring.edit.questions')}
          </LinkButton>
          <LinkButton to="/modules/upload">{t('authoring.upload.link')}</LinkButton>
          <Form method="post" action={`/modules/${moduleId}/export`} reloadDocument>
            <Button>{t('authoring.edit.export')}</Button>
          </Form>
        </>
      }
    />
  );
}
