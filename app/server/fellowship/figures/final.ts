import type { Transaction } from '../../store/database';

/**
 * Whether the deadline of a call can be moved no more: somebody has been given something to read,
 * places have been chosen, or figures of those who applied are out. Figures of applicants come then,
 * and not before, so that nobody who applies in time is left out of them and of all that follow.
 */
export async function isDeadlineFinal(
  reader: Pick<Transaction, 'review' | 'selection' | 'figureRelease'>,
  intakeId: string,
): Promise<boolean> {
  const where = { intakeId };
  const found =
    (await reader.review.findFirst({ where, select: { id: true } })) ??
    (await reader.selection.findFirst({ where, select: { id: true } })) ??
    (await reader.figureRelease.findFirst({ where, select: { id: true } }));
  return found !== null;
}
