import type { LatePolicy } from '~/core/teaching/lateness';
import { instantOf } from '~/core/teaching/zone';
import type { Person } from '../people/person';
import { memberCalled } from './members';
import {
  type CohortRow,
  cohortLedBy,
  fault,
  type TeachingFault,
  type TeachingParts,
  type Told,
  told,
  zoneOf,
} from './parts';
import type { Subject } from './subjects';

/** An assignment as a form asks for it: dates are local times of the academy's zone, '' for none. */
export interface NewAssignment {
  kind: string;
  subjectId: string;
  to: { kind: 'cohort' } | { kind: 'group'; groupId: string } | { kind: 'person'; name: string };
  opensAt: string;
  dueAt: string;
  latePolicy: LatePolicy;
  /** With `penalty`: 1 to 100. */
  penaltyPercent: number;
  /**
   * Where a mark is released only when two have judged: how far they may be apart without a third
   * deciding, 0 to 100 per cent of all marks. Null: one marker is enough.
   */
  tolerance: number | null;
}

/** More time for one person. */
export interface NewExtension {
  assignmentId: string;
  /** Name or address of a member. */
  person: string;
  /** A local time of the academy's zone. */
  dueAt: string;
  reason: string;
}

/** Per cent of the time others have. */
export const ALLOWANCES: readonly number[] = [125, 150, 200];
export const LONGEST_REASON = 300;

/** What is assigned to a cohort, its groups and its people. Null: no such cohort for this person. */
export interface Assignments {
  /** @returns the assignment's id */
  assign(user: Person, cohortId: string, wanted: NewAssignment): Promise<Told<string>>;
  /** Takes an assignment back; what was done is kept, and nobody is asked for it any more. */
  withdraw(user: Person, cohortId: string, assignmentId: string): Promise<Told<null>>;
  /** Gives one person another due date, in place of an earlier extension. */
  extend(user: Person, cohortId: string, wanted: NewExtension): Promise<Told<null>>;
  /** Takes an extension back. */
  unextend(
    user: Person,
    cohortId: string,
    of: { assignmentId: string; userId: string },
  ): Promise<Told<null>>;
  /** Gives a member more time in every timed check; 100 takes it back. */
  allow(
    user: Person,
    cohortId: string,
    wanted: { person: string; percent: number },
  ): Promise<Told<null>>;
  /** What the academy has to assign. */
  subjects(user: Person): Promise<Subject[]>;
}

