import type { WatchedExercise, WatchedTable } from '~/server/exercises/watch';
import { Badge } from '~/ui/badge';
import { classes } from '~/ui/class-names';
import { useMessages } from '~/ui/messages/messages';
import { PartyName } from '~/ui/party-name';

const GOOD = new Set(['adopted']);
const BAD = new Set(['failed', 'noDecision']);

/** How far a table is: its phase, its brackets, who is silent, and what happened last. */
export function GlanceBody({
  exercise,
  table,
}: {
  exercise: WatchedExercise;
  table: WatchedTable;
}) {
  const { t } = useMessages();
  const { glance } = table;
  const { outcome, silent } = glance;
  // A package may settle articles that still stand in brackets in the text.
  const open = outcome === 'adopted' ? 0 : glance.open;
  return (
    <>
      <div className="grid gap-1.5">
        <p className="flex items-baseline justify-between gap-3 text-sm">
          <span className="font-semibold">{t(`phase.${glance.phase}`)}</span>
          <span className="text-muted tabular-nums">
            {t('exercise.brackets', { open, articles: glance.articles })}
          </span>
        </p>
        <Steps done={glance.step + 1} of={glance.steps} />
        <Steps done={glance.articles - open} of={glance.articles} agreed />
      </div>
      {outcome !== 'none' && (
        <p>
          <Badge tone={GOOD.has(outcome) ? 'good' : BAD.has(outcome) ? 'bad' : 'accent'}>
            {t(`exercise.outcome.${outcome}`)}
          </Badge>
        </p>
      )}
      {silent.length > 0 && (
        <p className="flex flex-wrap gap-x-3 text-sm">
          <span className="font-semibold text-warn">{t('exercise.silent')}</span>
          {exercise.parties.map((party, index) =>
            silent.includes(party.id) ? (
              <PartyName key={party.id} party={party} index={index} short />
            ) : null,
          )}
        </p>
      )}
      <LastLine table={table} />
    </>
  );
}

/** Small segments, as many filled as are done; the words stand above. */
function Steps({ done, of, agreed = false }: { done: number; of: number; agreed?: boolean }) {
  return (
    <span aria-hidden="true" className="flex gap-0.5 forced-color-adjust-none">
      {Array.from({ length: of }, (_, index) => index).map((index) => (
        <span
          key={index}
          className={classes(
            'h-1.5 grow',
            index >= done ? 'bg-line' : agreed ? 'bg-good' : 'bg-accent',
          )}
        />
      ))}
    </span>
  );
}

function LastLine({ table }: { table: WatchedTable }) {
  const { t } = useMessages();
  const { last } = table.glance;
  if (last === null) return null;
  const { phase } = last.values;
  const values = phase === undefined ? last.values : { ...last.values, phase: t(`phase.${phase}`) };
  return (
    <p className="line-clamp-3 border-l-2 border-line pl-3 font-serif text-[0.9375rem] text-muted">
      {t(`record.${last.kind}`, values)}
    </p>
  );
}
