import { describe, expect, test } from 'vitest';
import { cast, LiveTable, person, storePeople } from '../../../tests/builders/live-table';
import { manualClock } from '../../../tests/builders/manual-clock';
import { testServices } from '../../../tests/builders/services';

async function started() {
  const clock = manualClock();
  const services = await testServices({ clock });
  const table = await LiveTable.stored(services);
  await table.do('ines', { type: 'start' });
  return { clock, services, table, tables: services.tables };
}

const speak = (text = 'Good morning.') => ({ type: 'speak', text }) as const;

describe('a command', () => {
  test('is an event with its number, its sender and the server time', async () => {
    const { table, clock } = await started();
    clock.advance(1_000);
    const answer = await table.send('chai', speak());
    expect(answer).toEqual({ ok: true, status: 200, seq: 5 });
    const last = (await table.events()).at(-1);
    expect(last).toMatchObject({ seq: 5, seat: 'chair', actorId: 'chai', type: 'speak' });
    expect(last?.at.getTime()).toBe(clock.now());
  });

  test('sent five times at once is one event and gets one answer', async () => {
    const { table } = await started();
    const before = (await table.events()).length;
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => table.send('chai', speak(), 'the-same-id')),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await table.events()).length).toBe(before + 1);
  });

  test('that was refused gets the same refusal when it has become legal', async () => {
    const { table, services } = await started();
    const first = await table.send('ulla', speak(), 'too-early');
    expect(first).toMatchObject({ status: 409, refusal: { code: 'notYourFloor' } });
    await table.do('ulla', { type: 'requestFloor' });
    services.tables.forgetAll();
    expect(await table.send('ulla', speak(), 'too-early')).toEqual(first);
    expect(await table.send('ulla', speak())).toMatchObject({ ok: true });
  });

  test('is not somebody else’s who uses the same id', async () => {
    const { table } = await started();
    await table.send('chai', speak(), 'guessed-id');
    expect(await table.send('ulla', speak(), 'guessed-id')).toMatchObject({ status: 400 });
  });

  test('must be one, and must have an id that no clock and no bot uses', async () => {
    const { table, services } = await started();
    const access = await table.access('chai');
    for (const id of ['', 'short', 'deadline:meeting:1', 'x'.repeat(65)]) {
      expect(await services.tables.send(access, 'chai', id, speak())).toMatchObject({
        status: 400,
      });
    }
    expect(await services.tables.send(access, 'chai', 'good-enough', { type: 'no' })).toMatchObject(
      { status: 400, faults: [{ path: 'type' }] },
    );
  });

  test('never goes back in time, even where the clock does', async () => {
    const { table, clock } = await started();
    clock.advance(5_000);
    await table.do('chai', speak('One'));
    clock.advance(-4_000);
    await table.do('chai', speak('Two'));
    const [one, two] = (await table.events()).slice(-2);
    expect(two?.at).toEqual(one?.at);
  });

  test('of a seat that has changed hands meanwhile is refused', async () => {
    const { table, tables } = await started();
    const late = await table.access('ulla');
    await table.do('ines', { type: 'reassignSeat', seat: 'upland' });
    const answer = await tables.send(late, 'ulla', 'from-before', { type: 'requestFloor' });
    expect(answer).toMatchObject({ status: 409, refusal: { code: 'notSeated' } });
  });
});

