import { describe, expect, test } from 'vitest';
import { instantOf } from '~/core/teaching/zone';
import { must, storeAttempt, storeGrade, testCohort, wanted } from '../../../tests/builders/cohort';
import { makePerson } from '../../../tests/builders/people';
import type { NewAssignment } from './assignments';

const ZONE = 'Asia/Jakarta';
const DAY = 86_400_000;

async function cohortOfTwo() {
  const cohort = await testCohort(2);
  const { services, teacher, cohortId, people } = cohort;
  const [first, second] = people;
  if (!first || !second) throw new Error('nobody');
  /** Each a second after the one before. */
  const assign = async (changes: Partial<NewAssignment> = {}) => {
    cohort.clock.advance(1_000);
    return must(await services.assignments.assign(teacher, cohortId, wanted(changes)));
  };
  const refuses = async (changes: Partial<NewAssignment>) => {
    const answer = await services.assignments.assign(teacher, cohortId, wanted(changes));
    return answer?.ok === false ? answer.fault : 'taken';
  };
  return { ...cohort, first, second, assign, refuses };
}

describe('an assignment', () => {
  test('has its dates in the academy’s zone', async () => {
    const { services, first, assign } = await cohortOfTwo();
    await assign({ opensAt: '2026-01-05T08:00', dueAt: '2026-01-09T17:00' });
    const [work] = await services.assignments.assignmentsOf(first);
    expect(work).toMatchObject({
      kind: 'check',
      title: 'Rules of the river',
      opensAt: Date.UTC(2026, 0, 5, 1),
      dueAt: Date.UTC(2026, 0, 9, 10),
      state: 'open',
    });
  });

  test('is for everybody, for a group or for one person', async () => {
    const { services, teacher, cohortId, first, second, assign } = await cohortOfTwo();
    const groupId = must(await services.cohorts.makeGroup(teacher, cohortId, 'North'));
    must(await services.cohorts.move(teacher, cohortId, ['t0'], groupId));
    const all = await assign();
    const group = await assign({ kind: 'module', to: { kind: 'group', groupId } });
    const one = await assign({ kind: 'activity', to: { kind: 'person', name: 'name of T1' } });
    const ids = async (person: typeof first) =>
      (await services.assignments.assignmentsOf(person)).map(({ id }) => id);
    expect(await ids(first)).toEqual([all, group]);
    expect(await ids(second)).toEqual([all, one]);
    const page = await services.assignments.ofCohort(teacher, cohortId);
    expect(page?.assignments.map(({ to, people }) => [to.kind, to.name, people])).toEqual([
      ['cohort', '', 2],
      ['group', 'North', 1],
      ['person', 'Name of t1', 1],
    ]);
  });

  test('is refused with the field that is wrong', async () => {
    const { services, teacher, refuses } = await cohortOfTwo();
    await makePerson(services, 'stranger', 'trainee', 'elsewhere');
    const other = must(await services.cohorts.make(teacher, 'Other'));
    const groupId = must(await services.cohorts.makeGroup(teacher, other, 'Theirs'));
    expect(await refuses({ subjectId: 'nothing' })).toBe('subject');
    expect(await refuses({ kind: 'exercise' })).toBe('subject');
    expect(await refuses({ to: { kind: 'group', groupId } })).toBe('group');
    expect(await refuses({ to: { kind: 'person', name: 'Name of stranger' } })).toBe('person');
    expect(await refuses({ to: { kind: 'person', name: '' } })).toBe('person');
    expect(await refuses({ opensAt: 'soon' })).toBe('opens');
    expect(await refuses({ dueAt: '2026-02-30T10:00' })).toBe('due');
    const dates = { opensAt: '2026-01-09T17:00', dueAt: '2026-01-09T17:00' };
    expect(await refuses(dates)).toBe('dates');
    expect(await refuses({ latePolicy: 'penalty', penaltyPercent: 0 })).toBe('penalty');
    expect(await refuses({ tolerance: 101 })).toBe('tolerance');
    expect(await refuses({ tolerance: Number.NaN })).toBe('tolerance');
    expect(await refuses({ latePolicy: 'penalty', penaltyPercent: 10 })).toBe('taken');
  });

  test('takes the exercises of its own academy', async () => {
    const { services, teacher, first, assign, refuses } = await cohortOfTwo();
    const admin = await makePerson(services, 'stranger', 'admin', 'elsewhere');
    const draft = { scenarioId: 'river-of-nine', title: 'Thursday', tables: 1, pace: 1 };
    const theirs = await services.exercises.createClass(admin, draft);
    const ours = await services.exercises.createClass(teacher, draft);
    expect(await refuses({ kind: 'exercise', subjectId: theirs })).toBe('subject');
    await assign({ kind: 'exercise', subjectId: ours, dueAt: '2026-01-07T09:00' });
    const mine = async () => (await services.assignments.assignmentsOf(first))[0];
    expect(await mine()).toMatchObject({ state: 'open', seat: null });
    await services.exercises.spread(teacher, ours, ['t0']);
    expect(await mine()).toMatchObject({ state: 'open', seat: { opened: false } });
    expect(await services.calendar.dates(first)).toMatchObject([{ what: 'takesPlace' }]);
    const start = { tableId: null, commandId: 'start-all', command: { type: 'start' } } as const;
    await services.exercises.control(teacher, ours, start);
    expect(await mine()).toMatchObject({ state: 'started' });
  });

  test('that is withdrawn is asked of nobody any more', async () => {
    const { services, teacher, cohortId, first, assign } = await cohortOfTwo();
    const id = await assign();
    must(await services.assignments.withdraw(teacher, cohortId, id));
    expect(await services.assignments.assignmentsOf(first)).toEqual([]);
    expect(await services.assignments.withdraw(teacher, cohortId, id)).toBeNull();
  });

  test('stands by when the work came, not by when it was marked', async () => {
    const { services, clock, first, assign, moduleId } = await cohortOfTwo();
    await assign({ dueAt: '2026-01-06T16:00' });
    await storeAttempt(services, first, moduleId);
    clock.advance(9 * DAY);
    await storeGrade(services, first, { kind: 'check', subjectId: moduleId, status: 'done' });
    expect(await services.assignments.assignmentsOf(first)).toMatchObject([
      { state: 'done', overdue: false, daysLate: 0, attempts: 1 },
    ]);
  });
});

