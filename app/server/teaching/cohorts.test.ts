import { describe, expect, test } from 'vitest';
import { must, storeGrade, testCohort, wanted } from '../../../tests/builders/cohort';
import { makePerson } from '../../../tests/builders/people';

const EVERYBODY = { page: 1, group: '' };

describe('a pasted list of addresses', () => {
  test('is answered line by line, and enrols who can be', async () => {
    const { services, teacher, cohortId } = await testCohort(1);
    await makePerson(services, 'new');
    await makePerson(services, 'colleague', 'instructor');
    await makePerson(services, 'stranger', 'trainee', 'elsewhere');
    await makePerson(services, 'gone');
    const disabledAt = new Date(services.clock.now());
    await services.database.write((tx) =>
      tx.user.update({ where: { id: 'gone' }, data: { disabledAt } }),
    );
    const pasted = [
      'New Person <NEW@test.example>',
      '',
      't0@test.example, new@test.example; colleague@test.example',
      'stranger@test.example',
      'nobody@test.example',
      'gone@test.example',
      'no address',
    ].join('\r\n');
    const { lines, rest } = must(await services.cohorts.enrol(teacher, cohortId, pasted));
    expect(lines.map(({ answer }) => answer)).toEqual([
      ...['enrolled', 'already', 'already', 'otherRole', 'unknown', 'unknown'],
      ...['disabled', 'invalid'],
    ]);
    expect(rest).toBe('');
    const page = await services.cohorts.page(teacher, cohortId, EVERYBODY);
    expect(page?.members.map(({ id }) => id)).toEqual(['new', 't0']);
  });

  test('is taken 500 lines at a time, the rest given back', async () => {
    const { services, teacher, cohortId } = await testCohort(0);
    const pasted = Array.from({ length: 503 }, (_, at) => `x${at}@test.example`).join('\n');
    const { lines, rest } = must(await services.cohorts.enrol(teacher, cohortId, pasted));
    expect(lines).toHaveLength(500);
    expect(rest.split('\n')).toEqual([
      'x500@test.example',
      'x501@test.example',
      'x502@test.example',
    ]);
  });

  test('that is empty is refused', async () => {
    const { services, teacher, cohortId } = await testCohort(0);
    expect(await services.cohorts.enrol(teacher, cohortId, ' \n ,')).toEqual({
      ok: false,
      fault: 'empty',
    });
  });
});

describe('groups', () => {
  test('are made, filled, shown by themselves and emptied', async () => {
    const { services, teacher, cohortId } = await testCohort(3);
    const { cohorts } = services;
    const group = must(await cohorts.makeGroup(teacher, cohortId, ' North '));
    expect(must(await cohorts.move(teacher, cohortId, ['t0', 't2'], group))).toBe(2);
    const north = await cohorts.page(teacher, cohortId, { page: 1, group });
    expect(north).toMatchObject({ size: 3, groups: [{ name: 'North', members: 2 }] });
    expect(north?.members.map(({ id }) => id)).toEqual(['t0', 't2']);
    const none = await cohorts.page(teacher, cohortId, { page: 1, group: 'none' });
    expect(none?.members.map(({ id }) => id)).toEqual(['t1']);
    must(await cohorts.removeGroup(teacher, cohortId, group));
    const after = await cohorts.page(teacher, cohortId, EVERYBODY);
    expect(after?.groups).toEqual([]);
    expect(after?.members.every(({ groupId }) => groupId === null)).toBe(true);
  });

  test('of another cohort, or with a name that is taken, are refused', async () => {
    const { services, teacher, cohortId } = await testCohort(1);
    const { cohorts } = services;
    const other = must(await cohorts.make(teacher, 'Autumn intake'));
    const theirs = must(await cohorts.makeGroup(teacher, other, 'North'));
    const refused = { ok: false, fault: 'group' };
    expect(await cohorts.move(teacher, cohortId, ['t0'], theirs)).toEqual(refused);
    expect(await cohorts.removeGroup(teacher, cohortId, theirs)).toEqual(refused);
    expect(await cohorts.makeGroup(teacher, other, 'North')).toEqual({
      ok: false,
      fault: 'groupTaken',
    });
  });

  test('with work of their own stay', async () => {
    const { services, teacher, cohortId } = await testCohort(1);
    const groupId = must(await services.cohorts.makeGroup(teacher, cohortId, 'North'));
    const to = { kind: 'group', groupId } as const;
    must(await services.assignments.assign(teacher, cohortId, wanted({ to })));
    expect(await services.cohorts.removeGroup(teacher, cohortId, groupId)).toEqual({
      ok: false,
      fault: 'groupUsed',
    });
  });
});

