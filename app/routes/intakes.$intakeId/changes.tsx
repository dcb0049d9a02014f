import type { ChangeLine } from '~/server/fellowship/intakes/intakes';
import { DateTime } from '~/ui/date-time';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { RuleChange } from '~/ui/rule-change';
import { Section } from '~/ui/section';

const told = messageIds('intake.changed.');

/** What was changed after the call had been published, with the reasons; the call tells it too. */
export function Changes({ changes, timeZone }: { changes: ChangeLine[]; timeZone: string }) {
  const { t } = useMessages();
  if (changes.length === 0) return null;
  return (
    <Section title={t('intake.changes')}>
      <ul className="grid gap-3">
        {changes.map(({ kind, before, after, rule, reason, by, at }) => (
          <li key={`${at} ${after}`}>
            <p>
              {kind === 'deadline' ? (
                <>
                  {t('intake.changed.deadline')}{' '}
                  <DateTime at={Date.parse(before)} zone={timeZone} /> →{' '}
                  <DateTime at={Date.parse(after)} zone={timeZone} />
                </>
              ) : rule === null ? (
                t(told(kind), { before, after })
              ) : (
                <RuleChange {...rule} />
              )}
            </p>
            <p className="text-sm text-muted">
              {reason} ({by}, <DateTime at={at} zone={timeZone} />)
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
