import type { LatePolicy } from '~/core/teaching/lateness';
import { teaches } from '../exercises/parts';
import type { WorkKind } from '../generated/client';
import type { Person } from '../people/person';
import { talliesOf } from './cohort-sql';
import { everybodyIn, namesIn } from './members';
import { cohortSeenBy, type TeachingParts, zoneOf } from './parts';
import { isFor, type PersonalWork, workIn } from './work';

/** To whom something is assigned: the name of a group or a person, or everybody. */
export interface AssignedTo {
  kind: 'cohort' | 'group' | 'person';
  name: string;
}

/** An assignment as the list of a cohort shows it; times in ms since 1970. */
export interface AssignmentLine {
  id: string;
  kind: WorkKind;
  title: string;
  to: AssignedTo;
  opensAt: number | null;
  dueAt: number | null;
  latePolicy: LatePolicy;
  penaltyPercent: number;
  /** How many people it is for, and how many have handed it in. */
  people: number;
  handedIn: number;
  overdue: number;
  extensions: { userId: string; name: string; dueAt: number; reason: string }[];
}

/** What is assigned in a cohort, and who has more time. */
export interface AssignmentPage {
  id: string;
  name: string;
  timeZone: string;
  assignments: AssignmentLine[];
  groups: { id: string; name: string }[];
  /** Names to offer; none where there are too many for a list. */
  names: string[];
  allowances: { userId: string; name: string; percent: number }[];
}

/** Looking at assignments: those of a cohort, and a person's own. */
export interface Overview {
  /**
   * Null where the person may not see the cohort. Reasons of extensions, and who has more time, are
   * for those who teach.
   */
  ofCohort(user: Person, cohortId: string): Promise<AssignmentPage | null>;
  /** What is assigned to a person, in all their cohorts, the soonest due first. */
  assignmentsOf(user: Pick<Person, 'id' | 'academyId'>): Promise<PersonalWork[]>;
}

export function createOverview(parts: TeachingParts): Overview {
  const { clock, database, subjects } = parts;
  const { reader } = database;
  return {
    async ofCohort(user, cohortId) {
      const cohort = await cohortSeenBy(reader, user, cohortId);
      if (cohort === null) return null;
      const { id, name, academyId } = cohort;
      const groups = await reader.cohortGroup.findMany({
        where: { cohortId },
        orderBy: { name: 'asc' },
        select: { id: true, name: true },
      });
      const allowances = await reader.allowance.findMany({
        where: { academyId, user: { memberships: { some: { cohortId } } } },
        orderBy: { user: { name: 'asc' } },
        select: { userId: true, percent: true, user: { select: { name: true } } },
      });
      const own = teaches(user);
      const lines = await linesOf(parts, id, groups);
      return {
        ...{ id, name, groups },
        timeZone: await zoneOf(reader, academyId),
        assignments: own ? lines : lines.map(withoutReasons),
        names: await namesIn(reader, cohortId),
        allowances: own
          ? allowances.map(({ userId, percent, user: { name: whose } }) => ({
              ...{ userId, name: whose, percent },
            }))
          : [],
      };
    },
    async assignmentsOf({ id: userId, academyId }) {
      const memberships = await reader.cohortMember.findMany({
        where: { userId, academyId, cohort: { archivedAt: null } },
        orderBy: { joinedAt: 'asc' },
        select: { cohortId: true, groupId: true },
      });
      const now = clock.now();
      const found = await Promise.all(
        memberships.map(async ({ cohortId, groupId }) => {
          const asked = { academyId, cohortId, members: [{ userId, groupId }], now };
          return (await workIn({ reader, subjects }, asked)).get(userId) ?? [];
        }),
      );
      return found.flat().sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || 0);
    },
  };
}

function withoutReasons(line: AssignmentLine): AssignmentLine {
  return { ...line, extensions: line.extensions.map((one) => ({ ...one, reason: '' })) };
}

async function linesOf(
  { database, clock }: TeachingParts,
  cohortId: string,
  groups: readonly { id: string; name: string }[],
): Promise<AssignmentLine[]> {
  const { reader } = database;
  const rows = await reader.assignment.findMany({
    where: { cohortId, withdrawnAt: null },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, groupId: true, userId: true, kind: true, title: true, opensAt: true },
      ...{ dueAt: true, latePolicy: true, penaltyPercent: true },
      extensions: {
        orderBy: { grantedAt: 'asc' },
        select: { userId: true, dueAt: true, reason: true, user: { select: { name: true } } },
      },
    },
  });
  const members = await everybodyIn(reader, cohortId);
  const tallies = new Map(
    (await talliesOf(reader, cohortId, clock.now())).map(({ id, ...tally }) => [id, tally]),
  );
  const to = ({ groupId, userId }: (typeof rows)[number]): AssignedTo => {
    const group = groups.find(({ id }) => id === groupId);
    const person = members.find((one) => one.userId === userId);
    if (userId !== null) return { kind: 'person', name: person?.name ?? '' };
    return group ? { kind: 'group', name: group.name } : { kind: 'cohort', name: '' };
  };
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, title: row.title, to: to(row) },
    ...{ latePolicy: row.latePolicy, penaltyPercent: row.penaltyPercent },
    opensAt: row.opensAt?.getTime() ?? null,
    dueAt: row.dueAt?.getTime() ?? null,
    people: members.filter(({ userId, groupId }) => isFor(row, userId, groupId)).length,
    ...(tallies.get(row.id) ?? { handedIn: 0, overdue: 0 }),
    extensions: row.extensions.map(({ userId, dueAt, reason, user }) => ({
      ...{ userId, name: user.name, dueAt: dueAt.getTime(), reason },
    })),
  }));
}
