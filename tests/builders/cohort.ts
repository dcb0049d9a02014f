import type { LearningDeed } from '~/core/learning/progress/events';
import type { WorkKind } from '~/server/generated/client';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import type { NewAssignment } from '~/server/teaching/assignments';
import { type ManualClock, manualClock } from './manual-clock';
import { smallCourse } from './module';
import { makePerson } from './people';
import { testServices } from './services';

/** A cohort with a teacher and some trainees called t0, t1 …, and the small module to assign. */
export interface TestCohort {
  services: Services;
  clock: ManualClock;
  teacher: Person;
  people: Person[];
  cohortId: string;
  /** The small module's id. */
  moduleId: string;
}

/** Makes a cohort of `size` trainees in an academy of its own. */
export async function testCohort(size = 2): Promise<TestCohort> {
  const clock = manualClock();
  const services = await testServices({ clock, curriculum: [smallCourse()] });
  const teacher = await makePerson(services, 'teacher', 'instructor');
  const people: Person[] = [];
  for (let at = 0; at < size; at += 1) people.push(await makePerson(services, `t${at}`));
  const cohortId = must(await services.cohorts.make(teacher, 'Spring intake'));
  if (size > 0) {
    const pasted = people.map(({ email }) => email).join('\n');
    must(await services.cohorts.enrol(teacher, cohortId, pasted));
  }
  return { services, clock, teacher, people, cohortId, moduleId: 'rules-of-the-river' };
}

/** What an answer says was done; a test that gets another answer stops here. */
export function must<T>(answer: { ok: true; value: T } | { ok: false; fault: string } | null): T {
  if (answer?.ok) return answer.value;
  throw new Error(answer?.fault ?? 'not theirs');
}

/** An assignment of the small module's check to everybody, without dates, and what a test changes. */
export function wanted(changes: Partial<NewAssignment> = {}): NewAssignment {
  return {
    kind: 'check',
    subjectId: 'rules-of-the-river',
    to: { kind: 'cohort' },
    opensAt: '',
    dueAt: '',
    latePolicy: 'accept',
    penaltyPercent: 0,
    tolerance: null,
    ...changes,
  };
}

/** Stores what the record would say of somebody's work. */
export async function storeGrade(
  { database, clock }: Services,
  { id: userId, academyId }: Person,
  grade: {
    kind: WorkKind;
    subjectId: string;
    status: 'started' | 'submitted' | 'done';
    passed?: boolean;
  },
): Promise<void> {
  const at = new Date(clock.now());
  await database.write((tx) =>
    tx.grade.create({ data: { userId, academyId, at, passed: null, ...grade } }),
  );
}

/** Stores that somebody handed in an attempt of a check, now. */
export async function storeAttempt(
  { database, clock, ids }: Services,
  { id: userId, academyId }: Person,
  moduleId: string,
  earned = 800,
): Promise<void> {
  const attempt = ids.id();
  const by = { academyId, userId, actorId: userId, at: new Date(clock.now()) };
  const results = [{ item: 'one', earned, of: 1_000, waits: false }];
  const outcome = { results, earned, of: 1_000, pass: 60, passed: earned >= 600 };
  const deeds: LearningDeed[] = [
    { type: 'attemptStarted', attempt, number: 1, seed: 1, dueAt: null },
    { type: 'attemptSubmitted', attempt, ...outcome },
  ];
  await database.write(async (tx) => {
    for (const deed of deeds) {
      const of = { moduleId, versionId: 'v', subject: attempt, body: JSON.stringify(deed) };
      await tx.learningEvent.create({
        data: { ...by, commandId: ids.id(), type: deed.type, ...of },
      });
    }
  });
}
