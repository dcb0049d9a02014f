import { describe, expect, it } from 'vitest';
import {
  must,
  storeAttempt,
  storeGrade,
  type TestCohort,
  testCohort,
  wanted,
} from '../../../../tests/builders/cohort';
import { storeTables } from '../../../../tests/builders/live-table';
import { makePerson } from '../../../../tests/builders/people';
import { PEOPLE_A_PAGE } from './dashboard';
import { dashboardQuery } from './query';

const DAY = 86_400_000;
const MODULE = 'rules-of-the-river';
const local = (at: number) => new Date(at).toISOString().slice(0, 16);

/** A dashboard as `query` asks for it. */
function looking({ services, teacher, cohortId }: TestCohort) {
  return (query = '', user = teacher) =>
    services.standing.dashboard(user, cohortId, dashboardQuery(new URLSearchParams(query)));
}

async function peopleOf(cohort: TestCohort, query = '') {
  const page = await looking(cohort)(query);
  return page?.shown.by === 'people' ? page.shown.rows : [];
}

async function workOf(cohort: TestCohort, query = 'by=work') {
  const page = await looking(cohort)(query);
  return page?.shown.by === 'work' ? page.shown.rows : [];
}

const names = async (cohort: TestCohort, query: string) =>
  (await peopleOf(cohort, query)).map(({ id }) => id);

/** Stores marks of somebody's check, in hundredths of 1,000. */
async function marked({ services }: TestCohort, userId: string, earned: number) {
  const of = { kind: 'check', subjectId: MODULE, academyId: 'academy', userId } as const;
  const at = new Date(services.clock.now());
  await services.database.write((tx) =>
    tx.grade.create({
      data: { ...of, status: 'done', earned, of: 1_000, passed: earned >= 600, at },
    }),
  );
}

/** A class exercise whose table runs, with these people in its seats, and what they did there. */
async function played(
  { services, teacher }: TestCohort,
  seats: Record<string, string>,
  moves: readonly [userId: string, type: string][],
  status: 'lobby' | 'running' | 'ended' = 'running',
) {
  const held = Object.fromEntries(
    Object.entries(seats).map(([party, userId]) => [party, { userId, seated: true }]),
  );
  const [tableId = ''] = await storeTables(services, [{ createdById: teacher.id, seats: held }]);
  const { reader } = services.database;
  const table = await reader.table.findUniqueOrThrow({ where: { id: tableId } });
  await services.database.write(async (tx) => {
    await tx.table.update({ where: { id: tableId }, data: { status } });
    for (const [at, [actorId, type]] of moves.entries()) {
      const by = { actorId, seat: 'upland', at: new Date(services.clock.now()), body: '{}' };
      const seq = table.lastSeq + 1 + at;
      const event = { tableId, academyId: 'academy', seq, commandId: `c${seq}`, type, ...by };
      await tx.tableEvent.create({ data: event });
    }
  });
  return { tableId, exerciseId: table.exerciseId };
}

