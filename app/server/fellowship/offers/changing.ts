import type { Transaction } from '../../store/database';
import type { Post } from '../applicants/letters';
import type { IntakeRow } from '../parts';
import { type OfferLetterKind, offerLetter } from './letters';
import type { OfferParts } from './making';
import { fault, LONGEST_REASON, type OfferTold, told } from './told';

/** A change to an open offer, with a reason. */
export interface OfferChange {
  /** Of the application, in its intake. */
  readonly number: number;
  readonly reason: string;
}

interface About {
  readonly intake: IntakeRow;
  readonly user: { readonly id: string };
  readonly change: OfferChange;
  readonly post: Post;
}

/**
 * Takes an open offer back, or notes that somebody who accepted gives their place up; not once they
 * are a member of a cohort, who leaves that first.
 */
export async function withdrawIn(
  tx: Transaction,
  parts: OfferParts,
  about: About,
): Promise<OfferTold<null>> {
  const found = await standingOffer(tx, parts, about);
  if ('ok' in found) return found;
  const { offer, reason, at, accepted } = found;
  if (accepted) {
    const { applicationId } = offer;
    if ((await tx.cohortMember.count({ where: { applicationId } })) > 0) return fault('member');
  }
  const data = { answer: 'withdrawn', answeredAt: at, note: reason } as const;
  await tx.offer.update({ where: { id: offer.id }, data });
  const kind = accepted ? 'givenUp' : 'withdrawn';
  await note(tx, parts, about, { ...found, kind, respondBy: offer.respondBy });
  return told(null);
}

/** Gives more time to answer an open offer; never less. */
export async function extendIn(
  tx: Transaction,
  parts: OfferParts,
  about: About & { readonly respondBy: Date },
): Promise<OfferTold<null>> {
  const found = await standingOffer(tx, parts, about);
  if ('ok' in found) return found;
  const { offer } = found;
  if (found.accepted) return fault('answered');
  const { respondBy } = about;
  if (respondBy.getTime() <= offer.respondBy.getTime()) return fault('date');
  await tx.offer.update({ where: { id: offer.id }, data: { respondBy } });
  await note(tx, parts, about, { ...found, kind: 'extended', respondBy });
  return told(null);
}

interface Found {
  offer: { id: string; applicationId: string; respondBy: Date };
  email: string;
  reason: string;
  at: Date;
  accepted: boolean;
}

/** An offer that is open or accepted. */
async function standingOffer(
  tx: Transaction,
  { clock }: OfferParts,
  { intake, change }: About,
): Promise<Found | ReturnType<typeof fault>> {
  const reason = change.reason.trim().slice(0, LONGEST_REASON);
  if (reason === '') return fault('reason');
  const row = await tx.offer.findFirst({
    where: { intakeId: intake.id, application: { number: change.number } },
    select: {
      ...{ id: true, applicationId: true, respondBy: true, answer: true },
      application: { select: { applicant: { select: { email: true } } } },
    },
  });
  if (row === null) return fault('unknown');
  const at = new Date(clock.now());
  // One whose time is up has lapsed, whether or not that has been noted yet.
  const accepted = row.answer === 'accepted';
  const isOpen = row.answer === null && row.respondBy.getTime() > at.getTime();
  if (!accepted && !isOpen) return fault('answered');
  const { application, ...offer } = row;
  return { offer, email: application.applicant.email, reason, at, accepted };
}

async function note(
  tx: Transaction,
  { ids, auditIn, outbox }: OfferParts,
  { intake, user, change, post }: About,
  done: Found & {
    kind: Extract<OfferLetterKind, 'extended' | 'givenUp' | 'withdrawn'>;
    respondBy: Date;
  },
): Promise<void> {
  const { academyId, id: intakeId, title: call, timeZone: zone } = intake;
  const { offer, kind, reason, respondBy, at, email } = done;
  const { applicationId } = offer;
  const { number } = change;
  await tx.applicationEvent.create({
    data: {
      ...{ academyId, applicationId, commandId: `offer:${ids.id()}`, at, actorId: user.id },
      ...{
        type: kind === 'extended' ? 'offer.extended' : 'offer.withdrawn',
        body: JSON.stringify({ reason, respondBy: +respondBy }),
      },
    },
  });
  const letter = offerLetter(post, kind, { applicationId, number, call, respondBy, zone });
  await outbox.sendIn(tx, [{ academyId, to: email, kind: 'offer', ...letter }]);
  await auditIn(tx, {
    ...{ academyId, actorId: user.id, subject: intakeId },
    action: kind === 'extended' ? 'offer.extended' : 'offer.withdrawn',
    detail: { number, respondBy: respondBy.toISOString(), ...(kind === 'givenUp' && { kind }) },
  });
}
