import type { Reader, Transaction } from '../store/database';

/** Whether somebody is the only admin of their academy who can still sign in. */
export async function isLastAdmin(
  reader: Reader | Transaction,
  { id, academyId }: { id: string; academyId: string },
): Promise<boolean> {
  const admins = await reader.user.findMany({
    where: { academyId, role: 'admin', disabledAt: null },
    select: { id: true },
  });
  return admins.length === 1 && admins[0]?.id === id;
}
