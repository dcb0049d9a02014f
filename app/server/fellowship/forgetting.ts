import { MAILS_TO_MEMBERS } from '../mail/letter';
import type { Person } from '../people/person';
import type { Transaction } from '../store/database';
import { type Forgetting, forgetApplicationIn } from './applicants/forgetting';
import { provenApplications } from './proven';

/**
 * Forgets whose fellowship it was, as part of the transaction that forgets the person, before their
 * memberships go. What they said of themself goes, and so do mentors, pairs and every mail of their
 * academy to them as a member; what is proven to be what they applied with is forgotten as if they had
 * asked as an applicant. An application that only has their address stays as it is: an account may
 * be made for any address. That they came, what they reached and how they scored others stays under
 * the pseudonym, so that figures and selections stay true.
 */
export async function forgetFellowship(
  tx: Transaction,
  { id: userId, academyId, email }: Pick<Person, 'id' | 'academyId' | 'email'>,
  doing: Forgetting,
): Promise<void> {
  const where = { userId };
  await tx.alumniEntry.deleteMany({ where });
  await tx.quotation.deleteMany({ where });
  await tx.mentorship.deleteMany({ where: { OR: [{ fellowId: userId }, { mentorId: userId }] } });
  await tx.cohortPair.deleteMany({ where: { OR: [{ oneId: userId }, { otherId: userId }] } });
  await tx.milestoneRecord.updateMany({ where, data: { note: '' } });
  await tx.intakeReviewer.updateMany({ where, data: { institution: '', country: '' } });
  await tx.review.updateMany({
    where: { reviewerId: userId, conflictReason: { not: null } },
    data: { conflictReason: '' },
  });
  for (const { id } of await provenApplications(tx, userId)) {
    await forgetApplicationIn(tx, id, doing);
  }
  await doing.outbox.forgetIn(tx, { academyId, email, kinds: MAILS_TO_MEMBERS });
}
