import type { Ids } from '../chance';
import type { Clock } from '../clock';
import { teaches } from '../exercises/parts';
import type { Audit } from '../people/audit';
import type { Outbox } from '../people/members';
import type { Person } from '../people/person';
import type { Database, Reader } from '../store/database';
import type { Subjects } from './subjects';

/** What teaching is made of. */
export interface TeachingParts {
  clock: Clock;
  ids: Ids;
  database: Database;
  auditIn: Audit['in'];
  outbox: Outbox;
  subjects: Subjects;
}

/** Why something about a cohort was not done; its sentence is `cohort.fault.<code>`. */
export type TeachingFault =
  | 'ambiguous'
  | 'dates'
  | 'due'
  | 'empty'
  | 'group'
  | 'groupTaken'
  | 'groupUsed'
  | 'name'
  | 'opens'
  | 'penalty'
  | 'person'
  | 'reason'
  | 'subject'
  | 'tolerance'
  | 'tooLong';

/** What was asked for, or why not. Null: there is no such thing for this person; answer 404. */
export type Told<T> = { ok: true; value: T } | { ok: false; fault: TeachingFault } | null;

export const told = <T>(value: T) => ({ ok: true, value }) as const;
export const fault = <C extends TeachingFault>(code: C) => ({ ok: false, fault: code }) as const;

/** Whether this person may see how a cohort stands: who teaches, and coordinators. */
export function follows(user: Pick<Person, 'role'>): boolean {
  return teaches(user) || user.role === 'coordinator';
}

/** A cohort of this person's academy, where they may look at it; null otherwise. */
export async function cohortSeenBy(
  reader: Pick<Reader, 'cohort'>,
  user: Pick<Person, 'role' | 'academyId'>,
  id: string,
): Promise<CohortRow | null> {
  if (!follows(user)) return null;
  return reader.cohort.findFirst({ where: { id, academyId: user.academyId }, select: COHORT });
}

/**
 * A cohort of this person's academy, where they may say who is in it, what takes place and who came;
 * null otherwise. Coordinators may, too: of what is marked they see no more for it.
 */
export const tendsCohort = cohortSeenBy;

/** A cohort of this person's academy, where they may teach; null otherwise. */
export async function cohortLedBy(
  reader: Pick<Reader, 'cohort'>,
  user: Pick<Person, 'role' | 'academyId'>,
  id: string,
): Promise<CohortRow | null> {
  return teaches(user) ? cohortSeenBy(reader, user, id) : null;
}

export interface CohortRow {
  id: string;
  academyId: string;
  name: string;
  createdAt: Date;
  archivedAt: Date | null;
}

const COHORT = {
  id: true,
  academyId: true,
  name: true,
  createdAt: true,
  archivedAt: true,
} as const;

/** The academy's IANA time zone, in which its dates are meant. */
export async function zoneOf(reader: Pick<Reader, 'academy'>, academyId: string): Promise<string> {
  const where = { id: academyId };
  return (await reader.academy.findUniqueOrThrow({ where, select: { timeZone: true } })).timeZone;
}
