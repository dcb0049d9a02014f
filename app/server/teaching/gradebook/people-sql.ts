import { Prisma } from '../../generated/client';
import type { Reader } from '../../store/database';
import type { GradebookQuery, StateFilter } from './query';

/** A member of a cohort, as a row of the gradebook begins. */
export interface MemberRow {
  readonly userId: string;
  readonly name: string;
  readonly groupId: string | null;
}

/** Which members to fetch, in the order of their names. */
export interface MemberWish {
  readonly academyId: string;
  readonly cohortId: string;
  readonly filters: Pick<GradebookQuery, 'group' | 'name' | 'state'>;
  /** Where to begin; without it at the start, or at the end when going back. */
  readonly beyond: { readonly name: string; readonly userId: string } | null;
  /** Towards the beginning: the rows come in reverse order. */
  readonly backwards: boolean;
  readonly most: number;
  /** ms since 1970: what is due before is late. */
  readonly now: number;
}

/**
 * Members of a cohort by name. In a small cohort its members are looked up and sorted; in one that is
 * a large part of its academy the index of names is walked from where the page begins until the page
 * is full. Whichever is shorter costs at most about the root of `most` times the number of people, so
 * a page takes as long at 20,000 as at 200.
 */
export async function membersOf(reader: Reader, wish: MemberWish): Promise<MemberRow[]> {
  const { academyId, cohortId, filters, beyond, backwards, most } = wish;
  const tables = (await isLarge(reader, wish))
    ? Prisma.sql`"User" u CROSS JOIN "CohortMember" m`
    : Prisma.sql`"CohortMember" m CROSS JOIN "User" u`;
  const than = backwards ? Prisma.sql`<` : Prisma.sql`>`;
  const order = backwards ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const behind = beyond
    ? Prisma.sql`AND (u."name", u."id") ${than} (${beyond.name}, ${beyond.userId})`
    : Prisma.empty;
  return reader.$queryRaw<MemberRow[]>`
    SELECT u."id" AS "userId", u."name" AS "name", m."groupId" AS "groupId"
    FROM ${tables}
    WHERE m."cohortId" = ${cohortId} AND m."userId" = u."id" AND u."academyId" = ${academyId}
      ${behind} ${filtered(filters)} ${inState(wish)}
    ORDER BY u."name" ${order}, u."id" ${order}
    LIMIT ${most}`;
}

async function isLarge(reader: Reader, { academyId, cohortId, most }: MemberWish) {
  const [members, people] = await Promise.all([
    reader.cohortMember.count({ where: { cohortId } }),
    reader.user.count({ where: { academyId } }),
  ]);
  return members * members > most * people;
}

function filtered({ group, name }: MemberWish['filters']): Prisma.Sql {
  const inGroup = group === '' ? Prisma.empty : Prisma.sql`AND m."groupId" = ${group}`;
  if (name === '') return inGroup;
  const like = `%${name.replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`${inGroup} AND u."name" LIKE ${like} ESCAPE '\\'`;
}

/** Whether one of the assignments that are for this member is in the state asked for. */
function inState({ cohortId, filters, now }: MemberWish): Prisma.Sql {
  if (filters.state === null) return Prisma.empty;
  return Prisma.sql`AND EXISTS (
    SELECT 1 FROM "Assignment" a
    LEFT JOIN "Grade" g
      ON g."userId" = u."id" AND g."kind" = a."kind" AND g."subjectId" = a."subjectId"
    LEFT JOIN "Extension" e ON e."assignmentId" = a."id" AND e."userId" = u."id"
    WHERE a."cohortId" = ${cohortId} AND a."withdrawnAt" IS NULL
      AND (a."userId" = u."id"
        OR (a."userId" IS NULL AND (a."groupId" IS NULL OR a."groupId" = m."groupId")))
      AND ${STATE[filters.state](new Date(now))})`;
}

/** The same rules as `cellOf`, for the database. */
const STATE: Readonly<Record<StateFilter, (now: Date) => Prisma.Sql>> = {
  notStarted: () => Prisma.sql`g."status" IS NULL`,
  waiting: () => Prisma.sql`g."status" = 'submitted'`,
  belowPass: () => Prisma.sql`g."status" = 'done' AND g."passed" = 0`,
  late: (now) =>
    Prisma.sql`(g."status" IS NULL OR g."status" = 'started')
      AND COALESCE(e."dueAt", a."dueAt") < ${now}`,
};
