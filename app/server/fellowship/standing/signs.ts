import type { Signs } from '~/core/fellowship/readiness/readiness';
import type { WorkFacts } from '~/core/teaching/needs';
import { type Standing, stateOf } from '~/core/teaching/state';
import type { Reader } from '../../store/database';
import { attemptsIn, type MemberRecord, recordsIn, type Stage } from '../../teaching/cohort-record';
import type { Subjects } from '../../teaching/subjects';
import { isFor } from '../../teaching/work';
import type { Assigned } from './assigned';
import type { ExerciseDay } from './exercise-days';
import { seatSigns } from './seats-sql';

/** Somebody whom an exercise is for, with all the signs there are of them. */
export interface PersonSigns {
  readonly id: string;
  readonly name: string;
  readonly groupId: string | null;
  readonly signs: Signs;
}

interface Asked {
  readonly academyId: string;
  readonly cohortId: string;
  readonly day: ExerciseDay;
  readonly assigned: readonly Assigned[];
  readonly now: number;
}

/** Reads the signs of everybody whom an exercise is for. */
export async function signsFor(
  { reader, subjects }: { reader: Reader; subjects: Subjects },
  { academyId, cohortId, day, assigned, now }: Asked,
): Promise<PersonSigns[]> {
  const seats = await seatSigns(reader, cohortId, day.exerciseId);
  const checks = assigned.filter(({ kind }) => kind === 'check');
  const extended = await extensionsOf(
    reader,
    checks.map(({ id }) => id),
  );
  const most = await limitsOf(subjects, academyId, checks);
  const used = await attemptsIn(reader, academyId, [...most.keys()]);
  const people = await recordsIn(reader, cohortId);
  return people
    .filter(({ id, groupId }) => isFor(day, id, groupId))
    .map((person) => {
      const { id, name, groupId, joinedAt, lastSeenAt } = person;
      const facts = checks.flatMap((check) => {
        const dueAt = extended.get(`${check.id} ${id}`) ?? check.dueAt;
        if (dueAt === null || dueAt > day.at || !isFor(check, id, groupId)) return [];
        const limit = most.get(check.subjectId);
        const count = used.get(`${id} ${check.subjectId}`) ?? 0;
        const attempts = limit === undefined ? null : { used: count, most: limit };
        return [factsOf({ ...check, dueAt }, person, attempts, now)];
      });
      const seat = seats.get(id) ?? null;
      return { id, name, groupId, signs: { seat, checks: facts, joinedAt, lastSeenAt } };
    });
}

/** When is of no account here. */
const STANDINGS: Readonly<Record<Stage, Standing>> = {
  started: { status: 'started', passed: null, at: 0 },
  submitted: { status: 'submitted', passed: null, at: 0 },
  failed: { status: 'done', passed: false, at: 0 },
  done: { status: 'done', passed: true, at: 0 },
};

function factsOf(
  check: Assigned,
  { stages }: MemberRecord,
  attempts: WorkFacts['attempts'],
  now: number,
): WorkFacts {
  const { id, kind, title, dueAt } = check;
  const stage = stages.get(`${kind} ${check.subjectId}`);
  const standing = stage === undefined ? null : STANDINGS[stage];
  return { id, kind, title, dueAt, ...stateOf(check, standing, now), seat: null, attempts };
}

/** When people with more time have to hand in, by "assignment user". */
async function extensionsOf(
  reader: Reader,
  assignments: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.extension.findMany({
    where: { assignmentId: { in: [...assignments] } },
    select: { assignmentId: true, userId: true, dueAt: true },
  });
  return new Map(rows.map((row) => [`${row.assignmentId} ${row.userId}`, row.dueAt.getTime()]));
}

/** How often each of these checks may be tried, by module; those without a limit are missing. */
async function limitsOf(
  subjects: Subjects,
  academyId: string,
  checks: readonly Assigned[],
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const moduleId of new Set(checks.map(({ subjectId }) => subjectId))) {
    const attempts = await subjects.attempts(academyId, moduleId);
    if (attempts !== null) found.set(moduleId, attempts);
  }
  return found;
}
