import { describe, expect, test } from 'vitest';
import { LiveTable, storeTables } from '../../../tests/builders/live-table';
import { testServices } from '../../../tests/builders/services';
import { isTaken, Journal } from './journal';
import type { Entry } from './journal-sql';

async function journal(tables: number) {
  const services = await testServices();
  const first = await LiveTable.stored(services, { seats: {} });
  const others = await storeTables(
    services,
    Array.from({ length: tables - 1 }, () => ({})),
  );
  const rows = await services.database.reader.table.findMany();
  const entry = (tableId: string, seq: number, commandId = `command-${seq}`): Entry => ({
    tableId,
    academyId: 'academy',
    exerciseId: rows.find(({ id }) => id === tableId)?.exerciseId ?? '',
    event: {
      seq,
      commandId,
      at: services.clock.now(),
      by: { kind: 'seat', seat: 'chair' },
      actorId: null,
      command: { type: 'speak', text: 'Hello.' },
    },
  });
  let commits = 0;
  const counted = {
    ...services.database,
    writeSql: <T>(work: Parameters<typeof services.database.writeSql<T>>[0]) => {
      commits += 1;
      return services.database.writeSql(work);
    },
  };
  const kept = new Journal(counted, services.people.auditIn);
  const count = () => services.database.reader.tableEvent.count();
  const tableIds = [first.tableId, ...others];
  return { journal: kept, entry, count, tableIds, commits: () => commits, services };
}

describe('the journal', () => {
  test('commits what comes in together once', async () => {
    const { journal: kept, entry, count, tableIds, commits } = await journal(10);
    await Promise.all(tableIds.map((tableId) => kept.append(entry(tableId, 1))));
    expect(commits()).toBe(1);
    expect(await count()).toBe(10);
  });

  test('answers only after the commit', async () => {
    const { journal: kept, entry, tableIds, count } = await journal(1);
    let answered = false;
    const done = kept.append(entry(tableIds[0] ?? '', 1)).then(() => {
      answered = true;
    });
    expect(await count()).toBe(0);
    expect(answered).toBe(false);
    await done;
    expect(await count()).toBe(1);
  });

  test('lets nobody lose by the fault of another', async () => {
    const { journal: kept, entry, count, tableIds } = await journal(3);
    const [one = '', two = '', three = ''] = tableIds;
    await kept.append(entry(one, 1));
    const [first, second, third] = await Promise.allSettled([
      kept.append(entry(one, 1, 'the-same-place')),
      kept.append(entry(two, 1)),
      kept.append(entry(three, 1)),
    ]);
    expect(first.status === 'rejected' && isTaken(first.reason)).toBe(true);
    expect([second.status, third.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(await count()).toBe(3);
  });

  test('tells everybody when there is no database any more', async () => {
    const { journal: kept, entry, tableIds, services } = await journal(2);
    await services.database.close();
    const results = await Promise.allSettled(
      tableIds.map((tableId) => kept.append(entry(tableId, 1))),
    );
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await kept.idle();
  });
});
