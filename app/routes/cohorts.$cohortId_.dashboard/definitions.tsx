import type { DashboardPage } from '~/server/fellowship/standing/dashboard';
import { DateTime } from '~/ui/date-time';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';

const OF_PEOPLE = [
  'people',
  'completion',
  'overTime',
  'marks',
  'strip',
  'tables',
  'interventions',
  'proposals',
  'packages',
  'supports',
  'bars',
] as const;
const OF_WORK = ['people', 'states', 'overdue', 'histogram'] as const;

interface DefinitionsProps {
  by: 'people' | 'work';
  span: DashboardPage['span'];
  /** What the longest bar of participation stands for. */
  most: number;
}

/** What each figure counts, and how the pictures are read. */
export function Definitions({ by, span, most }: DefinitionsProps) {
  const { t } = useMessages();
  return (
    <Disclosure summary={t('dashboard.definitions')}>
      <dl className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {(by === 'people' ? OF_PEOPLE : OF_WORK).map((one) => (
          <div key={one} className="contents">
            <dt className="font-semibold">{t(`dashboard.term.${one}`)}</dt>
            <dd className="text-muted">{t(`dashboard.definition.${one}`, { most })}</dd>
          </div>
        ))}
        {by === 'people' && (
          <div className="contents">
            <dt className="font-semibold">{t('dashboard.term.span')}</dt>
            <dd className="text-muted">
              <DateTime at={span.from} /> – <DateTime at={span.to} />
            </dd>
          </div>
        )}
      </dl>
    </Disclosure>
  );
}
