import type { Prisma } from '../../generated/client';
import type { Person } from '../../people/person';
import type { Reader, Transaction } from '../../store/database';
import { intakesAppliedTo } from '../own-intakes';
import { READ } from './candidates';

/** Whose reviews are asked for. */
export type Who = Pick<Person, 'id' | 'academyId'>;

/**
 * The intakes for whose panel somebody reads: not those they were taken off, nor those they applied to.
 */
export async function intakesReviewedBy(reader: Reader | Transaction, who: Who): Promise<string[]> {
  const { id: userId, academyId } = who;
  const where = { userId, academyId, removedAt: null, intake: { archivedAt: null } };
  const rows = await reader.intakeReviewer.findMany({ where, select: { intakeId: true } });
  if (rows.length === 0) return [];
  const own = await intakesAppliedTo(reader, who);
  return rows.flatMap(({ intakeId }) => (own.has(intakeId) ? [] : [intakeId]));
}

/**
 * Somebody's own reviews in these intakes, of applications that are read: none with a conflict, which
 * its reviewer never sees again.
 */
export function ownReviews(
  { id: reviewerId, academyId }: Who,
  intakeIds: readonly string[],
): Prisma.ReviewWhereInput {
  return {
    ...{ reviewerId, academyId, intakeId: { in: [...intakeIds] } },
    ...{ conflictAt: null, application: READ },
  };
}

/** Intakes whose reviews may be handed in and changed now. */
export function stillOpen(now: Date): Prisma.IntakeWhereInput {
  return {
    OR: [{ reviewsBy: null }, { reviewsBy: { gt: now } }],
    selections: { none: { confirmedAt: { not: null } } },
  };
}

/** Whether the reviews of an intake may be handed in and changed now. */
export async function isOpen(
  reader: Pick<Reader | Transaction, 'intake'>,
  intakeId: string,
  now: Date,
): Promise<boolean> {
  return (await reader.intake.count({ where: { id: intakeId, ...stillOpen(now) } })) > 0;
}
