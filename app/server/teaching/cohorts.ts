import { isToDo } from '~/core/teaching/state';
import type { Person } from '../people/person';
import {
  cohortSeenBy,
  fault,
  follows,
  type TeachingParts,
  type Told,
  tendsCohort,
  told,
} from './parts';
import { type PersonalWork, workIn } from './work';

export const LONGEST_NAME = 120;
/** Members on one page. */
export const PAGE = 50;

/** A cohort in the list. */
export interface CohortLine {
  id: string;
  name: string;
  members: number;
  groups: number;
  /** Work assigned and not withdrawn. */
  assignments: number;
  archived: boolean;
  at: number;
}

/** A group of a cohort. */
export interface GroupLine {
  id: string;
  name: string;
  members: number;
}

/** A member, with where they stand in a line. Times in ms since 1970. */
export interface MemberLine {
  id: string;
  name: string;
  groupId: string | null;
  disabled: boolean;
  lastSeenAt: number | null;
  work: { all: number; done: number; waiting: number; overdue: number };
  /** What they have to do next. */
  next: { title: string; dueAt: number | null } | null;
}

/** A cohort as its page shows it. */
export interface CohortPage {
  id: string;
  name: string;
  archived: boolean;
  /** Of all of it, whatever is shown. */
  size: number;
  groups: GroupLine[];
  members: MemberLine[];
  /** Pages of members, from 1, within what is shown. */
  page: number;
  pages: number;
}

/** Which members are to be shown. */
export interface Shown {
  /** From 1. */
  page: number;
  /** '': everybody; 'none': who is in no group; else a group's id. */
  group: string;
}

/** Cohorts: named lists of people of an academy. */
export interface Cohorts {
  /** The academy's, newest first; empty for who may not see them. */
  list(user: Person): Promise<CohortLine[]>;
  /** @returns the new cohort's id */
  make(user: Person, name: string): Promise<Told<string>>;
  /** A cohort with a page of its members; null where the person may not see it. */
  page(user: Person, cohortId: string, shown: Shown): Promise<CohortPage | null>;
  /** Its name, for the pages around it; null where the person may not see it. */
  named(user: Person, cohortId: string): Promise<{ id: string; name: string } | null>;
  /** One of its members, by id; null where there is none such for this person. */
  member(
    user: Person,
    cohortId: string,
    userId: string,
  ): Promise<{ id: string; name: string } | null>;
  rename(user: Person, cohortId: string, name: string): Promise<Told<null>>;
  /** Takes it off the desks, or puts it back; nothing is lost. */
  archive(user: Person, cohortId: string, archived: boolean): Promise<Told<null>>;
}

