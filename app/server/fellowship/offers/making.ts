import type { Transaction } from '../../store/database';
import type { Post } from '../applicants/letters';
import type { FellowshipParts, IntakeRow } from '../parts';
import { offerLetter } from './letters';
import { fault, type OfferTold, told } from './told';

export type OfferParts = Pick<FellowshipParts, 'clock' | 'ids' | 'auditIn' | 'outbox'>;

/** Offers that are to be made. */
export interface Making {
  readonly intake: IntakeRow;
  readonly user: { readonly id: string };
  readonly selectionId: string;
  /** Application ids. */
  readonly to: readonly string[];
  readonly places: number;
  readonly respondBy: Date;
  readonly post: Post;
}

/**
 * Offers places and mails each. Never more than there are: offers that were accepted or are open, and
 * these, may together not be more than the places.
 *
 * @returns how many
 */
export async function makeIn(
  tx: Transaction,
  { clock, ids, auditIn, outbox }: OfferParts,
  { intake, user, selectionId, to, places, respondBy, post }: Making,
): Promise<OfferTold<number>> {
  const { id: intakeId, academyId, title: call, timeZone: zone } = intake;
  const offeredAt = new Date(clock.now());
  if (respondBy.getTime() <= offeredAt.getTime()) return fault('date');
  if (to.length === 0) return fault('none');
  const taken = await tx.offer.count({
    where: { intakeId, OR: [{ answer: null }, { answer: 'accepted' }] },
  });
  if (taken + to.length > places) return fault('full');
  const rows = await tx.application.findMany({
    where: { id: { in: [...to] }, intakeId, withdrawnAt: null, offer: null },
    select: { id: true, number: true, applicant: { select: { email: true } } },
  });
  if (rows.length !== to.length) return fault('changed');
  await tx.offer.createMany({
    data: rows.map(({ id: applicationId }) => ({
      ...{ id: ids.id(), academyId, intakeId, applicationId, selectionId },
      ...{ offeredAt, respondBy },
    })),
  });
  await tx.applicationEvent.createMany({
    data: rows.map(({ id: applicationId }) => ({
      ...{ academyId, applicationId, commandId: 'offer:made', at: offeredAt },
      ...{ actorId: user.id, type: 'offer.made' },
      body: JSON.stringify({ respondBy: respondBy.getTime() }),
    })),
  });
  await outbox.sendIn(
    tx,
    rows.map(({ id: applicationId, number, applicant }) => ({
      ...{ academyId, to: applicant.email, kind: 'offer' as const },
      ...offerLetter(post, 'made', { applicationId, number, call, respondBy, zone }),
    })),
  );
  const detail = { offers: rows.length, respondBy: respondBy.toISOString() };
  const trace = { academyId, actorId: user.id, subject: intakeId };
  await auditIn(tx, { ...trace, action: 'offer.made', detail });
  return told(rows.length);
}
