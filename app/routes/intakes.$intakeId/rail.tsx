import type { Stage } from '~/server/fellowship/intakes/stage';
import { classes } from '~/ui/class-names';
import { messageIds, useMessages } from '~/ui/messages/messages';

const RAIL = ['draft', 'open', 'closed', 'review', 'selection', 'offers', 'cohort'] as const;
const stageNamed = messageIds('intake.stage.');

/** Where an intake stands on its way from a draft to a cohort. */
export function Rail({ stage }: { stage: Stage }) {
  const { t } = useMessages();
  // A call that is coming has left the draft and is not open.
  const at = stage === 'coming' ? 0.5 : RAIL.indexOf(stage);
  return (
    <nav aria-label={t('intake.rail')}>
      <ol className="grid gap-x-1 gap-y-2 sm:grid-cols-7">
        {RAIL.map((one, index) => {
          const now = index === at;
          return (
            <li
              key={one}
              aria-current={now ? 'step' : undefined}
              className={classes(
                'flex items-baseline gap-2 border-l-4 py-1 pl-3 sm:border-t-4 sm:border-l-0 sm:pt-2 sm:pl-0',
                index <= at ? 'border-accent' : 'border-line',
                now ? 'font-semibold' : 'text-muted',
              )}
            >
              <span className="text-sm tabular-nums">{index + 1}</span>
              <span>
                {t(stageNamed(one))}
                {index < at && <span className="sr-only"> {t('intake.rail.done')}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
