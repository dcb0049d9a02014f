import type { Reason } from '~/core/fellowship/readiness/readiness';
import type { BoardPage } from '~/server/fellowship/standing/board';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { useMessages } from '~/ui/messages/messages';
import { PageLinks } from '~/ui/page-links';
import { Section } from '~/ui/section';
import { Tabs } from '~/ui/tabs';
import { Chooser } from './chooser';
import { PersonLine } from './person-line';
import { Counts, Missing } from './summary';

const STATES = ['not', 'nearly', 'ready'] as const;

interface BoardProps {
  board: BoardPage;
  /** Of each person shown: the reasons that they can do something about. */
  own: readonly (readonly Reason[])[];
  asked: { group: string; state: (typeof STATES)[number] | null; reason: string | null };
  mayTeach: boolean;
}

/** The board of one exercise: how many are ready, what is missing, and who misses what. */
export function Board({ board, own, asked, mayTeach }: BoardProps) {
  const { t } = useMessages();
  const { day, counts, rows, found, page, pages } = board;
  if (day === null) return null;
  const now = {
    ...{ exercise: day.id, group: asked.group },
    ...{ state: asked.state ?? '', reason: asked.reason ?? '' },
  };
  const address = (changes: Readonly<Record<string, string>>) =>
    `?${new URLSearchParams({ ...now, ...changes })}`;
  const tabs = [
    { to: address({ state: '', reason: '' }), label: t('readiness.all', { count: counts.all }) },
    ...STATES.map((state) => ({
      to: address({ state, reason: '' }),
      label: t('readiness.tab', { state: t(`readiness.state.${state}`), count: counts[state] }),
      current: asked.state === state,
    })),
  ];
  const everybody = asked.state === null && asked.reason === null;
  return (
    <>
      <Chooser board={board} group={asked.group} />
      <Section
        title={day.title}
        aside={
          <span className="text-sm text-muted">
            {t(day.past ? 'readiness.was' : 'readiness.takesPlace')} <DateTime at={day.at} />
          </span>
        }
      >
        <Counts counts={counts} />
        {day.past && <p className="text-muted">{t('readiness.past')}</p>}
        <p className="max-w-3xl text-sm text-muted">{t('readiness.definition')}</p>
      </Section>
      <Missing board={board} asked={asked} mayTeach={mayTeach} address={address} />
      <Section title={t('readiness.people')}>
        <Tabs
          label={t('readiness.filter')}
          tabs={tabs.map((tab, at) => (at === 0 ? { ...tab, current: everybody } : tab))}
        />
        {asked.reason !== null && (
          <p className="text-muted">
            {t(`readiness.missing.${asked.reason}`)}: {t('readiness.found', { count: found })}
          </p>
        )}
        {rows.length === 0 ? (
          <EmptyState title={t('readiness.nobody')} />
        ) : (
          <ul className="grid gap-3 md:gap-0">
            {rows.map((row, at) => (
              <PersonLine key={row.id} row={row} own={own[at] ?? []} day={day} />
            ))}
          </ul>
        )}
        <PageLinks page={page} pages={pages} to={(number) => address({ page: String(number) })} />
      </Section>
    </>
  );
}
