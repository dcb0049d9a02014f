import { describe, expect, test } from 'vitest';
import type { Services } from '~/server/services';
import { cast, LiveTable } from '../builders/live-table';
import { testServices } from '../builders/services';
import { tableServer } from '../builders/table-server';

/** Lets the database grow to so many pages and no further, as a disk of that size would. */
async function limit(services: Services, pages: number): Promise<void> {
  await services.database.write((tx) => tx.$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`));
}

async function pageCount(services: Services): Promise<number> {
  const rows: unknown = await services.database.reader.$queryRawUnsafe('PRAGMA page_count');
  return Number(Object.values(Object(Array.isArray(rows) ? rows[0] : null))[0]);
}

describe('a full disk', () => {
  test('is answered with 503, changes nothing, and heals without a restart', async () => {
    const services = await testServices();
    const table = await LiveTable.stored(services);
    await table.do('ines', { type: 'start' });
    const server = await tableServer(services);
    const cookie = await server.cookie(cast.chai);
    const stream = await server.stream(`/tables/${table.tableId}/stream?since=4`, cookie);
    const text = 'x'.repeat(1_900);
    const say = (commandId: string) =>
      server.post(`/tables/${table.tableId}/commands`, cookie, {
        commandId,
        command: { type: 'speak', text },
      });
    await limit(services, (await pageCount(services)) + 4);
    const answers = [];
    for (let count = 0; count < 40; count += 1) answers.push(await say(`statement-${count}`));
    const failed = answers.findIndex(({ status }) => status === 503);
    expect(failed).toBeGreaterThan(0);
    expect(answers.slice(failed).every(({ status }) => status === 503)).toBe(true);
    expect((await table.events()).length).toBe(4 + failed);
    // Other writes fail alike, and other readers are not disturbed.
    const entry = { academyId: 'academy', actorId: null, action: 'data.exported' } as const;
    const long = { ...entry, subject: 'y'.repeat(20_000) };
    await expect(services.people.audit(long)).rejects.toThrow();
    expect((await services.tables.view(await table.access('ulla'))).seq).toBe(4 + failed);

    await limit(services, 1_000_000);
    const healed = await say(`statement-${failed}`);
    expect(healed).toEqual({ status: 200, answer: { ok: true, status: 200, seq: 5 + failed } });
    await services.people.audit(long);
    expect((await stream.nth(failed + 1)).id).toBe(String(5 + failed));
    expect(stream.events.length).toBe(failed + 1);
  });
});