describe('a table', () => {
  test('is the same after its runtime was thrown away', async () => {
    const { table, tables } = await started();
    await table.do('chai', { type: 'advancePhase', to: 'first-reading' });
    await table.do('ulla', { type: 'proposeOption', issue: 'fund', option: 'large' });
    const before = await tables.view(await table.access('dara'));
    tables.forgetAll();
    expect(await tables.view(await table.access('dara'))).toEqual(before);
  });

  test('says what follows from an event in the same commit', async () => {
    const { table, services } = await started();
    const { reader } = services.database;
    const where = { id: table.tableId };
    const row = await reader.table.findUniqueOrThrow({ where, include: { exercise: true } });
    expect(row).toMatchObject({ status: 'running', lastSeq: 4, exercise: { status: 'running' } });
    expect(await reader.deadline.count()).toBe(3);
    await table.do('ines', { type: 'suspend' });
    expect(await reader.deadline.count()).toBe(0);
    await table.do('ines', { type: 'end' });
    const ended = await reader.table.findUniqueOrThrow({ where, include: { exercise: true } });
    expect(ended).toMatchObject({ status: 'ended', exercise: { status: 'ended' } });
    expect(ended.exercise.endedAt).not.toBeNull();
  });

  test('whose log somebody else has written to reads it anew and goes on', async () => {
    const { table, services } = await started();
    await services.database.write((tx) =>
      tx.tableEvent.create({
        data: {
          tableId: table.tableId,
          academyId: 'academy',
          seq: 5,
          commandId: 'from-elsewhere',
          at: new Date(services.clock.now()),
          seat: 'chair',
          actorId: 'chai',
          type: 'speak',
          body: JSON.stringify(speak('From another process.')),
        },
      }),
    );
    expect(await table.send('chai', speak())).toEqual({ ok: true, status: 200, seq: 6 });
    expect((await services.tables.view(await table.access('chai'))).seq).toBe(6);
  });

  test('gives back its log for the debrief', async () => {
    const { table, tables } = await started();
    const { events, setting } = await tables.logOf(table.tableId);
    expect(events.map(({ command }) => command.type)).toEqual([
      'takeSeat',
      'takeSeat',
      'takeSeat',
      'start',
    ]);
    expect(setting.scenario.id).toBe('two-shores');
  });
});

describe('access to a table', () => {
  test('is a seat’s for its holder, the instructor’s for teachers, and nobody else’s', async () => {
    const { table, tables, services } = await started();
    await storePeople(services, [person('other', 'admin', 'elsewhere')]);
    const of = (user: ReturnType<typeof person>) => tables.accessOf(user, table.tableId);
    expect(await of(cast.ulla)).toMatchObject({
      viewer: { kind: 'seat', seat: 'upland' },
      seat: 'upland',
      runs: false,
      holders: { delta: { name: 'DARA' } },
    });
    expect(await of(cast.ines)).toMatchObject({ viewer: { kind: 'instructor' }, runs: true });
    expect(await of(person('nobody'))).toBeNull();
    expect(await of(person('coord', 'coordinator'))).toBeNull();
    expect(await of(person('other', 'admin', 'elsewhere'))).toBeNull();
    expect(await tables.accessOf(cast.ines, 'no-such-table')).toBeNull();
  });

  test('to a practice is its player’s alone, who also runs it and still sees one seat', async () => {
    const services = await testServices();
    const table = await LiveTable.stored(services, {
      kind: 'practice',
      createdById: 'ulla',
      seats: {
        upland: { userId: 'ulla', seated: true },
        delta: { bot: 'linear' },
        chair: { bot: 'chair' },
      },
    });
    expect(await table.access('ulla')).toMatchObject({ seat: 'upland', runs: true });
    expect(await services.tables.accessOf(cast.ines, table.tableId)).toBeNull();
    await table.do('ulla', { type: 'start' });
    expect((await table.events()).at(-1)).toMatchObject({ seat: null, actorId: 'ulla' });
  });

  test('follows the seat when it changes hands', async () => {
    const { table, tables, services } = await started();
    await storePeople(services, [person('nora')]);
    const answer = await tables.giveSeat(
      await table.access('ines'),
      'ines',
      'give-it-now',
      'upland',
      {
        userId: 'nora',
      },
    );
    expect(answer).toMatchObject({ ok: true });
    expect(await tables.accessOf(cast.ulla, table.tableId)).toBeNull();
    expect(await tables.accessOf(person('nora'), table.tableId)).toMatchObject({ seat: 'upland' });
    const entry = await services.database.reader.auditEntry.findFirstOrThrow();
    expect(entry).toMatchObject({ action: 'table.intervened', actorId: 'ines' });
  });
});
