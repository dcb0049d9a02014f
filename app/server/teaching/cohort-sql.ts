import { Prisma } from '../generated/client';
import type { Reader } from '../store/database';

/** How far a cohort is with one assignment. */
export interface Tally {
  /** The assignment's. */
  readonly id: string;
  /** How many people it is for. */
  readonly people: number;
  readonly handedIn: number;
  readonly overdue: number;
}

// By SQL, because a large cohort has a hundred thousand pairs of people and work, of which a page says
// a few numbers.

/** Some assignments of a cohort with every member whom it is for, their grade and their extension. */
const pairs = (cohortId: string, assignments: readonly string[]) => Prisma.sql`
  FROM "Assignment" a
  JOIN "CohortMember" m ON m."cohortId" = a."cohortId"
    AND (a."userId" = m."userId"
      OR (a."userId" IS NULL AND (a."groupId" IS NULL OR a."groupId" = m."groupId")))
  LEFT JOIN "Grade" g
    ON g."userId" = m."userId" AND g."kind" = a."kind" AND g."subjectId" = a."subjectId"
  LEFT JOIN "Extension" e ON e."assignmentId" = a."id" AND e."userId" = m."userId"
  WHERE a."cohortId" = ${cohortId} AND a."id" IN (${Prisma.join([...assignments])})`;

const DUE = Prisma.sql`COALESCE(e."dueAt", a."dueAt")`;
const OPEN = Prisma.sql`(g."status" IS NULL OR g."status" = 'started')`;

/** How far the members of a cohort are with these of its assignments. */
export async function talliesOf(
  reader: Reader,
  cohortId: string,
  assignments: readonly string[],
  now: number,
): Promise<Tally[]> {
  if (assignments.length === 0) return [];
  const rows = await reader.$queryRaw<
    { id: string; people: unknown; done: unknown; late: unknown }[]
  >`
    SELECT a."id" AS "id", COUNT(*) AS "people", SUM(NOT ${OPEN}) AS "done",
      SUM(COALESCE(${OPEN} AND ${DUE} < ${new Date(now)}, 0)) AS "late"
    ${pairs(cohortId, assignments)} GROUP BY a."id"`;
  return rows.map(({ id, people, done, late }) => ({
    ...{ id, people: Number(people) },
    ...{ handedIn: Number(done), overdue: Number(late) },
  }));
}
