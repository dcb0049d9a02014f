import { Prisma } from '../../generated/client';
import type { Reader } from '../../store/database';

/** Somebody of a cohort. */
export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly groupId: string | null;
}

/** The people of a cohort, or of one group of it ('': of all), who may sign in. */
export interface Crowd {
  readonly cohortId: string;
  readonly group: string;
}

/** `FROM` and `WHERE` of a crowd: `m` is the membership, `u` the person. */
export function crowdSql({ cohortId, group }: Crowd): Prisma.Sql {
  const inGroup = group === '' ? Prisma.empty : Prisma.sql`AND m."groupId" = ${group}`;
  return Prisma.sql`"CohortMember" m JOIN "User" u ON u."id" = m."userId"
    WHERE m."cohortId" = ${cohortId} AND u."disabledAt" IS NULL ${inGroup}`;
}

/** How many there are in a crowd; nobody whose account is disabled. */
export async function countOf(reader: Reader, crowd: Crowd): Promise<number> {
  const [row] = await reader.$queryRaw<{ count: unknown }[]>`
    SELECT COUNT(*) AS "count" FROM ${crowdSql(crowd)}`;
  return Number(row?.count ?? 0);
}

/** Members by name. @param window which of them; without it, all */
export async function membersOf(
  reader: Reader,
  crowd: Crowd,
  window: { readonly skip: number; readonly take: number } | null = null,
): Promise<Member[]> {
  const some = window ? Prisma.sql`LIMIT ${window.take} OFFSET ${window.skip}` : Prisma.empty;
  return reader.$queryRaw<Member[]>`
    SELECT u."id" AS "userId", u."name" AS "name", m."groupId" AS "groupId"
    FROM ${crowdSql(crowd)} ORDER BY u."name", u."id" ${some}`;
}
