import { Link } from '@remix-run/react';
import type { StandingRow } from '~/server/fellowship/standing/dashboard';
import { useMessages } from '~/ui/messages/messages';
import { lying, stepLine, steps, uprights } from './drawing';
import { Line, Picture } from './picture';
import { madeBy, percentText } from './words';

interface PersonPicturesProps {
  rows: readonly StandingRow[];
  cohortId: string;
}

/** A small picture of everybody: completion over time, marks, participation. */
export function PersonPictures({ rows, cohortId }: PersonPicturesProps) {
  const most = Math.max(...rows.flatMap(({ participation }) => madeBy(participation)), 0);
  return (
    <ul className="grid grid-cols-2 pr-px pb-px md:grid-cols-3 xl:grid-cols-4">
      {rows.map((row) => (
        <li key={row.id} className="-mr-px -mb-px min-w-0 border border-line bg-surface p-3">
          <PersonPicture row={row} most={most} cohortId={cohortId} />
        </li>
      ))}
    </ul>
  );
}

interface PersonPictureProps {
  row: StandingRow;
  /** What the longest bar of participation stands for. */
  most: number;
  cohortId: string;
}

function PersonPicture({ row, most, cohortId }: PersonPictureProps) {
  const { t } = useMessages();
  const { name, group, completion, marks, participation, done, due, shares } = row;
  const made = madeBy(participation);
  const moves = made.reduce((sum, value) => sum + value, 0);
  return (
    <>
      <h3 className="truncate text-base">
        <Link
          to={`/cohorts/${cohortId}/gradebook?name=${encodeURIComponent(name)}`}
          className="link inline-block max-w-full truncate py-1"
        >
          {name}
        </Link>
      </h3>
      <p className="truncate text-sm text-muted">{group ?? t('dashboard.noGroup')}</p>
      <div className="mt-2 grid gap-2.5 text-sm text-muted">
        <div className="grid gap-1">
          <Picture tall="h-12">
            <Line d={steps(done)} looks="fill-accent-soft stroke-accent stroke-2" />
            <Line
              d={stepLine(due)}
              looks="fill-none stroke-muted [stroke-dasharray:3_3] stroke-1"
            />
          </Picture>
          <p>
            <b className="text-ink">{percentText(t, completion.percent)}</b>{' '}
            {t('dashboard.doneOf', { done: completion.done, of: completion.of })}
          </p>
        </div>
        <div className="grid gap-1">
          <Picture tall="h-8">
            <Line d={uprights(shares)} looks="fill-none stroke-party-4 stroke-3" />
          </Picture>
          <p>
            <b className="text-ink">{percentText(t, marks.percent)}</b>{' '}
            {t('dashboard.ofMarks', { count: shares.length })}
          </p>
        </div>
        <div className="grid gap-1">
          <Picture tall="h-8">
            <Line d={lying(made, most)} looks="fill-none stroke-party-6 stroke-4" />
          </Picture>
          <p>
            <b className="text-ink">{moves}</b>{' '}
            {t('dashboard.atTables', { moves, tables: participation.seated })}
          </p>
        </div>
      </div>
    </>
  );
}