describe('a member', () => {
  test('is shown with where they stand in a line', async () => {
    const { services, clock, teacher, people, cohortId, moduleId } = await testCohort(1);
    const [one] = people;
    if (!one) throw new Error('nobody');
    const { assignments } = services;
    must(await assignments.assign(teacher, cohortId, wanted({ dueAt: '2026-01-06T12:00' })));
    must(await assignments.assign(teacher, cohortId, wanted({ kind: 'module' })));
    must(await assignments.assign(teacher, cohortId, wanted({ kind: 'activity' })));
    await storeGrade(services, one, { kind: 'module', subjectId: moduleId, status: 'done' });
    clock.advance(3 * 86_400_000);
    const page = await services.cohorts.page(teacher, cohortId, EVERYBODY);
    expect(page?.members[0]).toMatchObject({
      work: { all: 3, done: 1, waiting: 0, overdue: 1 },
      next: { title: 'Rules of the river' },
    });
  });

  test('who is taken out keeps their record', async () => {
    const { services, teacher, people, cohortId, moduleId } = await testCohort(2);
    const [one] = people;
    if (!one) throw new Error('nobody');
    await storeGrade(services, one, { kind: 'module', subjectId: moduleId, status: 'done' });
    expect(must(await services.cohorts.remove(teacher, cohortId, ['t0', 'nobody']))).toBe(1);
    expect(await services.database.reader.grade.count()).toBe(1);
    expect(await services.cohorts.list(teacher)).toMatchObject([{ members: 1 }]);
  });
});

test('a page shows fifty members and says how many pages there are', async () => {
  const { services, teacher, cohortId } = await testCohort(0);
  const createdAt = new Date(services.clock.now());
  const row = (id: string) => ({ id, academyId: 'academy', createdAt, pseudonym: id, name: id });
  const ids = Array.from({ length: 51 }, (_, at) => `p${String(at).padStart(2, '0')}`);
  await services.database.write((tx) =>
    tx.user.createMany({
      data: ids.map((id) => ({ ...row(id), role: 'trainee' as const, email: `${id}@x.example` })),
    }),
  );
  const pasted = ids.map((id) => `${id}@x.example`).join('\n');
  must(await services.cohorts.enrol(teacher, cohortId, pasted));
  const last = await services.cohorts.page(teacher, cohortId, { page: 9, group: '' });
  expect(last).toMatchObject({ size: 51, page: 2, pages: 2 });
  expect(last?.members.map(({ id }) => id)).toEqual(['p50']);
  const between = await services.cohorts.page(teacher, cohortId, { page: 1.99, group: '' });
  expect(between).toMatchObject({ page: 1, pages: 2 });
});

test('a cohort is for those who teach in its academy and coordinators; trainees and others see none', async () => {
  const { services, teacher, people, cohortId } = await testCohort(1);
  const { cohorts } = services;
  const group = must(await cohorts.makeGroup(teacher, cohortId, 'North'));
  const outsiders = [...people, await makePerson(services, 'stranger', 'admin', 'elsewhere')];
  for (const person of outsiders) {
    expect(await cohorts.enrol(person, cohortId, 't0@test.example')).toBeNull();
    expect(await cohorts.remove(person, cohortId, ['t0'])).toBeNull();
    expect(await cohorts.makeGroup(person, cohortId, 'South')).toBeNull();
    expect(await cohorts.removeGroup(person, cohortId, group)).toBeNull();
    expect(await cohorts.move(person, cohortId, ['t0'], group)).toBeNull();
    expect(await cohorts.rename(person, cohortId, 'Mine')).toBeNull();
    expect(await cohorts.archive(person, cohortId, true)).toBeNull();
    expect(await cohorts.list(person)).toEqual([]);
    expect(await cohorts.page(person, cohortId, EVERYBODY)).toBeNull();
    expect(await cohorts.named(person, cohortId)).toBeNull();
    expect(await cohorts.whoNeedsHelp(person, cohortId)).toBeNull();
  }
  const [trainee] = people;
  expect(trainee && (await cohorts.make(trainee, 'Ours'))).toBeNull();
});

test('a coordinator says who is in a cohort, and neither assigns nor writes', async () => {
  const { services, people, cohortId } = await testCohort(1);
  const { cohorts, assignments, announcements } = services;
  const coordinator = await makePerson(services, 'coordinator', 'coordinator');
  await makePerson(services, 'new');
  const own = must(await cohorts.make(coordinator, 'Fellows'));
  must(await cohorts.enrol(coordinator, own, 'new@test.example'));
  expect(must(await cohorts.remove(coordinator, cohortId, [people[0]?.id ?? '']))).toBe(1);
  must(await cohorts.rename(coordinator, own, 'Fellows of 2026'));
  expect(await cohorts.page(coordinator, own, EVERYBODY)).toMatchObject({ size: 1 });
  expect(await assignments.assign(coordinator, own, wanted())).toBeNull();
  const message = { to: null, title: 'A word', body: 'to all' };
  expect(await announcements.announce(coordinator, own, message)).toBeNull();
});
