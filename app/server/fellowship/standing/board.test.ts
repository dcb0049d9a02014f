import { describe, expect, it } from 'vitest';
import { storeAttempt, type TestCohort, testCohort } from '../../../../tests/builders/cohort';
import { storeTables } from '../../../../tests/builders/live-table';
import { makePerson } from '../../../../tests/builders/people';
import { boardQuery } from './board-query';
import type { NudgeOrder } from './nudge';

const DAY = 86_400_000;
const MODULE = 'rules-of-the-river';
const SHEET = { interests: 'Water', reservation: 'Some', others: 'Fish' };

interface Work {
  id: string;
  kind: 'check' | 'exercise';
  subjectId: string;
  /** From now. */
  days: number | null;
  groupId?: string;
}

async function assigned({ services, teacher, clock, cohortId }: TestCohort, work: Work) {
  const { days, ...rest } = work;
  const dueAt = days === null ? null : new Date(clock.now() + days * DAY);
  const by = { academyId: 'academy', cohortId, title: `Title of ${work.id}`, dueAt };
  const made = { createdById: teacher.id, createdAt: new Date(clock.now()) };
  await services.database.write((tx) =>
    tx.assignment.create({ data: { ...rest, ...by, ...made } }),
  );
}

/** Four trainees, a check in 2 days and an exercise in 3; t0 and t1 have seats, t0 has a full plan. */
async function aBoard() {
  const cohort = await testCohort(4);
  const { services, teacher } = cohort;
  const seats = { upland: { userId: 't0', seated: true }, delta: { userId: 't1' } };
  const [tableId = ''] = await storeTables(services, [{ createdById: teacher.id, seats }]);
  const { reader } = services.database;
  const { exerciseId } = await reader.table.findUniqueOrThrow({ where: { id: tableId } });
  await assigned(cohort, { id: 'check', kind: 'check', subjectId: MODULE, days: 2 });
  await assigned(cohort, { id: 'exercise', kind: 'exercise', subjectId: exerciseId, days: 3 });
  const plan = { tableId, party: 'upland', userId: 't0', academyId: 'academy' };
  await services.exercises.prepare(plan, { ...SHEET, firstOffer: { flow: 'daily' } });
  const board = (query = '', user = teacher) =>
    services.standing.readiness(user, cohort.cohortId, boardQuery(new URLSearchParams(query)));
  const nudge = (order: NudgeOrder, user = teacher) =>
    services.standing.nudge(user, cohort.cohortId, order, {
      message: ({ name, reasons }) => ({
        title: 'A word',
        body: `${name}: ${reasons.map(({ code }) => code).join(', ')}`,
      }),
      letter: (about, { body }) => ({ subject: about, text: body }),
    });
  const passed = async (userId: string) => {
    const at = new Date(cohort.clock.now());
    const grade = { kind: 'check', subjectId: MODULE, academyId: 'academy', userId } as const;
    await services.database.write((tx) =>
      tx.grade.create({ data: { ...grade, status: 'done', passed: true, at } }),
    );
  };
  return { ...cohort, exerciseId, board, nudge, passed };
}

