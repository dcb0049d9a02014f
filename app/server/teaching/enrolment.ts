import { isEmail } from '../people/new-person';
import type { Person } from '../people/person';
import { normalEmail } from '../people/secrets';
import { LONGEST_NAME, nameOf } from './cohorts';
import { fault, type TeachingParts, type Told, tendsCohort, told } from './parts';

/** What became of one line of a pasted list. Each has its words as `cohort.enrol.<answer>`. */
export type EnrolAnswer =
  | 'enrolled'
  | 'already'
  | 'unknown' // nobody of this academy has the address
  | 'invalid' // not an address
  | 'otherRole' // here, but no trainee
  | 'disabled';

export interface EnrolLine {
  /** From 1, empty lines not counted. */
  number: number;
  line: string;
  answer: EnrolAnswer;
}

/** What became of a pasted list. */
export interface Enrolled {
  /** One per line that was read. */
  lines: EnrolLine[];
  /** Lines beyond what is taken at once, as they were pasted. */
  rest: string;
}

/** Lines taken at once; the page gives the rest back. */
export const MOST_LINES = 500;

/** Who is in a cohort, and in which of its groups. Null answers: there is no such cohort for them. */
export interface Enrolment {
  /** Enrols the trainees of the academy with these addresses: one per line, or between commas. */
  enrol(user: Person, cohortId: string, pasted: string): Promise<Told<Enrolled>>;
  /** Takes people out of a cohort, and of its pairs; what they did is kept. @returns how many */
  remove(user: Person, cohortId: string, userIds: readonly string[]): Promise<Told<number>>;
  /** @returns the new group's id */
  makeGroup(user: Person, cohortId: string, name: string): Promise<Told<string>>;
  /** Refuses a group that has work of its own; its members are in no group afterwards. */
  removeGroup(user: Person, cohortId: string, groupId: string): Promise<Told<null>>;
  /** Puts members into a group of their cohort, or with null into none. @returns how many */
  move(
    user: Person,
    cohortId: string,
    userIds: readonly string[],
    groupId: string | null,
  ): Promise<Told<number>>;
}

export function createEnrolment(parts: TeachingParts): Enrolment {
  const { clock, ids, database, auditIn } = parts;
  const { reader } = database;
  const trace = (user: Person, subject: string) => ({
    ...{ academyId: user.academyId, actorId: user.id, subject },
  });
  return {
    async enrol(user, cohortId, pasted) {
      const cohort = await tendsCohort(reader, user, cohortId);
      if (cohort === null) return null;
      const all = linesIn(pasted);
      const read = all.slice(0, MOST_LINES);
      if (read.length === 0) return fault('empty');
      const { academyId } = cohort;
      return database.write(async (tx) => {
        const known = await tx.user.findMany({
          where: { academyId, forgottenAt: null, email: { in: read.map(addressIn) } },
          select: { id: true, email: true, role: true, disabledAt: true },
        });
        const people = new Map(known.map((person) => [person.email, person]));
        const members = await tx.cohortMember.findMany({
          where: { cohortId, userId: { in: known.map(({ id }) => id) } },
          select: { userId: true },
        });
        const inside = new Set(members.map(({ userId }) => userId));
        const answerTo = (address: string): EnrolAnswer => {
          if (!isEmail(address)) return 'invalid';
          const person = people.get(address);
          if (person === undefined) return 'unknown';
          if (inside.has(person.id)) return 'already';
          if (person.role !== 'trainee') return 'otherRole';
          if (person.disabledAt !== null) return 'disabled';
          inside.add(person.id);
          return 'enrolled';
        };
        const lines = read.map((line, index): EnrolLine => {
          return { number: index + 1, line, answer: answerTo(addressIn(line)) };
        });
        const joinedAt = new Date(clock.now());
        const fresh = lines.flatMap(({ line, answer }) =>
          answer === 'enrolled' ? (people.get(addressIn(line))?.id ?? []) : [],
        );
        await tx.cohortMember.createMany({
          data: fresh.map((userId) => ({ cohortId, userId, academyId, joinedAt })),
        });
        if (fresh.length > 0) {
          const detail = { people: fresh.length };
          await auditIn(tx, { ...trace(user, cohortId), action: 'cohort.enrolled', detail });
        }
        return told({ lines, rest: all.slice(MOST_LINES).join('\n') });
      });
    },
    async remove(user, cohortId, userIds) {
      if ((await tendsCohort(reader, user, cohortId)) === null) return null;
      const where = { cohortId, userId: { in: [...userIds] } };
      return database.write(async (tx) => {
        const leaving = await tx.cohortMember.findMany({
          where,
          select: { userId: true, academyId: true, applicationId: true, joinedAt: true },
        });
        const leftAt = new Date(clock.now());
        await tx.formerMember.createMany({
          data: leaving.map((member) => ({ cohortId, ...member, leftAt })),
        });
        const { count } = await tx.cohortMember.deleteMany({ where });
        const gone = { in: [...userIds] };
        await tx.mentorship.deleteMany({ where: { cohortId, fellowId: gone } });
        await tx.cohortPair.deleteMany({
          where: { cohortId, OR: [{ oneId: gone }, { otherId: gone }] },
        });
        if (count > 0) {
          const detail = { people: count };
          await auditIn(tx, { ...trace(user, cohortId), action: 'cohort.removed', detail });
        }
        return told(count);
      });
    },
    async makeGroup(user, cohortId, given) {
      const cohort = await tendsCohort(reader, user, cohortId);
      if (cohort === null) return null;
      const name = nameOf(given);
      if (name === null || name.length > LONGEST_NAME) return fault('name');
      return database.write(async (tx) => {
        if ((await tx.cohortGroup.count({ where: { cohortId, name } })) > 0) {
          return fault('groupTaken');
        }
        const id = ids.id();
        const { academyId } = cohort;
        await tx.cohortGroup.create({ data: { id, cohortId, academyId, name } });
        return told(id);
      });
    },
    async removeGroup(user, cohortId, groupId) {
      if ((await tendsCohort(reader, user, cohortId)) === null) return null;
      return database.write(async (tx) => {
        const where = { id: groupId, cohortId };
        if ((await tx.cohortGroup.count({ where })) === 0) return fault('group');
        const used = await tx.assignment.count({ where: { cohortId, groupId, withdrawnAt: null } });
        if (used > 0) return fault('groupUsed');
        await tx.cohortMember.updateMany({ where: { cohortId, groupId }, data: { groupId: null } });
        await tx.cohortGroup.delete({ where: { id: groupId } });
        return told(null);
      });
    },
    async move(user, cohortId, userIds, groupId) {
      if ((await tendsCohort(reader, user, cohortId)) === null) return null;
      return database.write(async (tx) => {
        const known =
          groupId === null ||
          (await tx.cohortGroup.count({ where: { id: groupId, cohortId } })) > 0;
        if (!known) return fault('group');
        const where = { cohortId, userId: { in: [...userIds] } };
        return told((await tx.cohortMember.updateMany({ where, data: { groupId } })).count);
      });
    },
  };
}

/** A pasted list, line by line; commas and semicolons divide too, empty lines are nothing. */
function linesIn(pasted: string): string[] {
  return pasted
    .split(/[\n\r,;]+/)
    .map((line) => line.trim().slice(0, 300))
    .filter((line) => line !== '');
}

/** The address of a line: as it stands, or between the brackets of `Name <address>`. */
function addressIn(line: string): string {
  return normalEmail(/<([^<>]*)>\s*$/.exec(line)?.[1] ?? line);
}
