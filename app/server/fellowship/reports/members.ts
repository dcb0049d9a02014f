import { Prisma } from '../../generated/client';
import type { Reader } from '../../store/database';
import type { Scope } from './report';

/** The people who were in a cohort at a moment, for an `IN`: who was taken out later is among them. */
export function membersSql({ cohortId, at }: Scope): Prisma.Sql {
  return Prisma.sql`(SELECT "userId" FROM "CohortMember"
    WHERE "cohortId" = ${cohortId} AND "joinedAt" <= ${at}
    UNION SELECT "userId" FROM "FormerMember"
    WHERE "cohortId" = ${cohortId} AND "joinedAt" <= ${at} AND "leftAt" > ${at})`;
}

/** The same, of rows of people. */
export function wereMembers({ cohortId, at }: Scope): Prisma.UserWhereInput {
  const joinedAt = { lte: at };
  return {
    OR: [
      { memberships: { some: { cohortId, joinedAt } } },
      { formerly: { some: { cohortId, joinedAt, leftAt: { gt: at } } } },
    ],
  };
}

/** The same, with what each had applied with: as JSON, null for those who were enrolled. */
export async function membersAt(
  reader: Pick<Reader, 'cohortMember' | 'formerMember'>,
  { cohortId, at }: Scope,
): Promise<{ userId: string; submitted: string | null }[]> {
  const was = { cohortId, joinedAt: { lte: at } };
  const select = { userId: true, application: { select: { submitted: true } } };
  const rows = [
    ...(await reader.cohortMember.findMany({ where: was, select })),
    ...(await reader.formerMember.findMany({ where: { ...was, leftAt: { gt: at } }, select })),
  ];
  return rows.map(({ userId, application }) => ({
    ...{ userId, submitted: application === null ? null : (application.submitted ?? '{}') },
  }));
}
