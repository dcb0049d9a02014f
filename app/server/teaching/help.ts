import { byNeeds, type LearnerFacts, type Need, needsOf, SOON_DAYS } from '~/core/teaching/needs';
import { type Standing, stateOf } from '~/core/teaching/state';
import { daysIn } from '~/core/teaching/zone';
import type { Person } from '../people/person';
import { attemptsIn, type MemberRecord, recordsIn, unopenedSeats } from './cohort-record';
import { type CohortRow, cohortSeenBy, type TeachingParts, zoneOf } from './parts';
import { isFor } from './work';

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
      const between = daysIn(await zoneOf(reader, cohort.academyId));
      const workLeft = await workOf(parts, cohort, now);
      const people = await recordsIn(reader, cohortId);
      return people
        .map((person) => {
          const { id, name } = person;
          return { id, name, needs: needsOf({ ...person, work: workLeft(person) }, now, between) };
        })
        .filter(({ needs }) => needs.length > 0)
        .sort((a, b) => byNeeds(a.needs, b.needs));
    },
  };
}

/** What somebody has left undone that may be a reason, for everybody of a cohort. */
async function workOf(
  parts: TeachingParts,
  { id: cohortId, academyId }: CohortRow,
  now: number,
): Promise<(person: MemberRecord) => WorkFacts[]> {
  const { reader } = parts.database;
  // A day more than counts, because days are counted by midnights.
  const soon = now + (SOON_DAYS + 1) * DAY_MS;
  const assignments = await assignmentsIn(parts, cohortId);
  const idsOf = (kind: string) => [
    ...new Set(assignments.flatMap((one) => (one.kind === kind ? [one.subjectId] : []))),
  ];
  const limits = await limitsOf(parts, academyId, idsOf('check'));
  const used = await attemptsIn(reader, academyId, [...limits.keys()]);
  const unopened = await unopenedSeats(reader, cohortId, idsOf('exercise'));
  return ({ id: userId, groupId, stages }) => {
    const left: WorkFacts[] = [];
    // This runs for every pair of a person and an assignment: what is done leaves at once.
    for (const assignment of assignments) {
      const stage = stages.get(assignment.key) ?? null;
      if (stage === 'submitted' || stage === 'done') continue;
      if (!isFor(assignment, userId, groupId)) continue;
      const { id, kind, subjectId, title, terms } = assignment;
      const most = stage === 'failed' ? limits.get(subjectId) : undefined;
      const dueAt = assignment.extensions.get(userId) ?? terms.dueAt;
      if (stage === 'failed' ? most === undefined : dueAt === null || dueAt >= soon) continue;
      const takesPlace = kind === 'exercise';
      if (takesPlace && !unopened.has(`${userId} ${subjectId}`)) continue;
      const standing = stage && standingOf(stage);
      const { opensAt, latePolicy, penaltyPercent } = terms;
      const found = stateOf({ opensAt, dueAt, latePolicy, penaltyPercent }, standing, now);
      // Written out: spreading costs three times as much, and there may be a hundred thousand.
      left.push({
        id,
        kind,
        title,
        dueAt,
        state: found.state,
        overdue: found.overdue,
        daysLate: found.daysLate,
        seat: takesPlace ? 'unopened' : null,
        attempts: most ? { used: used.get(`${userId} ${subjectId}`) ?? 0, most } : null,
      });
    }
    return left;
  };
}

/** What is left undone was begun, or done without passing; when is of no account here. */
function standingOf(stage: 'started' | 'failed'): Standing {
  const status = stage === 'started' ? 'started' : 'done';
  return { status, passed: false, at: 0 };
}

async function assignmentsIn({ database: { reader } }: TeachingParts, cohortId: string) {
  const rows = await reader.assignment.findMany({
    where: { cohortId, withdrawnAt: null },
    select: {
      ...{ id: true, kind: true, subjectId: true, title: true, opensAt: true, dueAt: true },
      ...{ groupId: true, userId: true, latePolicy: true, penaltyPercent: true },
      extensions: { select: { userId: true, dueAt: true } },
    },
  });
  return rows.map((row) => {
    const { id, kind, subjectId, title, groupId, userId, latePolicy, penaltyPercent } = row;
    const opensAt = row.opensAt?.getTime() ?? null;
    const dueAt = row.dueAt?.getTime() ?? null;
    return {
      ...{ id, kind, subjectId, title, groupId, userId },
      key: `${kind} ${subjectId}`,
      terms: { opensAt, dueAt, latePolicy, penaltyPercent },
      extensions: new Map(row.extensions.map((one) => [one.userId, one.dueAt.getTime()])),
    };
  });
}

/** How often each of these checks may be tried, by module; those without a limit are missing. */
async function limitsOf(
  { subjects }: TeachingParts,
  academyId: string,
  modules: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const id of modules) {
    const attempts = await subjects.attempts(academyId, id);
    if (attempts !== null) found.set(id, attempts);
  }
  return found;
}
