import { mailsTo } from '../../mail/own-mails';
import type { Reader } from '../../store/database';
import type { SignedInApplicant } from './sessions';

/** What an applicant takes along: everything kept about them, times in ISO 8601, UTC. */
export type OwnApplications = Awaited<ReturnType<typeof ownApplications>>;

/** Reads all that is kept about an applicant. What others wrote about them is theirs, and not in it. */
export async function ownApplications(
  reader: Reader,
  { applicantId: id }: Pick<SignedInApplicant, 'applicantId'>,
) {
  const { academyId, ...applicant } = await reader.applicant.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, email: true, createdAt: true, academyId: true },
      sessions: { select: { createdAt: true, lastSeenAt: true, expiresAt: true } },
    },
  });
  return {
    applicant,
    mails: await mailsTo(reader, { academyId, email: applicant.email }),
    applications: await applicationsOf(reader, { applicantId: id }),
  };
}

/** Applications as whoever wrote them takes them along, with what they declared. */
export async function applicationsOf(
  reader: Pick<Reader, 'application'>,
  where: { applicantId: string } | { id: { in: string[] } },
) {
  const rows = await reader.application.findMany({
    where,
    orderBy: { startedAt: 'asc' },
    select: APPLICATION,
  });
  return rows.map(({ intake, answers, submitted, declaration, ...rest }) => ({
    ...{ call: intake.title, ...rest, answers: parsed(answers) },
    submitted: submitted === null ? null : parsed(submitted),
    declaration: declaration && { ...declaration, values: parsed(declaration.values) },
  }));
}

const APPLICATION = {
  ...{ id: true, number: true, answers: true, savedAt: true, startedAt: true },
  ...{ submitted: true, submittedAt: true, withdrawnAt: true },
  intake: { select: { title: true } },
  declaration: { select: { values: true, consentedAt: true, withdrawnAt: true } },
  events: { select: { at: true, type: true }, orderBy: { id: 'asc' } },
  offer: { select: { offeredAt: true, respondBy: true, answer: true, answeredAt: true } },
} as const;

function parsed(json: string): unknown {
  return JSON.parse(json);
}
