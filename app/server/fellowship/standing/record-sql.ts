import { Prisma } from '../../generated/client';
import { type Crowd, crowdSql } from './members-sql';

// The same rules as `stateOf`, for the database: a large cohort has a hundred thousand pairs of people
// and work, of which a page says a few numbers. A test compares the two.

/**
 * Every pair of a person of a crowd and a piece of work that is for them, with what is recorded: `a`
 * the assignment, `m` the membership, `g` the grade, `e` the extension, `s` the seat in an exercise.
 *
 * @param work ids of assignments; not empty
 * @param seats of the exercises among them, as `seatsOfCrowd` or `seatsOfExercises` finds them
 */
export function pairsSql(
  crowd: Crowd,
  work: readonly string[],
  seats: Prisma.Sql | null = null,
): Prisma.Sql {
  const seated = seats
    ? Prisma.sql`LEFT JOIN (
        SELECT seat."userId", t."exerciseId", MAX(t."status" = 'ended') AS "ended",
          MAX(t."status" <> 'lobby') AS "begun"
        ${seats} GROUP BY seat."userId", t."exerciseId") s
      ON a."kind" = 'exercise' AND s."userId" = m."userId" AND s."exerciseId" = a."subjectId"`
    : Prisma.sql`LEFT JOIN (SELECT NULL AS "ended", NULL AS "begun") s ON FALSE`;
  return Prisma.sql`
    FROM (SELECT m."cohortId", m."userId", m."groupId" FROM ${crowdSql(crowd)}) m
    JOIN "Assignment" a ON a."cohortId" = m."cohortId"
      AND a."id" IN (${Prisma.join([...work])})
      AND (a."userId" = m."userId"
        OR (a."userId" IS NULL AND (a."groupId" IS NULL OR a."groupId" = m."groupId")))
    LEFT JOIN "Grade" g
      ON g."userId" = m."userId" AND g."kind" = a."kind" AND g."subjectId" = a."subjectId"
    LEFT JOIN "Extension" e ON e."assignmentId" = a."id" AND e."userId" = m."userId"
    ${seated}`;
}

/** All seats of a crowd: for many exercises. */
export function seatsOfCrowd(crowd: Crowd): Prisma.Sql {
  return Prisma.sql`FROM (SELECT m."userId" FROM ${crowdSql(crowd)}) m
    CROSS JOIN "Seat" seat ON seat."userId" = m."userId"
    CROSS JOIN "Table" t ON t."id" = seat."tableId"`;
}

/** All seats in some exercises: for a few of them, of which most are the cohort's. */
export function seatsOfExercises(exercises: readonly string[]): Prisma.Sql {
  return Prisma.sql`FROM "Table" t CROSS JOIN "Seat" seat ON seat."tableId" = t."id"
    WHERE t."exerciseId" IN (${Prisma.join([...exercises])}) AND seat."userId" IS NOT NULL`;
}

const DUE = Prisma.sql`COALESCE(e."dueAt", a."dueAt")`;

/** Done and, where it can be passed, passed. */
export const DONE = Prisma.sql`COALESCE(
  (g."status" = 'done' AND g."passed" IS NOT 0) OR (g."status" IS NULL AND s."ended" = 1), 0)`;

/** Nothing handed in, and the date is over. */
export function overdueSql(now: number): Prisma.Sql {
  return Prisma.sql`COALESCE((g."status" = 'started' OR (g."status" IS NULL
    AND COALESCE(s."ended", 0) = 0)) AND ${DUE} < ${new Date(now)}, 0)`;
}

/** Not open yet, nothing done before, and not overdue. */
export function upcomingSql(now: number): Prisma.Sql {
  const at = new Date(now);
  return Prisma.sql`COALESCE(g."status" IS NULL AND COALESCE(s."begun", 0) = 0
    AND a."opensAt" > ${at} AND (${DUE} IS NULL OR ${DUE} >= ${at}), 0)`;
}
