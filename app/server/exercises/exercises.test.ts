import { describe, expect, test } from 'vitest';
import { manualClock } from '../../../tests/builders/manual-clock';
import { makePerson } from '../../../tests/builders/people';
import { testServices } from '../../../tests/builders/services';
import type { SeatWish } from './seating';

const SCENARIO = 'river-of-nine';
const DRAFT = { scenarioId: SCENARIO, title: 'Thursday', tables: 2, pace: 4 };

async function academy(trainees = 0) {
  const services = await testServices();
  const teacher = await makePerson(services, 'teacher', 'instructor');
  const people = [];
  for (let i = 0; i < trainees; i += 1) people.push(await makePerson(services, `t${i}`));
  const { exercises } = services;
  const watched = async (id: string) => {
    const found = await exercises.watch(teacher, id);
    if (!found) throw new Error('not to be watched');
    return found;
  };
  return { services, exercises, teacher, people, watched };
}

/** Who holds which seat: "1/palisar" by user id. */
function held(exercise: Awaited<ReturnType<Awaited<ReturnType<typeof academy>>['watched']>>) {
  return Object.fromEntries(
    exercise.tables.flatMap(({ number, seats }) =>
      seats.flatMap(({ party, userId }) => (userId ? [[userId, `${number}/${party}`]] : [])),
    ),
  );
}

describe('a practice', () => {
  test('seats its owner and bots everywhere else, ready to start', async () => {
    const { services, exercises, people } = await academy(1);
    const [owner] = people;
    if (!owner) throw new Error('nobody');
    const practice = { scenarioId: SCENARIO, party: 'palisar', pace: 10 };
    const tableId = await exercises.createPractice(owner, practice);
    const access = await services.tables.accessOf(owner, tableId);
    expect(access).toMatchObject({ seat: 'palisar', runs: true, kind: 'practice' });
    if (!access) return;
    const { seats } = (await services.tables.view(access)).slices.roster;
    expect(seats).toMatchObject({ palisar: 'person', chair: 'bot', isuwara: 'bot' });
    const start = { type: 'start' };
    expect(await services.tables.send(access, owner.id, 'start-it', start)).toMatchObject({
      ok: true,
    });
    expect(await exercises.seatsOf(owner)).toMatchObject([
      { tableId, status: 'running', practice: true, party: 'Kingdom of Palisar' },
    ]);
  });

  test('is refused for a party, pace or scenario that is not there', async () => {
    const { exercises, teacher } = await academy();
    const practise = (changes: object) =>
      exercises.createPractice(teacher, {
        scenarioId: SCENARIO,
        party: 'palisar',
        pace: 4,
        ...changes,
      });
    await expect(practise({ party: 'nobody' })).rejects.toThrow('practice');
    await expect(practise({ pace: 3 })).rejects.toThrow('practice');
    await expect(practise({ scenarioId: 'none' })).rejects.toThrow('practice');
  });
});

