import type { Ids, RandomSource } from '../chance';
import type { Clock } from '../clock';
import type { ExerciseKind, ExerciseStatus } from '../generated/client';
import type { Audit } from '../people/audit';
import type { Person } from '../people/person';
import type { Scenarios } from '../scenarios/scenarios';
import type { Database } from '../store/database';
import type { Tables } from '../tables/tables';

/** What exercises are made of. */
export interface ExerciseParts {
  clock: Clock;
  ids: Ids;
  random: RandomSource;
  database: Database;
  scenarios: Scenarios;
  tables: Tables;
  auditIn: Audit['in'];
}

/** An exercise as the work on it needs it. */
export interface ExerciseRow {
  id: string;
  academyId: string;
  scenarioHash: string;
  title: string;
  kind: ExerciseKind;
  status: ExerciseStatus;
  pace: number;
  debriefShows: 'own' | 'all';
  tables: { id: string; number: number; status: string; seats: SeatRow[] }[];
}

export interface SeatRow {
  party: string;
  userId: string | null;
  bot: string | null;
}

/** Whether this person leads classes in their academy. */
export function teaches({ role }: Pick<Person, 'role'>): boolean {
  return role === 'instructor' || role === 'admin';
}

/**
 * A class exercise of this person's academy, where they may lead classes; null otherwise, which is
 * also the answer for one that does not exist.
 */
export async function exerciseLedBy(
  { database }: Pick<ExerciseParts, 'database'>,
  user: Person,
  exerciseId: string,
): Promise<ExerciseRow | null> {
  if (!teaches(user)) return null;
  return database.reader.exercise.findFirst({
    where: { id: exerciseId, academyId: user.academyId, kind: 'class' },
    select: {
      ...{ id: true, academyId: true, scenarioHash: true, title: true, kind: true },
      ...{ status: true, pace: true, debriefShows: true },
      tables: {
        orderBy: { number: 'asc' },
        select: {
          ...{ id: true, number: true, status: true },
          seats: { select: { party: true, userId: true, bot: true } },
        },
      },
    },
  });
}
