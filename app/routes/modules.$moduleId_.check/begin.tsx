import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import type { CheckPage } from './route';

/** The one next thing: to begin, to go on, or nothing more. */
export function Begin({ page }: { page: CheckPage }) {
  const { t } = useMessages();
  const { open, attemptsLeft, attempts, minutes, commandId } = page;
  if (open !== null) {
    return (
      <div className="grid justify-items-start gap-2">
        <LinkButton to={`/attempts/${open}`} kind="primary">
          {t('check.goOn')}
        </LinkButton>
        <p className="text-sm text-muted">{t('check.goOnNote')}</p>
      </div>
    );
  }
  if (attemptsLeft === 0) return <p className="text-muted">{t('check.noneLeft')}</p>;
  return (
    <Form method="post" reloadDocument className="grid justify-items-start gap-2">
      <input type="hidden" name="commandId" value={commandId} />
      <Button kind="primary">
        {t(attempts.length === 0 ? 'check.begin' : 'check.beginAgain')}
      </Button>
      <p className="text-sm text-muted">
        {t('check.attemptsLeft', { left: attemptsLeft })}
        {minutes !== null && ` ${t('check.clockNote', { minutes })}`}
      </p>
    </Form>
  );
}