describe('a class', () => {
  test('is spread over its tables, evenly, and those who have a seat keep it', async () => {
    const { exercises, teacher, people, watched } = await academy(5);
    const id = await exercises.createClass(teacher, DRAFT);
    const [table] = (await watched(id)).tables;
    const wish: SeatWish = {
      tableId: table?.id ?? '',
      party: 'chair',
      holding: { kind: 'person', userId: 't0' },
    };
    await exercises.seat(teacher, id, [wish]);
    const everybody = people.map((person) => person.id);
    expect(await exercises.spread(teacher, id, everybody)).toEqual({ changed: 4, left: 0 });
    const seats = held(await watched(id));
    expect(seats.t0).toBe('1/chair');
    expect(Object.keys(seats).sort()).toEqual(['t0', 't1', 't2', 't3', 't4']);
    const sizes = [1, 2].map(
      (number) => Object.values(seats).filter((seat) => seat.startsWith(`${number}/`)).length,
    );
    expect(sizes.sort()).toEqual([2, 3]);
  });

  test('says how many people found no seat', async () => {
    const { exercises, teacher, people } = await academy(9);
    const id = await exercises.createClass(teacher, { ...DRAFT, tables: 1 });
    const everybody = people.map((person) => person.id);
    expect(await exercises.spread(teacher, id, everybody)).toEqual({ changed: 7, left: 2 });
  });

  test('moves somebody who is wished for elsewhere, and empties the seat they leave', async () => {
    const { exercises, teacher, watched } = await academy(1);
    const id = await exercises.createClass(teacher, DRAFT);
    const [one, two] = (await watched(id)).tables.map((table) => table.id);
    const at = (tableId: string | undefined, party: string): SeatWish => ({
      tableId: tableId ?? '',
      party,
      holding: { kind: 'person', userId: 't0' },
    });
    await exercises.seat(teacher, id, [at(one, 'orvanda')]);
    // The form sends every seat: the old one, unchanged, and the new one.
    await exercises.seat(teacher, id, [at(one, 'orvanda'), at(two, 'isuwara')]);
    expect(held(await watched(id))).toEqual({ t0: '2/isuwara' });
    expect(await exercises.seat(teacher, id, [at(two, 'isuwara')])).toEqual({
      changed: 0,
      left: 0,
    });
  });

  test('starts all tables together: bots on empty seats, seats kept for those who are late', async () => {
    const { services, exercises, teacher, watched } = await academy(1);
    const id = await exercises.createClass(teacher, DRAFT);
    await exercises.spread(teacher, id, ['t0']);
    const order = { tableId: null, commandId: 'start-all', command: { type: 'start' } } as const;
    expect(await exercises.control(teacher, id, order)).toMatchObject([
      { table: 1, ok: true },
      { table: 2, ok: true },
    ]);
    const exercise = await watched(id);
    expect(exercise.status).toBe('running');
    for (const { glance, seats } of exercise.tables) {
      expect(glance).toMatchObject({ state: 'running', phase: 'opening', open: 6, articles: 6 });
      for (const seat of seats) {
        expect(seat.present).toBe(true);
        expect(seat.bot === null).toBe(seat.userId !== null);
      }
    }
    // Sent twice it is one act.
    expect(await exercises.control(teacher, id, order)).toEqual([]);
    const [trace] = await services.database.reader.auditEntry.findMany({
      where: { action: 'exercise.started' },
    });
    expect(trace).toMatchObject({ actorId: 'teacher', subject: id, detail: '{"tables":"1 2"}' });
  });

  test('is paused, extended and ended table by table or all at once', async () => {
    const { exercises, teacher, watched } = await academy();
    const id = await exercises.createClass(teacher, DRAFT);
    let count = 0;
    const order = async (command: Parameters<typeof exercises.control>[2]['command'], one = '') => {
      count += 1;
      const commandId = `command-${count}`;
      const tableId = one === '' ? null : one;
      const answers = await exercises.control(teacher, id, { tableId, commandId, command });
      return answers?.map(({ table, ok, refusal }) => [table, ok, refusal?.code ?? null]);
    };
    await order({ type: 'start' });
    const [first] = (await watched(id)).tables;
    expect(await order({ type: 'suspend' }, first?.id)).toEqual([[1, true, null]]);
    expect(await order({ type: 'suspend' }, first?.id)).toEqual([[1, false, 'meetingSuspended']]);
    expect(await order({ type: 'suspend' })).toEqual([[2, true, null]]);
    expect(await order({ type: 'resume' })).toHaveLength(2);
    const before = (await watched(id)).tables[1]?.glance.endsAt ?? 0;
    await order({ type: 'extendTime', minutes: '8' });
    // Eight minutes of the scenario are two at four times the pace.
    expect((await watched(id)).tables[1]?.glance.endsAt).toBe(before + 120_000);
    await order({ type: 'end' });
    expect((await watched(id)).status).toBe('ended');
  });

  test('shows which seats have been silent for long, as the pace counts', async () => {
    const clock = manualClock();
    const services = await testServices({ clock });
    const teacher = await makePerson(services, 'teacher', 'instructor');
    const { exercises } = services;
    const id = await exercises.createClass(teacher, { ...DRAFT, tables: 1 });
    await exercises.control(teacher, id, {
      tableId: null,
      commandId: 'start-all',
      command: { type: 'start' },
    });
    const silent = async () =>
      (await exercises.watch(teacher, id))?.tables[0]?.glance.silent.length ?? -1;
    expect(await silent()).toBe(0);
    clock.advance(3 * 60_000);
    expect(await silent()).toBe(7);
  });
});

describe('an exercise', () => {
  test('is for the instructors and admins of its own academy only', async () => {
    const { services, exercises, teacher } = await academy();
    const id = await exercises.createClass(teacher, DRAFT);
    const outsiders = [
      await makePerson(services, 'trainee'),
      await makePerson(services, 'coordinator', 'coordinator'),
      await makePerson(services, 'stranger', 'admin', 'elsewhere'),
    ];
    const start = { tableId: null, commandId: 'start-all', command: { type: 'start' } } as const;
    for (const outsider of outsiders) {
      expect(await exercises.watch(outsider, id)).toBeNull();
      expect(await exercises.control(outsider, id, start)).toBeNull();
      expect(await exercises.seat(outsider, id, [])).toBeNull();
      expect(await exercises.spread(outsider, id, [])).toBeNull();
      expect(await exercises.fillWithBots(outsider, id, '')).toBeNull();
      expect(await exercises.clear(outsider, id)).toBeNull();
      expect(await exercises.addTable(outsider, id)).toBeNull();
      expect(await exercises.showInDebrief(outsider, id, 'all')).toBe(false);
      expect(await exercises.exercisesFor(outsider)).toEqual([]);
    }
    const admin = await makePerson(services, 'admin', 'admin');
    expect(await exercises.watch(admin, id)).not.toBeNull();
  });

  test('seats nobody of another academy, and nobody who was disabled', async () => {
    const { services, exercises, teacher, watched } = await academy(1);
    await makePerson(services, 'stranger', 'trainee', 'elsewhere');
    await makePerson(services, 'gone');
    const disabledAt = new Date(services.clock.now());
    await services.database.write((tx) =>
      tx.user.update({ where: { id: 'gone' }, data: { disabledAt } }),
    );
    const id = await exercises.createClass(teacher, DRAFT);
    await exercises.spread(teacher, id, ['stranger', 'gone', 't0']);
    expect(Object.keys(held(await watched(id)))).toEqual(['t0']);
  });
});
