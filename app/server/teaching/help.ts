import { byNeeds, type LearnerFacts, type Need, needsOf, SOON_DAYS } from '~/core/teaching/needs';
import { type Standing, stateOf } from '~/core/teaching/state';
import type { Person } from '../people/person';
import { type Undone, undoneIn } from './cohort-sql';
import { handedInBy } from './handed-in';
import { lastDeeds, lastSeen } from './last-signs';
import { everybodyIn } from './members';
import { type CohortRow, cohortSeenBy, type TeachingParts, zoneOf } from './parts';
import { seatsIn } from './seats';

/** Somebody who may need a word, and why: the most urgent reason first. */
export interface NeedingHelp {
  id: string;
  name: string;
  needs: Need[];
}

/** Finds out who needs help. */
export interface Help {
  /** The people of a cohort who need help, the most urgent first; null where it is not theirs to see. */
  whoNeedsHelp(user: Person, cohortId: string): Promise<NeedingHelp[] | null>;
}

type WorkFacts = LearnerFacts['work'][number];

const DAY_MS = 86_400_000;

export function createHelp(parts: TeachingParts): Help {
  const { clock, database } = parts;
  const { reader } = database;
  return {
    async whoNeedsHelp(user, cohortId) {
      const cohort = await cohortSeenBy(reader, user, cohortId);
      if (cohort === null) return null;
      const now = clock.now();
      const zone = await zoneOf(reader, cohort.academyId);
      const members = await everybodyIn(reader, cohortId);
      const work = await workLeft(parts, cohort, now);
      const seen = await lastSeen(reader, cohort);
      const deeds = await lastDeeds(reader, cohort);
      return members
        .filter(({ disabled }) => !disabled)
        .map(({ userId: id, joinedAt, name }) => {
          const facts: LearnerFacts = {
            joinedAt: joinedAt.getTime(),
            lastSeenAt: seen.get(id) ?? null,
            lastDeedAt: deeds.get(id) ?? null,
            work: work.get(id) ?? [],
          };
          return { id, name, needs: needsOf(facts, now, zone) };
        })
        .filter(({ needs }) => needs.length > 0)
        .sort((a, b) => byNeeds(a.needs, b.needs));
    },
  };
}

/** What people have left undone that may be a reason, by their id. */
async function workLeft(
  parts: TeachingParts,
  { id: cohortId, academyId }: CohortRow,
  now: number,
): Promise<Map<string, WorkFacts[]>> {
  const { reader } = parts.database;
  // A day more than counts, because days are counted by midnights.
  const undone = await undoneIn(reader, cohortId, now + (SOON_DAYS + 1) * DAY_MS);
  const assignments = await reader.assignment.findMany({
    where: { cohortId, withdrawnAt: null },
    select: {
      ...{ id: true, kind: true, subjectId: true, title: true, opensAt: true, dueAt: true },
      ...{ latePolicy: true, penaltyPercent: true },
      extensions: { select: { userId: true, dueAt: true } },
    },
  });
  const byId = new Map(assignments.map((one) => [one.id, one]));
  const found = undone.flatMap((one) => byId.get(one.assignmentId) ?? []);
  const of = (kind: string) => [
    ...new Set(found.flatMap((one) => (one.kind === kind ? [one.subjectId] : []))),
  ];
  const user = { memberships: { some: { cohortId } } };
  const seats = await seatsIn(reader, academyId, user, of('exercise'));
  const handedIn = await handedInBy(reader, { academyId, user }, of('check'));
  const most = await attemptsOf(parts, academyId, of('check'));
  const left = new Map<string, WorkFacts[]>();
  for (const { userId, assignmentId, status } of undone) {
    const assignment = byId.get(assignmentId);
    if (assignment === undefined) continue;
    const { kind, subjectId, title, latePolicy, penaltyPercent, extensions } = assignment;
    const extension = extensions.find((one) => one.userId === userId);
    const opensAt = assignment.opensAt?.getTime() ?? null;
    const dueAt = (extension ?? assignment).dueAt?.getTime() ?? null;
    const seat = kind === 'exercise' ? seats.get(`${userId} ${subjectId}`) : undefined;
    const standing = standingOf(status) ?? seat?.standing ?? null;
    const limit = kind === 'check' ? most.get(subjectId) : undefined;
    const used = limit === undefined ? 0 : handedIn.attempts(userId, subjectId);
    const seated = seat === undefined ? 'none' : seat.opened ? 'opened' : 'unopened';
    const facts: WorkFacts = {
      ...{ id: assignmentId, kind, title, dueAt },
      ...stateOf({ opensAt, dueAt, latePolicy, penaltyPercent }, standing, now),
      seat: kind === 'exercise' ? seated : null,
      attempts: limit === undefined ? null : { used, most: limit },
    };
    const sofar = left.get(userId);
    if (sofar === undefined) left.set(userId, [facts]);
    else sofar.push(facts);
  }
  return left;
}

/** What is left undone was begun, or done without passing; when is of no account here. */
function standingOf(status: Undone['status']): Standing | null {
  if (status === null) return null;
  return status === 'started' ? { status, passed: null, at: 0 } : { status, passed: false, at: 0 };
}

/** How often each of these checks may be tried, by module. */
async function attemptsOf(
  { subjects }: TeachingParts,
  academyId: string,
  modules: readonly string[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const id of modules) {
    const attempts = await subjects.attempts(academyId, id);
    if (attempts !== null) found.set(id, attempts);
  }
  return found;
}