describe('the dashboard of a cohort', () => {
  it('tells what everybody has done, how well, and when', async () => {
    const cohort = await testCohort(2);
    const { services, teacher, clock, cohortId } = cohort;
    must(await services.assignments.assign(teacher, cohortId, wanted()));
    must(await services.assignments.assign(teacher, cohortId, wanted({ kind: 'activity' })));
    const opensAt = local(clock.now() + 30 * DAY);
    must(await services.assignments.assign(teacher, cohortId, wanted({ kind: 'module', opensAt })));
    clock.advance(10 * DAY);
    await marked(cohort, 't0', 750);
    const [first, second] = await peopleOf(cohort);
    expect(first).toMatchObject({
      name: 'Name of t0',
      completion: { done: 1, of: 2, percent: 50 },
      marks: { earned: 750, of: 1_000, percent: 75 },
      shares: [75],
    });
    expect([first?.done[0], first?.done.at(-1)]).toEqual([0, 50]);
    expect(second).toMatchObject({ completion: { done: 0, of: 2 }, marks: { percent: null } });
  });

  it('counts what people did themselves at tables of class exercises that have begun', async () => {
    const cohort = await testCohort(2);
    const seats = { upland: 't0', delta: 't1' };
    await played(cohort, seats, [
      ['t0', 'speak'],
      ['t0', 'speak'],
      ['t0', 'tablePackage'],
      ['t0', 'supportOption'],
      ['t0', 'castVote'],
    ]);
    await played(cohort, seats, [], 'lobby');
    expect((await peopleOf(cohort)).map(({ participation }) => participation)).toEqual([
      { seated: 1, active: 1, interventions: 2, proposals: 0, packages: 1, supports: 1 },
      { seated: 1, active: 0, interventions: 0, proposals: 0, packages: 0, supports: 0 },
    ]);
    expect(await names(cohort, 'order=-participation')).toEqual(['t0', 't1']);
    expect(await names(cohort, 'order=participation')).toEqual(['t1', 't0']);
  });

  it('orders by figures as it shows them, with late work at what is left of it', async () => {
    const cohort = await testCohort(4);
    const { services, teacher, clock, cohortId } = cohort;
    const dueAt = local(clock.now() + DAY);
    const costly = wanted({ dueAt, latePolicy: 'penalty', penaltyPercent: 10 });
    must(await services.assignments.assign(teacher, cohortId, costly));
    const exam = async (at: number, earned: number) => {
      const person = cohort.people[at];
      if (!person) throw new Error('nobody');
      await storeAttempt(services, person, MODULE, earned);
      await marked(cohort, person.id, earned);
    };
    await exam(1, 700);
    clock.advance(3 * DAY);
    await exam(0, 800);
    await exam(2, 300);
    const shown = await peopleOf(cohort, 'order=-marks');
    expect(shown.map(({ id, marks }) => [id, marks.percent])).toEqual([
      ['t1', 70],
      ['t0', 50],
      ['t2', 0],
      ['t3', null],
    ]);
    expect(await names(cohort, 'order=marks')).toEqual(['t2', 't0', 't1', 't3']);
    expect(await names(cohort, 'order=-completion')).toEqual(['t0', 't1', 't2', 't3']);
    expect(await names(cohort, 'order=completion')).toEqual(['t2', 't3', 't0', 't1']);
  });

  it('does not count the marks of a check again in its module', async () => {
    const cohort = await testCohort(1);
    const { services, teacher, cohortId } = cohort;
    must(await services.assignments.assign(teacher, cohortId, wanted()));
    must(await services.assignments.assign(teacher, cohortId, wanted({ kind: 'module' })));
    await marked(cohort, 't0', 600);
    await services.database.write((tx) =>
      tx.grade.create({
        data: {
          ...{ userId: 't0', kind: 'module', subjectId: MODULE, academyId: 'academy' },
          ...{ status: 'done', earned: 600, of: 1_000, at: new Date(0) },
        },
      }),
    );
    const [only] = await peopleOf(cohort);
    expect(only).toMatchObject({ marks: { of: 1_000 }, completion: { done: 2 } });
    expect(await names(cohort, 'order=marks')).toEqual(['t0']);
  });

  it('tells of every piece of work how many are how far, as the people’s own figures do', async () => {
    const cohort = await testCohort(5);
    const { services, teacher, clock, cohortId, people } = cohort;
    const dueAt = local(clock.now() + DAY);
    must(await services.assignments.assign(teacher, cohortId, wanted({ dueAt })));
    const { exerciseId } = await played(cohort, { upland: 't0', delta: 't1' }, [], 'ended');
    await services.database.write((tx) =>
      tx.assignment.create({
        data: {
          ...{ id: 'exercise', academyId: 'academy', cohortId, kind: 'exercise' },
          ...{ subjectId: exerciseId, title: 'Thursday', createdById: teacher.id },
          createdAt: new Date(0),
        },
      }),
    );
    clock.advance(2 * DAY);
    const [, , two, three] = people;
    if (!two || !three) throw new Error('nobody');
    await marked(cohort, 't0', 990);
    await marked(cohort, 't1', 1_000);
    await storeGrade(services, two, { kind: 'check', subjectId: MODULE, status: 'submitted' });
    await marked(cohort, 't3', 100);
    const [check, exercise] = await workOf(cohort);
    expect(check).toMatchObject({
      people: 5,
      states: { done: 2, belowPass: 1, waiting: 1, started: 0, untouched: 1, upcoming: 0 },
      overdue: 1,
      bars: [0, 1, 0, 0, 0, 0, 0, 0, 0, 2],
    });
    expect(exercise?.states).toMatchObject({ done: 2, untouched: 3 });
    expect(await names(cohort, 'order=-completion')).toEqual(['t0', 't1', 't2', 't3', 't4']);
    const done = (await peopleOf(cohort)).reduce((sum, one) => sum + one.completion.done, 0);
    expect(done).toBe(4);
  });

  it('shows a group, page by page, and leaves out who may not sign in', async () => {
    const cohort = await testCohort(PEOPLE_A_PAGE + 2);
    const { services, teacher, cohortId } = cohort;
    expect(await looking(cohort)('page=9')).toMatchObject({ page: 2, pages: 2 });
    expect(await names(cohort, 'page=2')).toHaveLength(2);
    const group = must(await services.cohorts.makeGroup(teacher, cohortId, 'North'));
    must(await services.cohorts.move(teacher, cohortId, ['t3', 't4', 't5'], group));
    await services.database.write((tx) =>
      tx.user.update({ where: { id: 't4' }, data: { disabledAt: new Date(0) } }),
    );
    expect(await names(cohort, `group=${group}`)).toEqual(['t3', 't5']);
    expect(await names(cohort, `group=${group}&order=completion`)).toEqual(['t3', 't5']);
  });

  it('is there for who follows the cohort, in their academy alone', async () => {
    const cohort = await testCohort(1);
    const look = looking(cohort);
    const { services, people, cohortId } = cohort;
    const coordinator = await makePerson(services, 'cora', 'coordinator');
    const stranger = await makePerson(services, 'theo', 'admin', 'elsewhere');
    expect((await look('', coordinator))?.people).toBe(1);
    for (const user of [stranger, people[0]]) {
      expect(user && (await look('', user))).toBeNull();
      expect(user && (await services.standing.exportStandings(user, cohortId, 'csv'))).toBeNull();
    }
  });

  it('hands over everybody’s figures, and notes it', async () => {
    const cohort = await testCohort(3);
    const { services, teacher, cohortId } = cohort;
    const file = await services.standing.exportStandings(teacher, cohortId, 'csv');
    const rows: string[] = [];
    for await (const batch of file?.rows() ?? []) rows.push(...batch.map(({ name }) => name));
    expect(rows).toEqual(['Name of t0', 'Name of t1', 'Name of t2']);
    const where = { action: 'data.exported', subject: cohortId };
    expect(await services.database.reader.auditEntry.count({ where })).toBe(1);
  });
});
