import type { Reader, Transaction } from '../store/database';

/**
 * The applications that are proven to be of an account: those by which it became a member of a cohort.
 * Never those that merely have its address, because whoever may invite can make an account for any.
 */
export async function provenApplications(
  reader: Pick<Reader | Transaction, 'cohortMember'>,
  userId: string,
): Promise<{ id: string }[]> {
  const members = await reader.cohortMember.findMany({
    where: { userId, applicationId: { not: null } },
    orderBy: { joinedAt: 'asc' },
    select: { applicationId: true },
  });
  const ids = new Set(members.flatMap(({ applicationId }) => applicationId ?? []));
  return [...ids].map((id) => ({ id }));
}