export function createAssignments(parts: TeachingParts): Assignments {
  const { clock, ids, database, auditIn, subjects } = parts;
  const { reader } = database;
  const trace = (user: Person, subject: string) => ({
    ...{ academyId: user.academyId, actorId: user.id, subject },
  });

  async function readTerms(cohort: CohortRow, wanted: NewAssignment) {
    const zone = await zoneOf(reader, cohort.academyId);
    const opensAt = wanted.opensAt === '' ? null : instantOf(wanted.opensAt, zone);
    const dueAt = wanted.dueAt === '' ? null : instantOf(wanted.dueAt, zone);
    if (opensAt === null && wanted.opensAt !== '') return fault('opens');
    if (dueAt === null && wanted.dueAt !== '') return fault('due');
    if (opensAt !== null && dueAt !== null && opensAt >= dueAt) return fault('dates');
    const { latePolicy, penaltyPercent: percent } = wanted;
    const fits = Number.isInteger(percent) && percent >= 1 && percent <= 100;
    if (latePolicy === 'penalty' && !fits) return fault('penalty');
    const penaltyPercent = latePolicy === 'penalty' ? percent : 0;
    const { tolerance } = wanted;
    const isShare =
      tolerance === null || (Number.isInteger(tolerance) && tolerance >= 0 && tolerance <= 100);
    if (!isShare) return fault('tolerance');
    const dates = { opensAt: dated(opensAt), dueAt: dated(dueAt) };
    return told({ ...dates, latePolicy, penaltyPercent, tolerance });
  }

  async function readTo({ id }: CohortRow, { to }: NewAssignment) {
    if (to.kind === 'cohort') return told({ groupId: null, userId: null });
    if (to.kind === 'group') {
      const known = await reader.cohortGroup.count({ where: { id: to.groupId, cohortId: id } });
      return known > 0 ? told({ groupId: to.groupId, userId: null }) : fault('group');
    }
    const member = await memberCalled(reader, id, to.name);
    return member.ok ? told({ groupId: null, userId: member.id }) : member;
  }

  /** An assignment that stands, of a cohort that this person leads. */
  async function standing(user: Person, cohortId: string, id: string) {
    if ((await cohortLedBy(reader, user, cohortId)) === null) return null;
    return reader.assignment.findFirst({
      where: { id, cohortId, withdrawnAt: null },
      select: { id: true, groupId: true, userId: true },
    });
  }

  return {
    async assign(user, cohortId, wanted) {
      const cohort = await cohortLedBy(reader, user, cohortId);
      if (cohort === null) return null;
      const { academyId } = cohort;
      const subject = await subjects.find(academyId, wanted.kind, wanted.subjectId);
      if (subject === null) return fault('subject');
      const to = await readTo(cohort, wanted);
      if (!to.ok) return to;
      const terms = await readTerms(cohort, wanted);
      if (!terms.ok) return terms;
      const id = ids.id();
      const { kind, id: subjectId, title } = subject;
      await database.write(async (tx) => {
        const made = { createdById: user.id, createdAt: new Date(clock.now()) };
        const data = { id, academyId, cohortId, kind, subjectId, title, ...made };
        await tx.assignment.create({ data: { ...data, ...to.value, ...terms.value } });
        await auditIn(tx, { ...trace(user, id), action: 'assignment.made', detail: { kind } });
      });
      return told(id);
    },
    async withdraw(user, cohortId, assignmentId) {
      const assignment = await standing(user, cohortId, assignmentId);
      if (assignment === null) return null;
      const withdrawnAt = new Date(clock.now());
      await database.write(async (tx) => {
        await tx.assignment.update({ where: { id: assignmentId }, data: { withdrawnAt } });
        await auditIn(tx, { ...trace(user, assignmentId), action: 'assignment.withdrawn' });
      });
      return told(null);
    },
    async extend(user, cohortId, { assignmentId, person, dueAt, reason }) {
      const assignment = await standing(user, cohortId, assignmentId);
      if (assignment === null) return null;
      const member = await memberCalled(reader, cohortId, person);
      if (!member.ok) return member;
      const { id: userId } = member;
      const isTheirs = await reader.cohortMember.count({
        where: { cohortId, userId, ...(assignment.groupId && { groupId: assignment.groupId }) },
      });
      if (isTheirs === 0 || (assignment.userId ?? userId) !== userId) return fault('person');
      const at = instantOf(dueAt, await zoneOf(reader, user.academyId));
      if (at === null) return fault('due');
      const text = reason.trim();
      if (text.length > LONGEST_REASON) return fault('reason');
      const granted = { grantedById: user.id, grantedAt: new Date(clock.now()) };
      const data = { dueAt: new Date(at), reason: text, ...granted };
      const key = { assignmentId, userId };
      await database.write(async (tx) => {
        await tx.extension.upsert({
          where: { assignmentId_userId: key },
          update: data,
          create: { ...key, academyId: user.academyId, ...data },
        });
        await auditIn(tx, { ...trace(user, userId), action: 'assignment.extended' });
      });
      return told(null);
    },
    async unextend(user, cohortId, { assignmentId, userId }) {
      if ((await standing(user, cohortId, assignmentId)) === null) return null;
      await database.write(async (tx) => {
        const { count } = await tx.extension.deleteMany({ where: { assignmentId, userId } });
        if (count > 0)
          await auditIn(tx, { ...trace(user, userId), action: 'assignment.unextended' });
      });
      return told(null);
    },
    async allow(user, cohortId, { person, percent }) {
      if ((await cohortLedBy(reader, user, cohortId)) === null) return null;
      const member = await memberCalled(reader, cohortId, person);
      if (!member.ok) return member;
      if (percent !== 100 && !ALLOWANCES.includes(percent)) return fault('penalty');
      const { id: userId } = member;
      const data = { percent, setById: user.id, setAt: new Date(clock.now()) };
      await database.write(async (tx) => {
        const where = { userId };
        if (percent === 100) await tx.allowance.deleteMany({ where });
        else {
          const create = { userId, academyId: user.academyId, ...data };
          await tx.allowance.upsert({ where, update: data, create });
        }
        const detail = { percent };
        await auditIn(tx, { ...trace(user, userId), action: 'allowance.set', detail });
      });
      return told(null);
    },
    async subjects(user) {
      return subjects.list(user.academyId);
    },
  };
}

/** The faults that a form of assignments can have, for its fields. */
export type AssignmentFault = TeachingFault;

function dated(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