describe('the readiness board', () => {
  it('tells of everybody what they miss, who is least ready first', async () => {
    const { board, passed } = await aBoard();
    await passed('t0');
    await passed('t3');
    const page = await board();
    expect(page?.day).toMatchObject({ id: 'exercise', past: false });
    expect(page?.counts).toEqual({ all: 4, ready: 1, nearly: 0, not: 3 });
    expect(
      page?.rows.map(({ id, readiness }) => [id, readiness.reasons.map(({ code }) => code)]),
    ).toEqual([
      ['t2', ['noSeat', 'checkOpen']],
      ['t3', ['noSeat']],
      ['t1', ['briefUnopened', 'checkOpen', 'sheetEmpty']],
      ['t0', []],
    ]);
    expect(page?.missing).toEqual([
      { code: 'noSeat', people: 2 },
      { code: 'briefUnopened', people: 1 },
      { code: 'checkOpen', people: 2 },
      { code: 'sheetEmpty', people: 1 },
    ]);
  });

  it('shows a state, a reason or a group alone, and counts the group', async () => {
    const { board, services, teacher, cohortId } = await aBoard();
    const ids = async (query: string) => (await board(query))?.rows.map(({ id }) => id);
    expect(await ids('reason=briefUnopened')).toEqual(['t1']);
    expect(await ids('state=nearly')).toEqual(['t0']);
    const group = await services.cohorts.makeGroup(teacher, cohortId, 'North');
    if (!group?.ok) throw new Error('no group');
    await services.cohorts.move(teacher, cohortId, ['t1', 't2'], group.value);
    expect(await ids(`group=${group.value}`)).toEqual(['t2', 't1']);
    expect((await board(`group=${group.value}`))?.counts.all).toBe(2);
  });

  it('counts an attempt that did not pass, and no check due after the exercise', async () => {
    const cohort = await aBoard();
    const { board, services, people } = cohort;
    await assigned(cohort, { id: 'later', kind: 'check', subjectId: 'later', days: 9 });
    const [ana] = people;
    if (!ana) throw new Error('nobody');
    await storeAttempt(services, ana, MODULE, 100);
    const grade = { kind: 'check', subjectId: MODULE, academyId: 'academy', userId: 't0' } as const;
    await services.database.write((tx) =>
      tx.grade.create({ data: { ...grade, status: 'done', passed: false, at: new Date(0) } }),
    );
    const row = (await board())?.rows.find(({ id }) => id === 't0');
    expect(row?.readiness.reasons.map(({ code, about }) => [code, about])).toEqual([
      ['checkBelowPass', 'check'],
    ]);
  });

  it('is about the next exercise, the last when all are over, or the one asked for', async () => {
    const cohort = await aBoard();
    const { board, clock, exerciseId } = cohort;
    const exercise = { kind: 'exercise', subjectId: exerciseId } as const;
    await assigned(cohort, { id: 'later', ...exercise, days: 9 });
    await assigned(cohort, { id: 'undated', ...exercise, days: null });
    const chosen = async (query = '') => (await board(query))?.day?.id;
    expect(await chosen()).toBe('exercise');
    expect(await chosen('exercise=later')).toBe('later');
    expect(await chosen('exercise=undated')).toBe('exercise');
    clock.advance(4 * DAY);
    expect(await chosen()).toBe('later');
    clock.advance(9 * DAY);
    expect((await board())?.day).toMatchObject({ id: 'later', past: true });
  });

  it('has nothing to say where no exercise has a date', async () => {
    const { services, teacher, cohortId } = await testCohort(1);
    const query = boardQuery(new URLSearchParams());
    expect(await services.standing.readiness(teacher, cohortId, query)).toMatchObject({
      ...{ day: null, rows: [], counts: { all: 0 } },
    });
  });
});

describe('a reminder', () => {
  const all = { exercise: 'exercise', to: { code: 'checkOpen', group: '' } } as const;

  it('goes to everybody who misses the same, with what is theirs to do, and by mail', async () => {
    const { nudge, services, people, passed } = await aBoard();
    await passed('t0');
    expect(await nudge(all)).toEqual({ ok: true, sent: 3, already: 0 });
    const said = await services.database.reader.announcement.findMany({
      orderBy: { userId: 'asc' },
      select: { userId: true, body: true },
    });
    expect(said).toEqual([
      { userId: 't1', body: 'Name of t1: briefUnopened, checkOpen, sheetEmpty' },
      { userId: 't2', body: 'Name of t2: checkOpen' },
      { userId: 't3', body: 'Name of t3: checkOpen' },
    ]);
    const [, second] = people;
    expect(second && (await services.announcements.unread(second, 5)).count).toBe(1);
    expect(await services.database.reader.mail.count({ where: { kind: 'announcement' } })).toBe(3);
    const entries = { action: 'announcement.made' };
    expect(await services.database.reader.auditEntry.count({ where: entries })).toBe(1);
  });

  it('is not said twice within a day, however often the button is pressed', async () => {
    const { nudge, clock, board } = await aBoard();
    const one = { exercise: 'exercise', to: { userId: 't1' } };
    expect(await nudge(one)).toMatchObject({ sent: 1, already: 0 });
    expect(await nudge(one)).toMatchObject({ sent: 0, already: 1 });
    expect(await nudge(all)).toMatchObject({ sent: 3, already: 1 });
    const written = (await board())?.rows.find(({ id }) => id === 't1')?.writtenAt;
    expect(written).toBe(clock.now());
    clock.advance(DAY);
    expect(await nudge(one)).toMatchObject({ sent: 1 });
  });

  it('is for who follows the cohort, about people on the board, before the day is over', async () => {
    const { nudge, services, people, clock, passed } = await aBoard();
    const to = { userId: 't1' };
    const coordinator = await makePerson(services, 'cora', 'coordinator');
    const stranger = await makePerson(services, 'theo', 'admin', 'elsewhere');
    expect(await nudge({ exercise: 'exercise', to }, stranger)).toBeNull();
    expect(await nudge({ exercise: 'exercise', to }, people[0])).toBeNull();
    expect(await nudge({ exercise: 'other', to })).toBeNull();
    expect(await nudge({ exercise: 'exercise', to: { userId: 'teacher' } })).toBeNull();
    expect(await nudge({ exercise: 'exercise', to }, coordinator)).toMatchObject({ ok: true });
    await passed('t3');
    const nothing = { exercise: 'exercise', to: { userId: 't3' } };
    expect(await nudge(nothing)).toEqual({ ok: false, fault: 'nobody' });
    clock.advance(9 * DAY);
    expect(await nudge({ exercise: 'exercise', to })).toEqual({ ok: false, fault: 'past' });
  });
});
