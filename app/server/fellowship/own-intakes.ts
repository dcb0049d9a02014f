import type { Person } from '../people/person';
import type { Reader, Transaction } from '../store/database';
import { provenApplications } from './proven';

/** An account that may have applied; its address is looked up where it is not known. */
type Account = Pick<Person, 'id' | 'academyId'> & Partial<Pick<Person, 'email'>>;

type Reading = Pick<
  Reader | Transaction,
  'user' | 'applicant' | 'application' | 'ownApplicant' | 'cohortMember' | 'formerMember'
>;

/**
 * The intakes to which somebody applied, from the first draft on, withdrawn ones too: they have no
 * part in running or reading these. An application is theirs where it has the address of their
 * account, also with something behind a `+` (RFC 5233), where both were signed in in one browser, or
 * where they became a member of a cohort by it.
 */
export async function intakesAppliedTo(
  reader: Reading,
  account: Account,
): Promise<ReadonlySet<string>> {
  const { id: userId, academyId } = account;
  const email =
    account.email ??
    (await reader.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } })).email;
  const applicants = [...(await namesakes(reader, academyId, email))];
  const noted = await reader.ownApplicant.findMany({ where: { userId } });
  applicants.push(...noted.map(({ applicantId }) => applicantId));
  const proven = (await provenApplications(reader, userId)).map(({ id }) => id);
  if (applicants.length + proven.length === 0) return new Set();
  const rows = await reader.application.findMany({
    where: { academyId, OR: [{ applicantId: { in: applicants } }, { id: { in: proven } }] },
    select: { intakeId: true },
  });
  return new Set(rows.map(({ intakeId }) => intakeId));
}

/** Whether somebody applied to this intake; see `intakesAppliedTo`. */
export async function appliedTo(
  reader: Reading,
  account: Account,
  intakeId: string,
): Promise<boolean> {
  return (await intakesAppliedTo(reader, account)).has(intakeId);
}

/** Notes in `tx` that an account and an applicant were signed in in one browser. */
export async function noteOwnApplicantIn(
  tx: Transaction,
  { userId, applicantId, academyId }: { userId: string; applicantId: string; academyId: string },
  at: Date,
): Promise<void> {
  await tx.ownApplicant.upsert({
    where: { userId_applicantId: { userId, applicantId } },
    update: {},
    create: { userId, applicantId, academyId, notedAt: at },
  });
}

/** Applicants with the same mailbox, whatever stands behind a `+`. */
async function namesakes(reader: Reading, academyId: string, email: string): Promise<string[]> {
  const [local = '', domain = ''] = bare(email).split('@');
  const rows = await reader.applicant.findMany({
    where: {
      academyId,
      OR: [
        { email: `${local}@${domain}` },
        { AND: [{ email: { startsWith: `${local}+` } }, { email: { endsWith: `@${domain}` } }] },
      ],
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** An address without what stands behind a `+`. */
function bare(email: string): string {
  const at = email.lastIndexOf('@');
  const [local = ''] = email.slice(0, at).split('+');
  return `${local}${email.slice(at)}`;
}
