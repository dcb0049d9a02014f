import type { Transaction } from '../../store/database';
import type { OfferChange } from './changing';
import { announceIn, type Making, type OfferParts, takenIn } from './making';
import { fault, LONGEST_REASON, type OfferTold, told } from './told';

/**
 * Offers a place again to somebody whose offer lapsed, or was withdrawn, with a reason: an answer that
 * came a minute late need not cost a place. Whoever declined or withdrew the application is not asked.
 */
export async function offerAgainIn(
  tx: Transaction,
  parts: OfferParts,
  making: Omit<Making, 'to'>,
  change: OfferChange,
): Promise<OfferTold<number>> {
  const { intake, places, respondBy } = making;
  const { id: intakeId } = intake;
  const reason = change.reason.trim().slice(0, LONGEST_REASON);
  if (reason === '') return fault('reason');
  const offeredAt = new Date(parts.clock.now());
  if (respondBy.getTime() <= offeredAt.getTime()) return fault('date');
  const row = await tx.offer.findFirst({
    where: { intakeId, application: { number: change.number, withdrawnAt: null } },
    select: {
      ...{ id: true, answer: true },
      application: { select: { id: true, number: true, applicant: { select: { email: true } } } },
    },
  });
  if (row === null) return fault('unknown');
  if (row.answer !== 'lapsed' && row.answer !== 'withdrawn') return fault('answered');
  if ((await takenIn(tx, intakeId)) >= places) return fault('full');
  const data = { answer: null, answeredAt: null, note: null, offeredAt, respondBy };
  await tx.offer.update({ where: { id: row.id }, data });
  await announceIn(tx, parts, making, [row.application], { reason });
  return told(1);
}
