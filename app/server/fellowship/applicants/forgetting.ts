import { readAnswers } from '~/core/fellowship/call/answers';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Transaction } from '../../store/database';
import { definitionOf } from '../reviewing/definition';
import type { SignedInApplicant } from './sessions';

/** Forgets an applicant in `tx`; see `Applicants.forget`. */
export async function forgetApplicantIn(
  tx: Transaction,
  { applicantId, academyId, email }: Omit<SignedInApplicant, 'sessionId'>,
  { at, commandId }: { at: Date; commandId: string },
): Promise<void> {
  const applications = await tx.application.findMany({
    where: { applicantId },
    select: {
      ...{ id: true, answers: true, submitted: true, withdrawnAt: true },
      intake: { select: { definition: true } },
      offer: { select: { answer: true } },
      _count: { select: { events: true } },
    },
  });
  await tx.declaration.deleteMany({ where: { application: { applicantId } } });
  for (const { id, intake, offer, _count, ...row } of applications) {
    if (_count.events === 0) {
      await tx.application.delete({ where: { id } });
      continue;
    }
    const plain = (json: string) => impersonal(definitionOf(intake), json);
    const leaves = row.withdrawnAt === null && offer?.answer !== 'accepted';
    await tx.application.update({
      where: { id },
      data: {
        answers: plain(row.answers),
        submitted: row.submitted === null ? null : plain(row.submitted),
        ...(leaves && { withdrawnAt: at }),
      },
    });
    const event = { academyId, applicationId: id, at, actorId: applicantId };
    await tx.applicationEvent.create({
      data: { ...event, commandId: `forget:${commandId}`, type: 'forgotten', body: '{}' },
    });
    if (offer?.answer === null) {
      const data = { answer: 'declined', answeredAt: at } as const;
      await tx.offer.update({ where: { applicationId: id }, data });
    }
  }
  await tx.applicantLink.deleteMany({ where: { applicantId } });
  await tx.applicantSession.deleteMany({ where: { applicantId } });
  const done = { OR: [{ sentAt: { not: null } }, { failedAt: { not: null } }] };
  const kind = { in: ['application', 'offer', 'reminder'] };
  await tx.mail.deleteMany({ where: { academyId, to: email, kind, ...done } });
  if ((await tx.application.count({ where: { applicantId } })) === 0) {
    await tx.applicant.delete({ where: { id: applicantId } });
    return;
  }
  // `.invalid` is kept free for ever (RFC 2606), so nobody can be written to there.
  const nobody = { email: `${applicantId}@forgotten.invalid`, forgottenAt: at };
  await tx.applicant.update({ where: { id: applicantId }, data: nobody });
}

/** The answers that selection and figures rest on; every text, date and address is left out. */
function impersonal(definition: CallDefinition, json: string): string {
  const questions = definition.questions.filter(
    (question) => 'attribute' in question && question.attribute !== undefined,
  );
  return JSON.stringify(readAnswers({ questions }, JSON.parse(json)));
}
