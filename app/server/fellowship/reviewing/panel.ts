import type { Reader, Transaction } from '../../store/database';
import { appliedTo } from '../own-intakes';

/** Somebody who reviews for an intake, or did. */
export interface Panelist {
  /** The user's id. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly institution: string;
  /** ISO 3166-1 alpha-2, or ''. */
  readonly country: string;
  /** The most reviews they agreed to; null: any number. */
  readonly most: number | null;
  /** Whether reviews may be given to them: neither removed nor disabled, and no applicant. */
  readonly active: boolean;
  /** Whether they applied to this intake: what they read of it is given to others. */
  readonly applied: boolean;
  /** Whether they run programmes, and see elsewhere who applied. */
  readonly seesNames: boolean;
}

/** The reviewers of an intake by name, removed ones too. */
export async function panelOf(
  reader: Reader | Transaction,
  intakeId: string,
): Promise<readonly Panelist[]> {
  const rows = await reader.intakeReviewer.findMany({
    where: { intakeId },
    select: {
      ...{ userId: true, academyId: true, institution: true, country: true, most: true },
      removedAt: true,
      user: { select: { name: true, email: true, role: true, disabledAt: true } },
    },
  });
  const applied = new Set<string>();
  for (const { userId, academyId, user } of rows) {
    const account = { id: userId, academyId, email: user.email };
    if (await appliedTo(reader, account, intakeId)) applied.add(userId);
  }
  return rows
    .map(({ userId, academyId: _, removedAt, user, ...row }) => ({
      ...{ id: userId, name: user.name, email: user.email, ...row },
      applied: applied.has(userId),
      active: removedAt === null && user.disabledAt === null && !applied.has(userId),
      seesNames: user.role === 'coordinator' || user.role === 'admin',
    }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}
