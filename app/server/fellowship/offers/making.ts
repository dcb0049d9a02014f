import type { Transaction } from '../../store/database';
import type { Post } from '../applicants/letters';
import type { FellowshipParts, IntakeRow } from '../parts';
import { offerLetter } from './letters';
import type { GaveWay } from './next';
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
  /** Rules that had to ask for less so that these follow. */
  readonly gaveWay?: GaveWay | undefined;
}

/** How many places of an intake are accepted or offered. */
export function takenIn(tx: Transaction, intakeId: string): Promise<number> {
  return tx.offer.count({ where: { intakeId, OR: [{ answer: null }, { answer: 'accepted' }] } });
}

/**
 * Offers places and mails each. Never more than there are: offers that were accepted or are open, and
 * these, may together not be more than the places.
 *
 * @returns how many
 */
export async function makeIn(
  tx: Transaction,
  parts: OfferParts,
  making: Making,
): Promise<OfferTold<number>> {
  const { intake, selectionId, to, places, respondBy } = making;
  const { id: intakeId } = intake;
  const offeredAt = new Date(parts.clock.now());
  if (respondBy.getTime() <= offeredAt.getTime()) return fault('date');
  if (to.length === 0) return fault('none');
  if ((await takenIn(tx, intakeId)) + to.length > places) return fault('full');
  const rows = await tx.application.findMany({
    where: { id: { in: [...to] }, intakeId, withdrawnAt: null, offer: null },
    select: { id: true, number: true, applicant: { select: { email: true } } },
  });
  if (rows.length !== to.length) return fault('changed');
  await tx.offer.createMany({
    data: rows.map(({ id: applicationId }) => ({
      ...{ id: parts.ids.id(), academyId: intake.academyId, intakeId, applicationId },
      ...{ selectionId, offeredAt, respondBy },
    })),
  });
  await announceIn(tx, parts, making, rows);
  return told(rows.length);
}

/** Somebody to whom a place is offered. */
interface Asked {
  readonly id: string;
  readonly number: number;
  readonly applicant: { readonly email: string };
}

/** Notes that places are offered, mails each, and leaves a trace. @param reason of a second offer */
export async function announceIn(
  tx: Transaction,
  { clock, ids, auditIn, outbox }: OfferParts,
  { intake, user, respondBy, post, gaveWay }: Omit<Making, 'to'>,
  rows: readonly Asked[],
  again?: { readonly reason: string },
): Promise<void> {
  const { id: intakeId, academyId, title: call, timeZone: zone } = intake;
  const at = new Date(clock.now());
  const { rules = [], declared = false } = gaveWay ?? {};
  const gave = declared || rules.length > 0;
  const body = JSON.stringify({ respondBy: +respondBy, ...(gave && { gaveWay }), ...again });
  const commandId = again ? `offer:made:${ids.id()}` : 'offer:made';
  await tx.applicationEvent.createMany({
    data: rows.map(({ id: applicationId }) => ({
      ...{ academyId, applicationId, commandId, at, actorId: user.id, type: 'offer.made', body },
    })),
  });
  await outbox.sendIn(
    tx,
    rows.map(({ id: applicationId, number, applicant }) => ({
      ...{ academyId, to: applicant.email, kind: 'offer' as const },
      ...offerLetter(post, 'made', { applicationId, number, call, respondBy, zone }),
    })),
  );
  const gaveWayTo = gave ? { gaveWay: rules.join(' '), declaredGaveWay: declared } : {};
  const numbers = again ? { number: rows[0]?.number ?? 0 } : {};
  const detail = {
    offers: rows.length,
    respondBy: respondBy.toISOString(),
    ...numbers,
    ...gaveWayTo,
  };
  const trace = { academyId, actorId: user.id, subject: intakeId };
  await auditIn(tx, { ...trace, action: 'offer.made', detail });
}
