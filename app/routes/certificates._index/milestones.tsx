import type { OwnMilestones } from '~/server/fellowship/milestones/milestones';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

const TONES = { reached: 'good', late: 'warn', open: 'plain', overdue: 'warn' } as const;

/** What a programme asks of the reader, and how far they are. */
export function Milestones({ programme }: { programme: OwnMilestones }) {
  const { t } = useMessages();
  const { cohort, milestones, reached } = programme;
  return (
    <Section title={t('certificate.milestones', { cohort })} className="mt-8">
      <ul>
        {milestones.map(({ id, title, dueAt, required }, at) => {
          const { state, by } = reached[at] ?? { state: 'open' as const, by: null };
          return (
            <li
              key={id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line py-2"
            >
              <span>
                <span className="font-semibold">{title}</span>{' '}
                {!required && (
                  <span className="text-sm text-muted">{t('certificate.notRequired')}</span>
                )}
              </span>
              <span className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
                {by !== null ? (
                  <DateTime at={by.at} />
                ) : (
                  dueAt !== null && (
                    <span>
                      {t('certificate.due')} <DateTime at={dueAt} />
                    </span>
                  )
                )}
                <Badge tone={TONES[state]}>{t(`milestone.state.${state}`)}</Badge>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
