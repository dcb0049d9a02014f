import type { LatePolicy } from '~/core/teaching/lateness';
import { type Standing, type StateOfWork, stateOf } from '~/core/teaching/state';
import type { Prisma, WorkKind } from '../generated/client';
import type { Reader } from '../store/database';
import { type HandedIn, handedInBy } from './handed-in';
import { type SeatInExercise, seatsIn } from './seats';
import type { Subjects } from './subjects';

/** A piece of work as it is assigned to one person; times in ms since 1970. */
export interface PersonalWork extends StateOfWork {
  /** The assignment's. */
  id: string;
  cohortId: string;
  kind: WorkKind;
  subjectId: string;
  title: string;
  opensAt: number | null;
  /** With the person's extension. For an exercise: when it takes place. */
  dueAt: number | null;
  extended: boolean;
  latePolicy: LatePolicy;
  penaltyPercent: number;
  /** What the record says of it; null where nothing was done. */
  standing: Standing | null;
  /** Hundredths of a mark, before anything is taken off for lateness. */
  earned: number | null;
  of: number | null;
  /** Of exercises: the person's seat in it. */
  seat: { tableId: string; opened: boolean } | null;
  /** Of checks: attempts handed in. */
  attempts: number;
}

/** Somebody in a cohort. */
export interface Membership {
  userId: string;
  groupId: string | null;
}

interface Asked {
  academyId: string;
  cohortId: string;
  /** Whose work. */
  members: readonly Membership[];
  /** ms since 1970. */
  now: number;
}

/** More ids than this are not spelt out in a query; it then asks for the whole cohort. */
const MOST_IDS = 200;

/** The work of members of a cohort by the person's id, for each the soonest due first. */
export async function workIn(
  { reader, subjects }: { reader: Reader; subjects: Subjects },
  { academyId, cohortId, members, now }: Asked,
): Promise<Map<string, PersonalWork[]>> {
  const ids = members.map(({ userId }) => userId);
  // By the column itself where it can be: through the person, it would not go by the person's index.
  const whose: Whose =
    ids.length > MOST_IDS
      ? { user: { memberships: { some: { cohortId } } } }
      : { userId: { in: ids } };
  const assignments = await reader.assignment.findMany({
    where: { cohortId, academyId, withdrawnAt: null },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, groupId: true, userId: true, kind: true, subjectId: true, title: true },
      ...{ opensAt: true, dueAt: true, latePolicy: true, penaltyPercent: true },
      extensions: { where: whose, select: { userId: true, dueAt: true } },
    },
  });
  if (assignments.length === 0) return new Map(ids.map((id) => [id, []]));
  const tracks = await subjects.modules(academyId);
  const record = await recordOf(reader, academyId, whose, assignments, tracks);
  const personal = (assignment: (typeof assignments)[number], userId: string): PersonalWork => {
    const { id, kind, subjectId, title, latePolicy, penaltyPercent } = assignment;
    const extension = assignment.extensions.find((one) => one.userId === userId);
    const opensAt = assignment.opensAt?.getTime() ?? null;
    const dueAt = (extension ?? assignment).dueAt?.getTime() ?? null;
    const terms = { opensAt, dueAt, latePolicy, penaltyPercent };
    const { standing, ...found } = record(userId, kind, subjectId);
    return {
      ...{ id, cohortId, kind, subjectId, title, ...terms },
      ...{ ...stateOf(terms, standing, now), standing, ...found },
      extended: extension !== undefined,
    };
  };
  return new Map(
    members.map(({ userId, groupId }) => {
      const mine = assignments.filter((one) => isFor(one, userId, groupId));
      const work = mine.map((one) => personal(one, userId));
      return [userId, work.sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || 0)];
    }),
  );
}

/** Whether an assignment is for a person in a group. */
export function isFor(
  assignment: { groupId: string | null; userId: string | null },
  userId: string,
  groupId: string | null,
): boolean {
  if (assignment.userId !== null) return assignment.userId === userId;
  return assignment.groupId === null || assignment.groupId === groupId;
}

/** Whose rows: some people's, or those of everybody in a cohort. */
type Whose = { userId: { in: string[] } } | { user: Prisma.UserWhereInput };

type Found = Pick<PersonalWork, 'standing' | 'earned' | 'of' | 'seat' | 'attempts'>;

/** Reads what people did of the given work, for all of them at once. */
async function recordOf(
  reader: Reader,
  academyId: string,
  whose: Whose,
  work: readonly { kind: WorkKind; subjectId: string }[],
  tracks: ReadonlyMap<string, readonly string[]>,
): Promise<(userId: string, kind: WorkKind, subjectId: string) => Found> {
  const subjectIds = [...new Set(work.map(({ subjectId }) => subjectId))];
  const grades = await reader.grade.findMany({
    where: { ...whose, subjectId: { in: subjectIds } },
    select: {
      ...{ userId: true, kind: true, subjectId: true, status: true, passed: true, at: true },
      ...{ earned: true, of: true },
    },
  });
  const byKey = new Map(grades.map((one) => [`${one.userId} ${one.kind} ${one.subjectId}`, one]));
  const moduleIds = work.flatMap((one) => tracks.get(one.subjectId) ?? [one.subjectId]);
  const handedIn = await handedInBy(reader, whose, [...new Set(moduleIds)]);
  const exercises = work.flatMap((one) => (one.kind === 'exercise' ? [one.subjectId] : []));
  const user = 'user' in whose ? whose.user : { id: whose.userId };
  const seats = await seatsIn(reader, academyId, user, exercises);
  return (userId, kind, subjectId) => {
    const grade = byKey.get(`${userId} ${kind} ${subjectId}`);
    const seat = kind === 'exercise' ? (seats.get(`${userId} ${subjectId}`) ?? null) : null;
    const when = whenOf(handedIn, userId, kind, subjectId, seat, tracks.get(subjectId) ?? []);
    const standing = grade && {
      ...{ status: grade.status, passed: grade.passed },
      at: when ?? grade.at.getTime(),
    };
    return {
      standing: standing ?? seat?.standing ?? null,
      ...{ earned: grade?.earned ?? null, of: grade?.of ?? null },
      seat: seat && { tableId: seat.tableId, opened: seat.opened },
      attempts: kind === 'check' ? handedIn.attempts(userId, subjectId) : 0,
    };
  };
}

function whenOf(
  handedIn: HandedIn,
  userId: string,
  kind: WorkKind,
  subjectId: string,
  seat: SeatInExercise | null,
  modules: readonly string[],
): number | null {
  if (kind === 'exercise') return seat?.standing?.at ?? null;
  if (kind !== 'track') return handedIn[kind](userId, subjectId);
  const finished = modules.flatMap((id) => handedIn.module(userId, id) ?? []);
  return finished.length > 0 ? Math.max(...finished) : null;
}

/** Where somebody does a piece of work; null for an exercise in which they have no seat. */
export function placeOf({
  kind,
  subjectId,
  seat,
}: Pick<PersonalWork, 'kind' | 'subjectId' | 'seat'>): string | null {
  switch (kind) {
    case 'track':
      return `/tracks/${subjectId}`;
    case 'module':
      return `/modules/${subjectId}`;
    case 'check':
      return `/modules/${subjectId}/check`;
    case 'activity':
      return `/modules/${subjectId}/activity`;
    case 'exercise':
      return seat && `/tables/${seat.tableId}`;
  }
}
