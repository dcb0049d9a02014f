import { readAnswers } from '~/core/fellowship/call/answers';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Outbox } from '../../people/members';
import type { Transaction } from '../../store/database';
import { definitionOf } from '../definition';
import { settleTwinsIn } from '../screening/twins';
import { forgetDeclaredIn } from '../selections/declared-apart';
import type { SignedInApplicant } from './sessions';

/** When somebody is forgotten, under which command, and who removes their mail. */
export interface Forgetting {
  at: Date;
  commandId: string;
  outbox: Pick<Outbox, 'forgetIn'>;
}

/** Forgets an applicant in `tx`; see `Applicants.forget`. */
export async function forgetApplicantIn(
  tx: Transaction,
  who: Omit<SignedInApplicant, 'sessionId'>,
  doing: Forgetting,
): Promise<void> {
  const { applicantId } = who;
  const rows = await tx.application.findMany({ where: { applicantId }, select: ROW });
  for (const row of rows) await forgetRowIn(tx, { ...row, applicantId }, doing);
  await forgetWhoIn(tx, who, doing);
}

/**
 * Forgets an application that is proven to be of an account which is forgotten. Another one of the
 * same address stays as it is: only who comes by a link that was mailed there has that forgotten.
 */
export async function forgetApplicationIn(
  tx: Transaction,
  applicationId: string,
  doing: Forgetting,
): Promise<void> {
  const { applicant, ...row } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { ...ROW, applicant: { select: { id: true, email: true, forgottenAt: true } } },
  });
  if (applicant.forgottenAt !== null) return;
  const { academyId } = row;
  const others = { applicantId: applicant.id, id: { not: applicationId } };
  if ((await tx.application.count({ where: others })) === 0) {
    await forgetRowIn(tx, { ...row, applicantId: applicant.id }, doing);
    const who = { applicantId: applicant.id, academyId, email: applicant.email };
    return forgetWhoIn(tx, who, doing);
  }
  const applicantId = `forgotten-${applicationId}`;
  const nobody = { email: nobodyAt(applicantId), forgottenAt: doing.at, createdAt: doing.at };
  await tx.applicant.create({ data: { id: applicantId, academyId, ...nobody } });
  await tx.application.update({ where: { id: applicationId }, data: { applicantId } });
  await tx.applicationSheet.deleteMany({ where: { applicationId } });
  await forgetRowIn(tx, { ...row, applicantId }, doing);
}

const ROW = {
  ...{ id: true, academyId: true, intakeId: true, number: true },
  ...{ answers: true, submitted: true, withdrawnAt: true },
  intake: { select: { definition: true } },
  offer: { select: { answer: true } },
  _count: { select: { events: { where: { type: { not: 'reminded' } } }, memberships: true } },
} as const;

interface Row {
  id: string;
  academyId: string;
  intakeId: string;
  number: number;
  applicantId: string;
  answers: string;
  submitted: string | null;
  withdrawnAt: Date | null;
  intake: { definition: string };
  offer: { answer: string | null } | null;
  _count: { events: number; memberships: number };
}

async function forgetRowIn(tx: Transaction, row: Row, { at, commandId }: Forgetting) {
  const { id, academyId, applicantId: actorId, intake, offer, submitted, _count } = row;
  await tx.declaration.deleteMany({ where: { applicationId: id } });
  await forgetDeclaredIn(tx, id);
  if (_count.events === 0) {
    await tx.applicationEvent.deleteMany({ where: { applicationId: id } });
    await tx.application.delete({ where: { id } });
    return;
  }
  const plain = (json: string) => impersonal(definitionOf(intake), json);
  // Who has become a fellow keeps the place under the pseudonym; who has not yet gives it up.
  const isFellow = offer?.answer === 'accepted' && _count.memberships > 0;
  await tx.application.update({
    where: { id },
    data: {
      answers: plain(row.answers),
      submitted: submitted === null ? null : plain(submitted),
      ...(row.withdrawnAt === null && !isFellow && { withdrawnAt: at }),
    },
  });
  const event = { academyId, applicationId: id, at, actorId, type: 'forgotten', body: '{}' };
  await tx.applicationEvent.create({ data: { ...event, commandId: `forget:${commandId}` } });
  if (row.withdrawnAt === null && !isFellow) {
    const gone = { intakeId: row.intakeId, gone: [row.number], of: null };
    await settleTwinsIn(tx, gone, { academyId, actorId, at, commandId });
  }
  if (offer === null) return;
  const gives = !isFellow && (offer.answer === null || offer.answer === 'accepted');
  const answer = gives ? ({ answer: 'declined', answeredAt: at } as const) : {};
  // The note may be their own words.
  await tx.offer.update({ where: { applicationId: id }, data: { note: null, ...answer } });
}

/** Forgets the address and all that was written to it as an applicant's. */
async function forgetWhoIn(
  tx: Transaction,
  { applicantId, academyId, email }: Omit<SignedInApplicant, 'sessionId'>,
  { at, outbox }: Forgetting,
): Promise<void> {
  await tx.applicantLink.deleteMany({ where: { applicantId } });
  await tx.applicantSession.deleteMany({ where: { applicantId } });
  await outbox.forgetIn(tx, { academyId, email, kinds: ['application', 'offer'] });
  if ((await tx.application.count({ where: { applicantId } })) === 0) {
    await tx.applicant.delete({ where: { id: applicantId } });
    return;
  }
  const nobody = { email: nobodyAt(applicantId), forgottenAt: at };
  await tx.applicant.update({ where: { id: applicantId }, data: nobody });
}

/** `.invalid` is kept free for ever (RFC 2606), so nobody can be written to there. */
function nobodyAt(id: string): string {
  return `${id}@forgotten.invalid`;
}

/** The answers that selection and figures rest on; every text, date and address is left out. */
function impersonal(definition: CallDefinition, json: string): string {
  const questions = definition.questions.filter(
    (question) => 'attribute' in question && question.attribute !== undefined,
  );
  return JSON.stringify(readAnswers({ questions }, JSON.parse(json)));
}
