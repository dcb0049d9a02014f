import { describe, expect, test } from 'vitest';
import { START } from '../../../tests/builders/manual-clock';
import { testServices } from '../../../tests/builders/services';
import type { Transaction } from './database';

const createdAt = new Date(START);

async function withAcademies() {
  const { database } = await testServices();
  await database.write(async (tx) => {
    for (const id of ['a', 'b']) {
      await tx.academy.create({ data: { id, name: id, timeZone: 'Asia/Jakarta', createdAt } });
      await tx.user.create({ data: person(`${id}-1`, id) });
    }
  });
  return database;
}

function person(id: string, academyId: string) {
  const email = `${id}@example.org`;
  return { id, academyId, email, name: id, role: 'trainee', pseudonym: id, createdAt } as const;
}

describe('the connections', () => {
  test('keep to the pragmas, the writer durable and the reader read-only', async () => {
    const { database } = await testServices();
    const ask = (client: Pick<Transaction, '$queryRawUnsafe'>, name: string) =>
      client
        .$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`)
        .then(([row]) => Object.values(row ?? {})[0]);
    const writer = (name: string) => database.write((tx) => ask(tx, name));
    expect(await writer('journal_mode')).toBe('wal');
    expect(await writer('synchronous')).toBe(2n);
    expect(await writer('foreign_keys')).toBe(1n);
    expect(await writer('busy_timeout')).toBe(5000n);
    expect(await ask(database.reader, 'query_only')).toBe(1n);
    expect(await ask(database.reader, 'foreign_keys')).toBe(1n);
  });

  test('refuse a write through the reader', async () => {
    const database = await withAcademies();
    const reader: Pick<Transaction, '$executeRawUnsafe'> = database.reader;
    await expect(reader.$executeRawUnsafe('DELETE FROM "User"')).rejects.toThrow(/readonly/i);
    expect(await database.reader.user.count()).toBe(2);
  });

  test('keep milliseconds exactly', async () => {
    const database = await withAcademies();
    const at = new Date(START + 123);
    await database.write((tx) =>
      tx.user.update({ where: { id: 'a-1' }, data: { disabledAt: at } }),
    );
    const [row] = await database.reader.$queryRaw<{ kind: string }[]>`
      SELECT typeof("disabledAt") AS kind FROM "User" WHERE id = 'a-1'`;
    expect(row?.kind).toBe('integer');
    const found = await database.reader.user.findUnique({ where: { id: 'a-1' } });
    expect(found?.disabledAt?.getTime()).toBe(START + 123);
  });
});

describe('a write', () => {
  test('is kept whole or not at all', async () => {
    const database = await withAcademies();
    const failing = database.write(async (tx) => {
      await tx.user.create({ data: person('a-2', 'a') });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await database.reader.user.count()).toBe(2);
  });

  test('survives the failure of the writes around it', async () => {
    const database = await withAcademies();
    const writes = Array.from({ length: 100 }, (_, n) =>
      database.write(async (tx) => {
        await tx.user.create({ data: person(`x-${n}`, 'a') });
        if (n % 3 === 0) throw new Error('rolled back');
        return n;
      }),
    );
    const answers = await Promise.allSettled(writes);
    const kept = answers.flatMap((one) => (one.status === 'fulfilled' ? [`x-${one.value}`] : []));
    const rows = await database.reader.user.findMany({ where: { id: { startsWith: 'x-' } } });
    expect(rows.map(({ id }) => id).sort()).toEqual(kept.sort());
    expect(kept).toHaveLength(66);
  });
});

describe('the database refuses', () => {
  const refusal = /foreign key/i;

  test('a session of one academy for a person of another', async () => {
    const database = await withAcademies();
    const times = { createdAt, lastSeenAt: createdAt, expiresAt: createdAt };
    const crossing = database.write((tx) =>
      tx.session.create({ data: { id: 's', userId: 'a-1', academyId: 'b', ...times } }),
    );
    await expect(crossing).rejects.toThrow(refusal);
  });

  test('an exercise, a table and a seat that cross academies', async () => {
    const database = await withAcademies();
    const exercise = {
      scenarioHash: 'h',
      title: 't',
      kind: 'class',
      pace: 1,
      status: 'draft',
      createdAt,
    } as const;
    const table = { number: 1, seed: 1, status: 'lobby', createdAt } as const;
    await database.write(async (tx) => {
      await tx.scenarioVersion.create({
        data: { hash: 'h', scenarioId: 's', json: '{}', createdAt },
      });
      await tx.exercise.create({
        data: { id: 'e', academyId: 'a', createdById: 'a-1', ...exercise },
      });
      await tx.table.create({ data: { id: 't', academyId: 'a', exerciseId: 'e', ...table } });
    });
    const crossings: ((tx: Transaction) => Promise<unknown>)[] = [
      (tx) =>
        tx.exercise.create({ data: { id: 'e2', academyId: 'b', createdById: 'a-1', ...exercise } }),
      (tx) =>
        tx.table.create({
          data: { id: 't2', academyId: 'b', exerciseId: 'e', ...table, number: 2 },
        }),
      (tx) => tx.seat.create({ data: { tableId: 't', party: 'p', academyId: 'b' } }),
      (tx) => tx.seat.create({ data: { tableId: 't', party: 'p', academyId: 'a', userId: 'b-1' } }),
      (tx) => tx.$executeRaw`UPDATE "Table" SET "academyId" = 'b' WHERE id = 't'`,
      (tx) =>
        tx.deadline.create({
          data: { tableId: 't', id: 'd', academyId: 'b', kind: 'k', dueAt: createdAt },
        }),
    ];
    for (const crossing of crossings)
      await expect(database.write(crossing)).rejects.toThrow(refusal);
    await database.write((tx) =>
      tx.seat.create({ data: { tableId: 't', party: 'p', academyId: 'a', userId: 'a-1' } }),
    );
  });

  test('to rewrite or remove what was audited', async () => {
    const database = await withAcademies();
    await database.write((tx) =>
      tx.auditEntry.create({ data: { at: createdAt, action: 'sign-in', detail: '{}' } }),
    );
    const attempts: ((tx: Transaction) => Promise<unknown>)[] = [
      (tx) => tx.auditEntry.updateMany({ data: { action: 'nothing' } }),
      (tx) => tx.auditEntry.deleteMany(),
    ];
    for (const attempt of attempts) await expect(database.write(attempt)).rejects.toThrow();
    expect(await database.reader.auditEntry.findMany()).toMatchObject([{ action: 'sign-in' }]);
  });
});
