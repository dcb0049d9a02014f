import type { DashboardPage } from '~/server/fellowship/standing/dashboard';
import { classes } from '~/ui/class-names';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Day } from './day';
import { portions, uprights } from './drawing';
import { Line, Picture } from './picture';

export type PieceRow = Extract<DashboardPage['shown'], { by: 'work' }>['rows'][number];

export const STATES = ['done', 'belowPass', 'waiting', 'started', 'untouched', 'upcoming'] as const;

const LOOKS: Readonly<Record<(typeof STATES)[number], string>> = {
  done: 'fill-good',
  belowPass: 'fill-bad',
  waiting: 'fill-warn',
  started: 'fill-party-1',
  untouched: 'fill-rule',
  upcoming: 'fill-line',
};

const kindOf = messageIds('gradebook.kind.');

/** A small picture of every piece of work: how far people are, and how well they did. */
export function PiecePictures({ rows }: { rows: readonly PieceRow[] }) {
  return (
    <>
      <Legend />
      <ul className="grid pr-px pb-px sm:grid-cols-2 xl:grid-cols-3">
        {rows.map((row) => (
          <li
            key={row.id}
            className="-mr-px -mb-px grid min-w-0 content-start gap-3 border border-line bg-surface p-3"
          >
            <PiecePicture row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Legend() {
  const { t } = useMessages();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {STATES.map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 forced-color-adjust-none">
            <rect width="12" height="12" className={LOOKS[state]} />
          </svg>
          {t(`dashboard.state.${state}`)}
        </li>
      ))}
    </ul>
  );
}

function PiecePicture({ row }: { row: PieceRow }) {
  const { t } = useMessages();
  const { kind, title, dueAt, group, people, states, overdue, bars } = row;
  const places = portions(STATES.map((state) => states[state]));
  const marked = bars.reduce((sum, bar) => sum + bar, 0);
  const most = Math.max(...bars, 1);
  return (
    <>
      <div>
        <p className="label-caps">{t(kindOf(kind))}</p>
        <h3 className="text-base">{title}</h3>
        <p className="flex flex-wrap gap-x-3 text-sm text-muted">
          {dueAt !== null && <Day at={dueAt} />}
          {group !== null && <span>{group}</span>}
        </p>
      </div>
      <div className="grid gap-1 text-sm text-muted">
        <Picture tall="h-4">
          {STATES.map((state, at) => (
            <rect
              key={state}
              x={places[at]?.from}
              width={places[at]?.width}
              height="100"
              className={classes(LOOKS[state], 'forced-color-adjust-none')}
            />
          ))}
        </Picture>
        <p>
          <b className="text-ink">{t('dashboard.of', { part: states.done, of: people })}</b>{' '}
          {t('dashboard.pieceDone', { overdue })}
        </p>
      </div>
      {marked > 0 && (
        <div className="grid gap-1 text-sm text-muted">
          <Picture tall="h-8">
            <Line
              d={uprights(bars.map((bar) => (bar * 100) / most))}
              looks="fill-none stroke-party-4 stroke-[0.6rem]"
            />
          </Picture>
          <p className="flex justify-between gap-2">
            <span>{t('dashboard.percent', { percent: 0 })}</span>
            <span>{t('dashboard.pieceMarks', { count: marked })}</span>
            <span>{t('dashboard.percent', { percent: 100 })}</span>
          </p>
        </div>
      )}
    </>
  );
}
