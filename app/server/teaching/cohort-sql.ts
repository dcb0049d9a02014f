import { Prisma } from '../generated/client';
import type { Reader } from '../store/database';

/** How far a cohort is with one assignment. */
export interface Tally {
  /** The assignment's. */
  readonly id: string;
  readonly handedIn: number;
  readonly overdue: number;
}

/** Work that somebody has not handed in, or not passed. */
export interface Undone {
  readonly userId: string;
  readonly assignmentId: string;
  readonly status: 'started' | 'done' | null;
}

// By SQL, because a large cohort has a hundred thousand pairs of people and work, of which a page says
// a few numbers.

/** Every assignment of a cohort with every member whom it is for, their grade and their extension. */
const pairs = (cohortId: string) => Prisma.sql`
  FROM "Assignment" a
  JOIN "CohortMember" m ON m."cohortId" = a."cohortId"
    AND (a."userId" = m."userId"
      OR (a."userId" IS NULL AND (a."groupId" IS NULL OR a."groupId" = m."groupId")))
  LEFT JOIN "Grade" g
    ON g."userId" = m."userId" AND g."kind" = a."kind" AND g."subjectId" = a."subjectId"
  LEFT JOIN "Extension" e ON e."assignmentId" = a."id" AND e."userId" = m."userId"
  WHERE a."cohortId" = ${cohortId} AND a."withdrawnAt" IS NULL`;

const DUE = Prisma.sql`COALESCE(e."dueAt", a."dueAt")`;
const OPEN = Prisma.sql`(g."status" IS NULL OR g."status" = 'started')`;

/** How far the members of a cohort are with each of its assignments. */
export async function talliesOf(reader: Reader, cohortId: string, now: number): Promise<Tally[]> {
  const rows = await reader.$queryRaw<{ id: string; done: unknown; late: unknown }[]>`
    SELECT a."id" AS "id", SUM(NOT ${OPEN}) AS "done",
      SUM(COALESCE(${OPEN} AND ${DUE} < ${new Date(now)}, 0)) AS "late"
    ${pairs(cohortId)} GROUP BY a."id"`;
  return rows.map(({ id, done, late }) => ({ id, handedIn: Number(done), overdue: Number(late) }));
}

/** What members have not handed in although it is due before `soon` (ms), and checks not passed. */
export async function undoneIn(reader: Reader, cohortId: string, soon: number): Promise<Undone[]> {
  return reader.$queryRaw<Undone[]>`
    SELECT m."userId" AS "userId", a."id" AS "assignmentId", g."status" AS "status"
    ${pairs(cohortId)} AND ((${OPEN} AND ${DUE} < ${new Date(soon)})
      OR (a."kind" = 'check' AND g."status" = 'done' AND g."passed" = 0))`;
}
