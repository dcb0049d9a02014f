import {
  byReadiness,
  MISSING_CODES,
  type MissingCode,
  type Readiness,
  readinessOf,
} from '~/core/fellowship/readiness/readiness';
import { daysIn } from '~/core/teaching/zone';
import type { Clock } from '../../clock';
import type { Person } from '../../people/person';
import type { Database, Reader } from '../../store/database';
import { type CohortRow, cohortSeenBy, zoneOf } from '../../teaching/parts';
import type { Subjects } from '../../teaching/subjects';
import { assignedIn } from './assigned';
import type { BoardQuery } from './board-query';
import { groupsOf } from './dashboard';
import { chosenDay, type ExerciseDay, exerciseDays } from './exercise-days';
import { signsFor } from './signs';

/** People on one page of the board: each carries a reminder ready to send. */
export const BOARD_PAGE = 24;

/** Somebody on the board. */
export interface BoardPerson {
  readonly id: string;
  readonly name: string;
  readonly groupId: string | null;
  readonly readiness: Readiness;
}

/** A readiness board as its page shows it; times in ms since 1970. */
export interface BoardPage {
  readonly cohort: { readonly id: string; readonly name: string };
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** Exercises that have a date. */
  readonly days: readonly ExerciseDay[];
  /** The one that the board is about; null where there is none. */
  readonly day: ExerciseDay | null;
  /** Of all whom it is for, in the group asked for. */
  readonly counts: { readonly all: number } & Readonly<Record<Readiness['state'], number>>;
  /** What is missing, in the order of what stands most in the way, with how many people miss it. */
  readonly missing: readonly { readonly code: MissingCode; readonly people: number }[];
  readonly rows: readonly (BoardPerson & {
    readonly group: string | null;
    /** When somebody last wrote to them alone; null: never. */
    readonly writtenAt: number | null;
  })[];
  /** Of those who fit what was asked for. */
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

export interface BoardParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly subjects: Subjects;
}

/** A page of a cohort's board; null where the cohort is not there for this person. */
export async function boardPage(
  parts: BoardParts,
  user: Person,
  cohortId: string,
  query: BoardQuery,
): Promise<BoardPage | null> {
  const { reader } = parts.database;
  const cohort = await cohortSeenBy(reader, user, cohortId);
  if (cohort === null) return null;
  const groups = await groupsOf(reader, cohortId);
  const { days, day, people } = await readinessIn(parts, cohort, query.exercise);
  const crowd = people.filter(({ groupId }) => query.group === '' || groupId === query.group);
  const fitting = crowd.filter((person) => fits(person, query));
  const pages = Math.max(1, Math.ceil(fitting.length / BOARD_PAGE));
  const page = Math.min(query.page, pages);
  const shown = fitting.slice((page - 1) * BOARD_PAGE, page * BOARD_PAGE);
  const written = await writtenTo(
    reader,
    cohortId,
    shown.map(({ id }) => id),
  );
  const inState = (state: Readiness['state']) =>
    crowd.filter(({ readiness }) => readiness.state === state).length;
  return {
    cohort: { id: cohort.id, name: cohort.name },
    ...{ groups, days, day, page, pages, found: fitting.length },
    counts: {
      ...{ all: crowd.length, ready: inState('ready') },
      ...{ nearly: inState('nearly'), not: inState('not') },
    },
    missing: MISSING_CODES.flatMap((code) => {
      const count = crowd.filter((person) => misses(person, code)).length;
      return count === 0 ? [] : [{ code, people: count }];
    }),
    rows: shown.map((person) => ({
      ...person,
      group: groups.find(({ id }) => id === person.groupId)?.name ?? null,
      writtenAt: written.get(person.id) ?? null,
    })),
  };
}

/** How ready everybody is for an exercise of a cohort, who is least ready first. */
export async function readinessIn(
  { database: { reader }, subjects, clock }: BoardParts,
  { id: cohortId, academyId }: Pick<CohortRow, 'id' | 'academyId'>,
  exercise: string,
): Promise<{ days: ExerciseDay[]; day: ExerciseDay | null; people: BoardPerson[] }> {
  const now = clock.now();
  const between = daysIn(await zoneOf(reader, academyId));
  const assigned = await assignedIn(reader, cohortId);
  const days = exerciseDays(assigned, now, between);
  const day = chosenDay(days, exercise);
  if (day === null) return { days, day, people: [] };
  const found = await signsFor({ reader, subjects }, { academyId, cohortId, day, assigned, now });
  const about = { id: day.exerciseId, title: day.title, at: day.at };
  const people = found.map(({ id, name, groupId, signs }) => {
    const readiness = readinessOf(signs, about, now, between);
    return { id, name, groupId, readiness };
  });
  return { days, day, people: people.sort(byReadiness) };
}

/** Whether this is one of somebody's reasons. */
export function misses({ readiness }: Pick<BoardPerson, 'readiness'>, code: MissingCode): boolean {
  return readiness.reasons.some((reason) => reason.code === code);
}

function fits(person: BoardPerson, { state, reason }: BoardQuery): boolean {
  if (state !== null && person.readiness.state !== state) return false;
  return reason === null || misses(person, reason);
}

async function writtenTo(
  reader: Reader,
  cohortId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.announcement.groupBy({
    by: ['userId'],
    where: { cohortId, userId: { in: [...userIds] } },
    _max: { at: true },
  });
  return new Map(
    rows.flatMap(({ userId, _max }) =>
      userId === null || _max.at === null ? [] : [[userId, _max.at.getTime()] as const],
    ),
  );
}
