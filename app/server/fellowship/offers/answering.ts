import type { Transaction } from '../../store/database';
import type { Post } from '../applicants/letters';
import type { SignedInApplicant } from '../applicants/sessions';
import { lapseIn } from './lapsing';
import { offerLetter } from './letters';
import type { OfferParts } from './making';
import { fault, LONGEST_REASON, type OfferTold, told } from './told';

/** What an applicant says to an offer. */
export interface OfferAnswerSent {
  readonly commandId: string;
  readonly answer: 'accepted' | 'declined';
  /** Why it is declined, where they like to say. */
  readonly reason: string;
}

/**
 * An applicant's answer, until the millisecond of the deadline; what comes then finds the offer
 * lapsed. A command id that was seen does nothing again.
 */
export async function answerIn(
  tx: Transaction,
  parts: OfferParts,
  about: {
    who: Pick<SignedInApplicant, 'applicantId' | 'academyId'>;
    applicationId: string;
    sent: OfferAnswerSent;
    post: Post;
  },
): Promise<OfferTold<'accepted' | 'declined'>> {
  const { who, applicationId, sent, post } = about;
  const { applicantId, academyId } = who;
  const offer = await tx.offer.findFirst({
    where: { applicationId, academyId, application: { applicantId } },
    include: {
      intake: { select: { title: true, timeZone: true } },
      application: { select: { number: true, applicant: { select: { email: true } } } },
    },
  });
  if (offer === null) return null;
  const { answer, commandId } = sent;
  const seen = await tx.applicationEvent.count({ where: { applicationId, commandId } });
  if (seen > 0 && offer.answer === answer) return told(answer);
  if (offer.answer === 'lapsed') return fault('late');
  if (offer.answer !== null || seen > 0) return fault('answered');
  const at = new Date(parts.clock.now());
  if (at.getTime() >= offer.respondBy.getTime()) {
    await lapseIn(tx, parts, offer);
    return fault('late');
  }
  const reason = sent.reason.trim().slice(0, LONGEST_REASON);
  const note = answer === 'declined' && reason !== '' ? reason : null;
  await tx.offer.update({ where: { id: offer.id }, data: { answer, answeredAt: at, note } });
  const type = `offer.${answer}`;
  await tx.applicationEvent.create({
    data: { academyId, applicationId, commandId, at, actorId: applicantId, type, body: '{}' },
  });
  const { application, intake, respondBy } = offer;
  const letter = offerLetter(post, answer, {
    ...{ applicationId, number: application.number, call: intake.title },
    ...{ respondBy, zone: intake.timeZone },
  });
  const to = application.applicant.email;
  await parts.outbox.sendIn(tx, [{ academyId, to, kind: 'offer', ...letter }]);
  await parts.auditIn(tx, {
    ...{ academyId, actorId: null, action: 'offer.answered', subject: offer.intakeId },
    detail: { answer, number: application.number },
  });
  return told(answer);
}
