import { describe, expect, test } from 'vitest';
import { LiveTable } from '../../../tests/builders/live-table';
import { manualClock } from '../../../tests/builders/manual-clock';
import { testConfig, testServices } from '../../../tests/builders/services';

const MINUTE = 60_000;

async function started() {
  const clock = manualClock();
  const config = testConfig();
  const services = await testServices({ clock, config });
  services.tables.start();
  const table = await LiveTable.stored(services);
  await table.do('ines', { type: 'start' });
  const passed = async () =>
    (await table.events()).flatMap(({ type, body }) =>
      type === 'deadlinePassed' ? [JSON.parse(body).deadline] : [],
    );
  return { clock, config, services, table, passed };
}

describe('a deadline', () => {
  test('passes by itself when its time has come, once', async () => {
    const { clock, services, passed } = await started();
    clock.advance(10 * MINUTE - 1);
    await services.tables.idle();
    expect(await passed()).toEqual([]);
    clock.advance(1);
    await services.tables.idle();
    clock.advance(MINUTE);
    await services.tables.idle();
    expect(await passed()).toEqual(['inject:drought']);
  });

  test('that is nearer than those before wakes the clock earlier', async () => {
    const { clock, services, table, passed } = await started();
    await table.do('ulla', { type: 'requestFloor' });
    clock.advance(MINUTE);
    await services.tables.idle();
    expect(await passed()).toEqual(['speech:5']);
  });

  test('passes before a command that comes too late', async () => {
    const { clock, services, table } = await started();
    const unwoken = services.tables.send.bind(services.tables);
    await table.do('ulla', { type: 'requestFloor' });
    const access = await table.access('ulla');
    const late = { type: 'speak', text: 'Only a moment more.' } as const;
    clock.advance(MINUTE);
    expect(await unwoken(access, 'ulla', 'one-minute-late', late)).toMatchObject({
      status: 409,
      refusal: { code: 'notYourFloor' },
    });
  });

  test('stands still while the meeting is suspended, and passes that much later', async () => {
    const { clock, services, table, passed } = await started();
    clock.advance(5 * MINUTE);
    await table.do('ines', { type: 'suspend' });
    clock.advance(60 * MINUTE);
    await services.tables.idle();
    expect(await passed()).toEqual([]);
    await table.do('ines', { type: 'resume' });
    clock.advance(5 * MINUTE);
    await services.tables.idle();
    expect(await passed()).toEqual(['inject:drought']);
  });

  test('that passed while the server was down passes once when it is back', async () => {
    const { clock, config, services, table, passed } = await started();
    expect(await passed()).toEqual([]);
    await services.stop();
    clock.advance(25 * MINUTE);
    const again = await testServices({ clock, config });
    again.tables.start();
    await again.tables.idle();
    again.tables.start();
    await again.tables.idle();
    const events = await again.database.reader.tableEvent.findMany({
      where: { tableId: table.tableId, type: 'deadlinePassed' },
    });
    const ids = events.map(({ body }) => JSON.parse(body).deadline).sort();
    expect(ids).toEqual(['capital:upland:0', 'inject:drought']);
    expect(events.every(({ at }) => at.getTime() === clock.now())).toBe(true);
  });

  test('in the database that no log knows of is cleared away', async () => {
    const { clock, services, table } = await started();
    const dueAt = new Date(clock.now() + 1);
    await services.database.write((tx) =>
      tx.deadline.create({
        data: { tableId: table.tableId, academyId: 'academy', id: 'x', kind: 'speech', dueAt },
      }),
    );
    services.tables.start();
    await services.tables.idle();
    clock.advance(10);
    await services.tables.idle();
    expect(await services.database.reader.deadline.count({ where: { id: 'x' } })).toBe(0);
    expect(await services.database.reader.deadline.count()).toBe(3);
  });
});