describe('an extension', () => {
  const dueAt = '2026-01-06T16:00';

  test('gives one person another date, and can be taken back', async () => {
    const { services, teacher, cohortId, first, second, assign } = await cohortOfTwo();
    const assignmentId = await assign({ dueAt });
    const longer = { assignmentId, person: 't0@test.example', dueAt: '2026-01-20T16:00' };
    must(await services.assignments.extend(teacher, cohortId, { ...longer, reason: 'Ill' }));
    const dueOf = async (person: typeof first) =>
      (await services.assignments.assignmentsOf(person))[0]?.dueAt;
    expect(await dueOf(first)).toBe(instantOf('2026-01-20T16:00', ZONE));
    expect(await dueOf(second)).toBe(instantOf(dueAt, ZONE));
    const of = { assignmentId, userId: 't0' };
    must(await services.assignments.unextend(teacher, cohortId, of));
    expect(await dueOf(first)).toBe(instantOf(dueAt, ZONE));
  });

  test('is refused for somebody whom the assignment is not for', async () => {
    const { services, teacher, cohortId, assign } = await cohortOfTwo();
    const to = { kind: 'person', name: 'Name of t1' } as const;
    const assignmentId = await assign({ dueAt, to });
    const longer = { assignmentId, person: 'Name of t0', dueAt: '2026-01-20T16:00', reason: '' };
    expect(await services.assignments.extend(teacher, cohortId, longer)).toEqual({
      ok: false,
      fault: 'person',
    });
  });
});

test('an allowance is set, listed and taken back', async () => {
  const { services, teacher, cohortId } = await cohortOfTwo();
  const { assignments } = services;
  const allow = (percent: number) =>
    assignments.allow(teacher, cohortId, { person: 'Name of t0', percent });
  must(await allow(150));
  const listed = async () => (await assignments.ofCohort(teacher, cohortId))?.allowances;
  expect(await listed()).toEqual([{ userId: 't0', name: 'Name of t0', percent: 150 }]);
  expect(await allow(170)).toEqual({ ok: false, fault: 'penalty' });
  must(await allow(100));
  expect(await listed()).toEqual([]);
});

test('assignments are for those who teach in the academy', async () => {
  const { services, cohortId, people, assign } = await cohortOfTwo();
  const assignmentId = await assign({ dueAt: '2026-01-06T16:00' });
  const { assignments } = services;
  const others = [
    ...people,
    await makePerson(services, 'coordinator', 'coordinator'),
    await makePerson(services, 'stranger', 'instructor', 'elsewhere'),
  ];
  const longer = { assignmentId, person: 'Name of t0', dueAt: '2026-01-20T16:00', reason: '' };
  for (const person of others) {
    expect(await assignments.assign(person, cohortId, wanted())).toBeNull();
    expect(await assignments.withdraw(person, cohortId, assignmentId)).toBeNull();
    expect(await assignments.extend(person, cohortId, longer)).toBeNull();
    const of = { assignmentId, userId: 't0' };
    expect(await assignments.unextend(person, cohortId, of)).toBeNull();
    const allowed = { person: 'Name of t0', percent: 150 };
    expect(await assignments.allow(person, cohortId, allowed)).toBeNull();
    const looks = (await assignments.ofCohort(person, cohortId)) !== null;
    expect(looks).toBe(person.role === 'coordinator');
  }
});

test('why somebody has more time, and in which checks, is for those who teach', async () => {
  const { services, teacher, cohortId, assign } = await cohortOfTwo();
  const assignmentId = await assign({ dueAt: '2026-01-06T16:00' });
  const { assignments } = services;
  const longer = { assignmentId, person: 'Name of t0', dueAt: '2026-01-20T16:00', reason: 'Ill' };
  must(await assignments.extend(teacher, cohortId, longer));
  must(await assignments.allow(teacher, cohortId, { person: 'Name of t0', percent: 150 }));
  const coordinator = await makePerson(services, 'coordinator', 'coordinator');
  const seen = await assignments.ofCohort(coordinator, cohortId);
  expect(seen?.allowances).toEqual([]);
  expect(seen?.assignments[0]?.extensions).toMatchObject([{ name: 'Name of t0', reason: '' }]);
  const known = await assignments.ofCohort(teacher, cohortId);
  expect(known?.assignments[0]?.extensions).toMatchObject([{ reason: 'Ill' }]);
});
