import type { LatePolicy } from '~/core/teaching/lateness';
import { teaches } from '../exercises/parts';
import type { Prisma, WorkKind } from '../generated/client';
import type { Person } from '../people/person';
import { talliesOf } from './cohort-sql';
import { namesIn } from './members';
import { cohortSeenBy, type TeachingParts, zoneOf } from './parts';
import { type PersonalWork, workIn } from './work';

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
  /** Two markers have to judge, at most so many per cent apart; null where one is enough. */
  tolerance: number | null;
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
  /** The page of assignments shown, from 1, and how many there are. */
  page: number;
  pages: number;
  /** The one that was asked for, on whichever page it is. */
  opened: AssignmentLine | null;
  groups: { id: string; name: string }[];
  /** Names to offer; none where there are too many for a list. */
  names: string[];
  allowances: { userId: string; name: string; percent: number }[];
  /** How many people of the academy mark work; enough is three where two have to agree. */
  markers: number;
}

/** Where in the list of assignments somebody is. */
export interface PlaceInList {
  /** From 1; the nearest there is. */
  page?: number;
  /** The id of an assignment to show besides. */
  opened?: string | null;
}

/** As many assignments as are counted up and shown at once. */
const ON_A_PAGE = 20;

/** Looking at assignments: those of a cohort, and a person's own. */
export interface Overview {
  /**
   * Null where the person may not see the cohort. Reasons of extensions, and who has more time, are
   * for those who teach.
   */
  ofCohort(user: Person, cohortId: string, at?: PlaceInList): Promise<AssignmentPage | null>;
  /** What is assigned to a person, in all their cohorts, the soonest due first. */
  assignmentsOf(user: Pick<Person, 'id' | 'academyId'>): Promise<PersonalWork[]>;
}

const BY_DUE = [
  { dueAt: { sort: 'asc', nulls: 'last' } },
  { createdAt: 'asc' },
  { id: 'asc' },
] satisfies Prisma.AssignmentOrderByWithRelationInput[];

const LINE = {
  ...{ id: true, groupId: true, userId: true, kind: true, title: true, opensAt: true },
  ...{ dueAt: true, latePolicy: true, penaltyPercent: true, tolerance: true },
  extensions: {
    orderBy: { grantedAt: 'asc' },
    select: { userId: true, dueAt: true, reason: true, user: { select: { name: true } } },
  },
} satisfies Prisma.AssignmentSelect;

export function createOverview(parts: TeachingParts): Overview {
  const { clock, database, subjects } = parts;
  const { reader } = database;
  return {
    async ofCohort(user, cohortId, { page: wanted = 1, opened = null } = {}) {
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
      const where = { cohortId, withdrawnAt: null };
      const count = await reader.assignment.count({ where });
      const pages = Math.max(1, Math.ceil(count / ON_A_PAGE));
      const page = Math.min(Math.max(1, Math.floor(wanted)), pages);
      const found = await reader.assignment.findMany({
        where,
        ...{ orderBy: BY_DUE, select: LINE },
        ...{ skip: (page - 1) * ON_A_PAGE, take: ON_A_PAGE },
      });
      const open =
        opened === null
          ? null
          : (found.find((one) => one.id === opened) ??
            (await reader.assignment.findFirst({ where: { ...where, id: opened }, select: LINE })));
      const shown = open && !found.includes(open) ? [...found, open] : found;
      const known = await linesOf(parts, id, groups, shown);
      const lines = own ? known : known.map(withoutReasons);
      return {
        ...{ id, name, groups },
        timeZone: await zoneOf(reader, academyId),
        markers: await reader.user.count({
          where: { academyId, disabledAt: null, role: { in: ['instructor', 'admin'] } },
        }),
        ...{ page, pages, assignments: lines.slice(0, found.length) },
        opened: lines.find((one) => one.id === open?.id) ?? null,
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

type Row = Prisma.AssignmentGetPayload<{ select: typeof LINE }>;

async function linesOf(
  { database, clock }: TeachingParts,
  cohortId: string,
  groups: readonly { id: string; name: string }[],
  rows: readonly Row[],
): Promise<AssignmentLine[]> {
  const { reader } = database;
  const ids = rows.map(({ id }) => id);
  const counted = await talliesOf(reader, cohortId, ids, clock.now());
  const tallies = new Map(counted.map(({ id, ...tally }) => [id, tally]));
  const people = await reader.user.findMany({
    where: { id: { in: rows.flatMap(({ userId }) => userId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map([...people, ...groups].map(({ id, name }) => [id, name]));
  const to = ({ groupId, userId }: Row): AssignedTo => {
    if (userId !== null) return { kind: 'person', name: names.get(userId) ?? '' };
    if (groupId !== null) return { kind: 'group', name: names.get(groupId) ?? '' };
    return { kind: 'cohort', name: '' };
  };
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, title: row.title, to: to(row), tolerance: row.tolerance },
    ...{ latePolicy: row.latePolicy, penaltyPercent: row.penaltyPercent },
    opensAt: row.opensAt?.getTime() ?? null,
    dueAt: row.dueAt?.getTime() ?? null,
    ...(tallies.get(row.id) ?? { people: 0, handedIn: 0, overdue: 0 }),
    extensions: row.extensions.map(({ userId, dueAt, reason, user }) => ({
      ...{ userId, name: user.name, dueAt: dueAt.getTime(), reason },
    })),
  }));
}
