import { readAnswers } from '~/core/fellowship/call/answers';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import { fullName } from '~/core/fellowship/cohort/full-name';
import { cleanName } from '../../people/new-person';
import type { Reader, Transaction } from '../../store/database';

/** What somebody who accepted their offer becomes. Each has its words as `intake.fellows.<becomes>`. */
export type Becomes =
  | 'created' // gets an account and is a member
  | 'joined' // has an account, which becomes a member
  | 'member' // is one already
  | 'unavailable' // the address cannot have an account here
  | 'otherRole'; // has an account, but no trainee's

/** Somebody who accepted their offer. Times in ms since 1970. */
export interface Accepted {
  applicationId: string;
  number: number;
  name: string;
  email: string;
  acceptedAt: number | null;
  becomes: Becomes;
  /** The cohort they are in as a fellow of this intake; null for none. */
  cohort: { id: string; name: string } | null;
  /** Their account in this academy; null where there is none, or none that may be told of. */
  userId: string | null;
}

/** Everybody who accepted an offer of an intake, in the order of their applications. */
export async function acceptedIn(
  reader: Reader | Transaction,
  intake: { id: string; academyId: string },
  definition: Pick<CallDefinition, 'questions'> | null,
): Promise<Accepted[]> {
  const rows = await reader.application.findMany({
    where: {
      intakeId: intake.id,
      withdrawnAt: null,
      offer: { answer: 'accepted' },
      applicant: { forgottenAt: null },
    },
    orderBy: { number: 'asc' },
    select: {
      ...{ id: true, number: true, submitted: true, answers: true },
      applicant: { select: { email: true } },
      offer: { select: { answeredAt: true } },
      memberships: {
        orderBy: { joinedAt: 'asc' },
        take: 1,
        select: { userId: true, cohort: { select: { id: true, name: true } } },
      },
    },
  });
  const known = await reader.user.findMany({
    where: { email: { in: rows.map(({ applicant }) => applicant.email) } },
    select: { id: true, email: true, role: true, academyId: true, disabledAt: true },
  });
  const people = new Map(known.map((one) => [one.email, one]));
  return rows.map(({ id, number, applicant: { email }, offer, memberships, ...written }) => {
    const person = people.get(email);
    // That an address is another academy's, and not of somebody disabled here, is not told.
    const isHere = person?.academyId === intake.academyId && person.disabledAt === null;
    const [membership] = memberships;
    const becomes = membership
      ? 'member'
      : !person
        ? 'created'
        : !isHere
          ? 'unavailable'
          : person.role === 'trainee'
            ? 'joined'
            : 'otherRole';
    return {
      ...{ applicationId: id, number, email, becomes },
      name: nameOf(definition, written.submitted ?? written.answers, email),
      acceptedAt: offer?.answeredAt?.getTime() ?? null,
      cohort: membership?.cohort ?? null,
      userId: membership?.userId ?? (isHere ? person.id : null),
    };
  });
}

/** The name as it was applied under; where there is none, what stands before the @ of the address. */
function nameOf(
  definition: Pick<CallDefinition, 'questions'> | null,
  answers: string,
  email: string,
): string {
  const written: unknown = JSON.parse(answers);
  const name = definition && fullName(definition, readAnswers(definition, written));
  return cleanName(name ?? '') ?? email.slice(0, email.indexOf('@'));
}
