import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backUp } from '~/server/store/backup';
import { furnish } from '../builders/house';
import { startServerProcess } from '../builders/server-process';
import { temporaryFolder } from '../builders/services';
import { Crowd } from './crowd';
import { inspect } from './logs';

async function talking() {
  const house = await furnish({ tables: 3, seats: 4 });
  onTestFinished(() => house.remove());
  const server = await startServerProcess(house.database);
  onTestFinished(() => server.kill());
  const crowd = new Crowd(house, 3);
  await crowd.arrive(server.url);
  return { house, server, crowd };
}

describe('a server that is asked to stop', () => {
  test('finishes what it has begun, and has kept all that it answered', async () => {
    const { house, server, crowd } = await talking();
    await crowd.talk(() => crowd.sent.length > 60);
    const talk = crowd.talk(() => false);
    expect(await server.stop()).toBe(0);
    await talk;
    await Promise.all(crowd.watching.map(({ stream }) => stream?.ended));
    crowd.look();
    const { tables, faults } = await inspect(house, crowd);
    expect(faults).toEqual([]);
    for (const { answer, commandId, table } of crowd.sent) {
      if (answer === null || typeof answer !== 'object' || !('ok' in answer)) continue;
      const rows = tables.get(table.tableId);
      const kept = answer.ok ? rows?.commandIds : rows?.refusedIds;
      expect(kept?.filter((id) => id === commandId).length).toBe(1);
    }
  });
});

describe('a backup', () => {
  test('made while everybody talks, restored elsewhere, is the same negotiation', async () => {
    const { server, crowd, house } = await talking();
    await crowd.talk(() => crowd.sent.length > 100);
    const talk = crowd.talk(() => crowd.sent.length > 300);
    const database = join(temporaryFolder(), 'restored.db');
    expect(await backUp(house.database, database)).toBeNull();
    await talk;
    crowd.leave();
    expect(await server.stop()).toBe(0);
    const restored = { ...house, database };
    const elsewhere = await startServerProcess(database);
    onTestFinished(() => elsewhere.kill());
    const visitors = new Crowd(restored, 4);
    await visitors.arrive(elsewhere.url);
    await Promise.all(visitors.watching.map(({ stream }) => stream?.nth(1)));
    visitors.look();
    visitors.leave();
    expect(await elsewhere.stop()).toBe(0);
    const there = await inspect(restored, visitors);
    expect(there.faults).toEqual([]);
    const here = await inspect(house, visitors);
    expect(here.faults).toEqual([]);
    for (const [tableId, { commandIds, lastSeq }] of there.tables) {
      expect(here.tables.get(tableId)?.commandIds.slice(0, lastSeq)).toEqual(commandIds);
    }
  });
});
