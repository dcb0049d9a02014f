import type { Reader, Transaction } from '../store/database';

/**
 * The applications that are proven to be of an account: those by which it became a member of a cohort,
 * also where it is one no more. Never those that merely have its address, because whoever may invite
 * can make an account for any.
 */
export async function provenApplications(
  reader: Pick<Reader | Transaction, 'cohortMember' | 'formerMember'>,
  userId: string,
): Promise<{ id: string }[]> {
  const of = {
    where: { userId, applicationId: { not: null } },
    orderBy: { joinedAt: 'asc' },
    select: { applicationId: true },
  } as const;
  const members = await reader.cohortMember.findMany(of);
  const former = await reader.formerMember.findMany(of);
  const ids = new Set([...former, ...members].flatMap(({ applicationId }) => applicationId ?? []));
  return [...ids].map((id) => ({ id }));
}
