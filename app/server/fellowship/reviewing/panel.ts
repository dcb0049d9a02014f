import type { Reader, Transaction } from '../../store/database';

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
  /** Whether reviews may be given to them: neither removed nor disabled. */
  readonly active: boolean;
  /** Whether they run programmes, and see elsewhere who applied. */
  readonly seesNames: boolean;
}

/** The reviewers of an intake by name, removed ones too. */
export async function panelOf(
  reader: Pick<Reader | Transaction, 'intakeReviewer'>,
  intakeId: string,
): Promise<readonly Panelist[]> {
  const rows = await reader.intakeReviewer.findMany({
    where: { intakeId },
    select: {
      ...{ userId: true, institution: true, country: true, most: true, removedAt: true },
      user: { select: { name: true, email: true, role: true, disabledAt: true } },
    },
  });
  return rows
    .map(({ userId, removedAt, user, ...row }) => ({
      ...{ id: userId, name: user.name, email: user.email, ...row },
      active: removedAt === null && user.disabledAt === null,
      seesNames: user.role === 'coordinator' || user.role === 'admin',
    }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}
