import { decodeLines } from '~/core/fellowship/roster/decode';
import type { RosterFault } from '~/core/fellowship/roster/fault';
import { type KnownPerson, planRoster, type RosterPlan } from '~/core/fellowship/roster/plan';
import { type RosterRow, readRoster } from '~/core/fellowship/roster/read';
import type { Audit } from '../people/audit';
import type { Enlisting, EnrolLetter } from '../people/enlisting';
import type { Person } from '../people/person';
import { sha256 } from '../people/secrets';
import type { Database, Reader, Transaction } from '../store/database';
import { type CohortRow, tendsCohort } from '../teaching/parts';
import type { FellowshipParts } from './parts';
import { applyPlan, type RosterDone } from './roster-apply';

/** What a list of people would do to a cohort. */
export interface RosterLook {
  cohort: { id: string; name: string };
  /** Where there are any, there is no plan. */
  faults: RosterFault[];
  plan: RosterPlan | null;
  /** Stands for the plan and what it was worked out from; null where it must not be carried out. */
  hash: string | null;
  /** The list as text, to be mended; '' where it is none. */
  text: string;
}

export type RosterAnswer =
  /** `look` is what the list would do now: a line is refused, or things changed meanwhile. */
  { ok: true; done: RosterDone } | { ok: false; look: RosterLook };

/** Enrols a list of people in a cohort, all of it or nothing; null: there is no such cohort for them. */
export interface Roster {
  /** Says what a list would do, and does nothing. */
  look(user: Person, cohortId: string, bytes: Uint8Array): Promise<RosterLook | null>;
  /**
   * Carries a list out in one transaction, where it would do what `agreed` stands for: the hash of an
   * earlier look.
   *
   * @param letter writes to somebody who is new in the cohort
   */
  enrol(
    user: Person,
    cohortId: string,
    list: { bytes: Uint8Array; agreed: string },
    letter: EnrolLetter,
  ): Promise<RosterAnswer | null>;
}

export interface RosterParts extends Pick<FellowshipParts, 'clock' | 'ids'> {
  database: Database;
  auditIn: Audit['in'];
  enlisting: Enlisting;
}

export function createRoster(parts: RosterParts): Roster {
  const { database } = parts;
  return {
    async look(user, cohortId, bytes) {
      const cohort = await tendsCohort(database.reader, user, cohortId);
      return cohort && lookIn(database.reader, cohort, bytes);
    },
    async enrol(user, cohortId, { bytes, agreed }, letter) {
      return database.write(async (tx) => {
        const cohort = await tendsCohort(tx, user, cohortId);
        if (cohort === null) return null;
        const look = await lookIn(tx, cohort, bytes);
        const { plan, hash } = look;
        if (plan === null || hash === null || hash !== agreed) return { ok: false, look };
        return { ok: true, done: await applyPlan(tx, { user, cohortId, plan }, letter, parts) };
      });
    },
  };
}

async function lookIn(
  reader: Reader | Transaction,
  cohort: CohortRow,
  bytes: Uint8Array,
): Promise<RosterLook> {
  const { rows, faults } = readRoster(bytes);
  const decoded = decodeLines(bytes);
  const text = decoded.ok ? decoded.lines.join('\n') : '';
  const look = { cohort: { id: cohort.id, name: cohort.name }, faults, text };
  if (faults.length > 0) return { ...look, plan: null, hash: null };
  const plan = planRoster(rows, await knownAmong(reader, cohort, rows), {
    groups: await reader.cohortGroup.findMany({
      where: { cohortId: cohort.id },
      orderBy: { id: 'asc' },
      select: { id: true, name: true },
    }),
    members: await reader.cohortMember.findMany({
      where: { cohortId: cohort.id },
      select: { userId: true, groupId: true },
    }),
  });
  const isDone = plan.created.length + plan.changed.length === 0;
  const mayBe = plan.refused.length === 0 && !isDone;
  return { ...look, plan, hash: mayBe ? sha256(JSON.stringify([cohort.id, plan])) : null };
}

/**
 * Who has the addresses. An address is one person's in the whole house, so those of other academies
 * count too; that it is one of theirs, and not of somebody who was disabled here, is not told.
 */
async function knownAmong(
  reader: Reader | Transaction,
  { academyId }: CohortRow,
  rows: readonly RosterRow[],
): Promise<KnownPerson[]> {
  const found = await reader.user.findMany({
    where: { email: { in: rows.map(({ email }) => email) } },
    select: {
      ...{ id: true, email: true, name: true, role: true },
      academyId: true,
      disabledAt: true,
    },
  });
  return found.map(({ id, email, name, role, disabledAt, academyId: theirs }) => {
    const isHere = theirs === academyId && disabledAt === null;
    return { email, here: isHere ? { id, name, isTrainee: role === 'trainee' } : null };
  });
}
