import { describe, expect, test } from 'vitest';
import { LiveTable } from '../../../tests/builders/live-table';
import { manualClock } from '../../../tests/builders/manual-clock';
import { testConfig, testServices } from '../../../tests/builders/services';
import type { BotPlay } from './bots';

/** Asks for the floor, says one word, gives the floor back; afterwards it has nothing to say. */
const oneWord: BotPlay = {
  strategy:
    () =>
    ({ view: { viewer, slices } }) => {
      if (viewer.kind !== 'seat') return null;
      const { speaker, queue, spoken } = slices.floor;
      if ((spoken[viewer.seat] ?? 0) > 0)
        return speaker === viewer.seat ? { type: 'yieldFloor' } : null;
      if (speaker === viewer.seat) return { type: 'speak', text: 'A word.' };
      return queue.includes(viewer.seat) ? null : { type: 'requestFloor' };
    },
  thinkTime: ({ random }) => 4_000 + 4_000 * random.next(),
};

async function practice(pace = 1) {
  const clock = manualClock();
  const config = testConfig();
  const services = await testServices({ clock, config, play: oneWord });
  services.tables.start();
  const table = await LiveTable.stored(services, {
    kind: 'practice',
    createdById: 'chai',
    pace,
    seats: {
      chair: { userId: 'chai', seated: true },
      upland: { bot: 'linear' },
      delta: { bot: 'boulware' },
    },
  });
  const types = async () =>
    (await table.events()).map(({ seat, type }) => `${seat ?? '-'} ${type}`).slice(4);
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      clock.advance(1_000);
      await services.tables.idle();
    }
  };
  return { clock, config, services, table, types, pass };
}

describe('bots', () => {
  test('act after a think-time, one at a time, through the same path as people', async () => {
    const { table, types, pass } = await practice();
    await pass(60);
    expect(await types()).toEqual([]);
    await table.do('chai', { type: 'start' });
    await pass(3);
    expect(await types()).toEqual([]);
    await pass(60);
    const acts = await types();
    for (const seat of ['upland', 'delta']) {
      expect(acts.filter((act) => act.startsWith(seat))).toEqual([
        `${seat} requestFloor`,
        `${seat} speak`,
        `${seat} yieldFloor`,
      ]);
    }
    const rows = await table.events();
    expect(rows.filter(({ commandId }) => commandId.startsWith('bot:')).length).toBe(6);
  });

  test('think faster at a faster pace', async () => {
    const { table, types, pass } = await practice(10);
    await table.do('chai', { type: 'start' });
    await pass(9);
    expect((await types()).length).toBe(6);
  });

  test('rest while the meeting is suspended', async () => {
    const { table, types, pass } = await practice();
    await table.do('chai', { type: 'start' });
    await table.do('chai', { type: 'suspend' });
    await pass(60);
    expect(await types()).toEqual(['- suspend']);
  });

  test('take up where they were after a restart', async () => {
    const { clock, config, services, table } = await practice();
    await table.do('chai', { type: 'start' });
    await services.stop();
    const again = await testServices({ clock, config, play: oneWord });
    again.tables.start();
    await again.tables.idle();
    clock.advance(8_000);
    await again.tables.idle();
    const events = await again.database.reader.tableEvent.findMany({ orderBy: { seq: 'asc' } });
    expect(events.at(-1)?.type).toBe('requestFloor');
  });

  test('play a seat that a person has left to them, until it is handed back', async () => {
    const clock = manualClock();
    const services = await testServices({ clock, play: oneWord });
    services.tables.start();
    const table = await LiveTable.stored(services);
    await table.do('ines', { type: 'start' });
    await table.do('ines', { type: 'handSeatToBot', seat: 'upland', strategy: 'linear' });
    clock.advance(8_000);
    await services.tables.idle();
    expect((await table.events()).at(-1)).toMatchObject({ seat: 'upland', type: 'requestFloor' });
    const seat = () => services.database.reader.seat.findFirst({ where: { party: 'upland' } });
    expect(await seat()).toMatchObject({ userId: 'ulla', bot: 'linear' });
    await table.do('ines', { type: 'handSeatBack', seat: 'upland' });
    expect(await seat()).toMatchObject({ userId: 'ulla', bot: null });
    const before = (await table.events()).length;
    clock.advance(30_000);
    await services.tables.idle();
    expect((await table.events()).length).toBe(before);
  });
});
