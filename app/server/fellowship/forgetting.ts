import type { Person } from '../people/person';
import type { Transaction } from '../store/database';
import { forgetApplicantIn } from './applicants/forgetting';

/**
 * Forgets whose fellowship it was, as part of the transaction that forgets the person. What they said
 * of themself goes, and so do mentors, pairs and every mail to their address; what they applied with
 * is forgotten as if they had asked as an applicant. That they came, what they reached and how they
 * scored others stays under the pseudonym, so that figures and selections stay true.
 */
export async function forgetFellowship(
  tx: Transaction,
  { id: userId, academyId, email }: Pick<Person, 'id' | 'academyId' | 'email'>,
  { at, commandId }: { at: Date; commandId: string },
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
  const applicant = await tx.applicant.findUnique({
    where: { academyId_email: { academyId, email } },
    select: { id: true },
  });
  if (applicant) {
    const who = { applicantId: applicant.id, academyId, email };
    await forgetApplicantIn(tx, who, { at, commandId });
  }
  await tx.mail.deleteMany({ where: { to: email } });
}
