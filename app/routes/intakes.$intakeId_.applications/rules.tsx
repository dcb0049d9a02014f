import { Form } from '@remix-run/react';
import type { RuleCounts } from '~/server/fellowship/screening/screening';
import { Button } from '~/ui/button';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';

interface RulesProps {
  /** What the rules say; null until they are asked. */
  rules: RuleCounts | null;
  commandId: string;
  intakeId: string;
}

/** All that nobody has looked at, by the rules of the call: first what they say, then done. */
export function Rules({ rules, commandId, intakeId }: RulesProps) {
  const { t } = useMessages();
  if (rules === null) {
    return (
      <p className="flex flex-wrap items-center gap-3">
        <LinkButton size="small" to="?rules=1">
          {t('intake.rules.ask')}
        </LinkButton>
        <span className="text-sm text-muted">{t('intake.rules.hint')}</span>
      </p>
    );
  }
  const { eligible, ineligible, left } = rules;
  const some = eligible > 0 || ineligible.length > 0;
  return (
    <Notice title={t('intake.rules.title')}>
      <ul className="grid list-disc gap-1 pl-5">
        {eligible > 0 && <li>{t('intake.rules.eligible', { count: eligible })}</li>}
        {!some && left === 0 && <li>{t('intake.rules.nothing')}</li>}
        {ineligible.map(({ reason, count }) => (
          <li key={reason}>{t('intake.rules.ineligible', { count, reason })}</li>
        ))}
        {left > 0 && <li>{t('intake.rules.left', { count: left })}</li>}
      </ul>
      {some && (
        <Form method="post" action={`/intakes/${intakeId}/applications`} className="mt-2">
          <input type="hidden" name="commandId" value={commandId} />
          <Button kind="primary" name="intent" value="rules">
            {t('intake.rules.go')}
          </Button>
        </Form>
      )}
    </Notice>
  );
}
