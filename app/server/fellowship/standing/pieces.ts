import type { WorkKind } from '../../generated/client';
import type { Reader } from '../../store/database';
import type { Assigned } from './assigned';
import type { Crowd } from './members-sql';
import { DONE, overdueSql, pairsSql, seatsOfExercises, upcomingSql } from './record-sql';

/** How the people for whom a piece of work is stand with it. They add up to `people`. */
export const PIECE_STATES = [
  'done',
  'belowPass',
  'waiting',
  'started',
  'untouched',
  'upcoming',
] as const;
export type PieceState = (typeof PIECE_STATES)[number];

/** Bars of the picture of marks: below 10 %, below 20 % … to 100 %. */
export const MARK_BARS = 10;

/** Where a cohort stands with one piece of work. */
export interface PieceStanding {
  /** The assignment's. */
  readonly id: string;
  readonly kind: WorkKind;
  readonly title: string;
  /** ms since 1970; null without a date. */
  readonly dueAt: number | null;
  readonly groupId: string | null;
  readonly people: number;
  readonly states: Readonly<Record<PieceState, number>>;
  /** Of those who have not handed it in: past their date. */
  readonly overdue: number;
  /** How many people's marks lie in each tenth, before anything is taken off for lateness. */
  readonly bars: readonly number[];
}

interface Row {
  id: string;
  state: PieceState;
  bar: unknown;
  overdue: unknown;
  count: unknown;
}

/** Where the people of a crowd stand with some pieces of work, in the order of the work. */
export async function piecesOf(
  reader: Reader,
  crowd: Crowd,
  work: readonly Assigned[],
  now: number,
): Promise<PieceStanding[]> {
  if (work.length === 0) return [];
  const exercises = work.flatMap((one) => (one.kind === 'exercise' ? [one.subjectId] : []));
  const seats = exercises.length === 0 ? null : seatsOfExercises(exercises);
  const ids = work.map(({ id }) => id);
  const rows = await reader.$queryRaw<Row[]>`
    SELECT a."id" AS "id",
      CASE WHEN ${DONE} THEN 'done'
        WHEN g."status" = 'done' THEN 'belowPass'
        WHEN g."status" = 'submitted' THEN 'waiting'
        WHEN g."status" = 'started' OR s."begun" = 1 THEN 'started'
        WHEN ${upcomingSql(now)} THEN 'upcoming' ELSE 'untouched' END AS "state",
      CASE WHEN g."status" = 'done' AND g."of" > 0
        THEN MIN(${MARK_BARS - 1}, g."earned" * ${MARK_BARS} / g."of") END AS "bar",
      ${overdueSql(now)} AS "overdue", COUNT(*) AS "count"
    ${pairsSql(crowd, ids, seats)} GROUP BY 1, 2, 3, 4`;
  return work.map(({ id, kind, title, dueAt, groupId }) => ({
    ...{ id, kind, title, dueAt, groupId },
    ...countedIn(rows.filter((row) => row.id === id)),
  }));
}

function countedIn(
  rows: readonly Row[],
): Pick<PieceStanding, 'people' | 'states' | 'overdue' | 'bars'> {
  const sum = (fits: (row: Row) => boolean) =>
    rows.reduce((all, row) => all + (fits(row) ? Number(row.count) : 0), 0);
  const inState = (state: PieceState) => sum((row) => row.state === state);
  return {
    people: sum(() => true),
    states: {
      done: inState('done'),
      belowPass: inState('belowPass'),
      waiting: inState('waiting'),
      started: inState('started'),
      untouched: inState('untouched'),
      upcoming: inState('upcoming'),
    },
    overdue: sum(({ overdue }) => Number(overdue) === 1),
    bars: Array.from({ length: MARK_BARS }, (_, at) =>
      sum(({ bar }) => bar !== null && Number(bar) === at),
    ),
  };
}