export function createCohorts(parts: TeachingParts): Cohorts {
  const { clock, ids, database, auditIn } = parts;
  const { reader } = database;
  return {
    async list(user) {
      if (!follows(user)) return [];
      const rows = await reader.cohort.findMany({
        where: { academyId: user.academyId },
        orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
        select: {
          ...{ id: true, name: true, createdAt: true, archivedAt: true },
          _count: {
            select: {
              ...{ members: true, groups: true },
              assignments: { where: { withdrawnAt: null } },
            },
          },
        },
      });
      return rows.map(({ id, name, createdAt, archivedAt, _count }) => ({
        ...{ id, name, ..._count, archived: archivedAt !== null, at: createdAt.getTime() },
      }));
    },
    async make(user, given) {
      if (!follows(user)) return null;
      const name = nameOf(given);
      if (name === null) return fault('name');
      const id = ids.id();
      const { academyId, id: createdById } = user;
      await database.write(async (tx) => {
        const createdAt = new Date(clock.now());
        await tx.cohort.create({ data: { id, academyId, name, createdById, createdAt } });
        const entry = {
          academyId,
          actorId: createdById,
          action: 'cohort.made',
          subject: id,
        } as const;
        await auditIn(tx, entry);
      });
      return told(id);
    },
    async named(user, cohortId) {
      const cohort = await cohortSeenBy(reader, user, cohortId);
      return cohort && { id: cohort.id, name: cohort.name };
    },
    async member(user, cohortId, userId) {
      if ((await cohortSeenBy(reader, user, cohortId)) === null) return null;
      const row = await reader.cohortMember.findUnique({
        where: { cohortId_userId: { cohortId, userId } },
        select: { user: { select: { id: true, name: true } } },
      });
      return row?.user ?? null;
    },
    async page(user, cohortId, shown) {
      const cohort = await cohortSeenBy(reader, user, cohortId);
      if (cohort === null) return null;
      const groups = await groupsOf(parts, cohortId);
      const where = { cohortId, ...inGroup(shown.group) };
      const [size, fitting] = [
        await reader.cohortMember.count({ where: { cohortId } }),
        await reader.cohortMember.count({ where }),
      ];
      const pages = Math.max(1, Math.ceil(fitting / PAGE));
      const page = Math.min(Math.max(1, Math.floor(shown.page)), pages);
      const members = await membersOf(parts, { ...cohort, where, skip: (page - 1) * PAGE });
      const { id, name, archivedAt } = cohort;
      return { id, name, archived: archivedAt !== null, size, groups, members, page, pages };
    },
    async rename(user, cohortId, given) {
      if ((await tendsCohort(reader, user, cohortId)) === null) return null;
      const name = nameOf(given);
      if (name === null) return fault('name');
      await database.write((tx) => tx.cohort.update({ where: { id: cohortId }, data: { name } }));
      return told(null);
    },
    async archive(user, cohortId, archived) {
      if ((await tendsCohort(reader, user, cohortId)) === null) return null;
      const archivedAt = archived ? new Date(clock.now()) : null;
      await database.write((tx) =>
        tx.cohort.update({ where: { id: cohortId }, data: { archivedAt } }),
      );
      return told(null);
    },
  };
}

/** A name as it is kept: one line; null where nothing is left, or too much. */
export function nameOf(given: string): string | null {
  const name = given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return name === '' || name.length > LONGEST_NAME ? null : name;
}

function inGroup(group: string): { groupId?: string | null } {
  if (group === '') return {};
  return { groupId: group === 'none' ? null : group };
}

async function groupsOf({ database }: TeachingParts, cohortId: string): Promise<GroupLine[]> {
  const rows = await database.reader.cohortGroup.findMany({
    where: { cohortId },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, _count: { select: { members: true } } },
  });
  return rows.map(({ id, name, _count }) => ({ id, name, members: _count.members }));
}

interface Wanted {
  id: string;
  academyId: string;
  where: { cohortId: string; groupId?: string | null };
  skip: number;
}

async function membersOf(
  { database, clock, subjects }: TeachingParts,
  { id: cohortId, academyId, where, skip }: Wanted,
): Promise<MemberLine[]> {
  const { reader } = database;
  const rows = await reader.cohortMember.findMany({
    ...{ where, skip, take: PAGE },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
    select: {
      ...{ userId: true, groupId: true },
      user: {
        select: {
          ...{ name: true, disabledAt: true },
          sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
        },
      },
    },
  });
  const now = clock.now();
  const asked = { academyId, cohortId, members: rows, now };
  const work = await workIn({ reader, subjects }, asked);
  return rows.map(({ userId, groupId, user }) => ({
    ...{ id: userId, name: user.name, groupId, disabled: user.disabledAt !== null },
    lastSeenAt: user.sessions[0]?.lastSeenAt.getTime() ?? null,
    ...inALine(work.get(userId) ?? []),
  }));
}

function inALine(work: readonly PersonalWork[]): Pick<MemberLine, 'work' | 'next'> {
  const count = (fits: (one: PersonalWork) => boolean) => work.filter(fits).length;
  const next = work.find((one) => isToDo(one));
  return {
    work: {
      all: work.length,
      done: count(({ state }) => state === 'done'),
      waiting: count(({ state }) => state === 'submitted'),
      overdue: count(({ overdue }) => overdue),
    },
    next: next ? { title: next.title, dueAt: next.dueAt } : null,
  };
}
