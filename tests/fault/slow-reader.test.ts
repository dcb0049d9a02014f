import { describe, expect, test } from 'vitest';
import { Picture } from '../builders/event-stream';
import { cast, LiveTable } from '../builders/live-table';
import { testServices } from '../builders/services';
import { tableServer } from '../builders/table-server';

describe('a reader who does not read', () => {
  test('is cut off before the server drowns, and goes on later without loss', async () => {
    const services = await testServices();
    const table = await LiveTable.stored(services);
    await table.do('ines', { type: 'start' });
    await table.do('ines', { type: 'advancePhase', to: 'first-reading' });
    const server = await tableServer(services);
    const path = `/tables/${table.tableId}/stream`;
    const cookie = await server.cookie(cast.dara);
    const slow = await server.stream(path, cookie);
    const attentive = await server.stream(path, await server.cookie(cast.ulla));
    const picture = new Picture().take(await slow.nth(1));
    slow.stall();
    expect(services.live.size).toBe(2);
    // A chair's wordings all stay in the text, so each message is longer than the one before.
    for (let count = 0; services.live.size === 2; count += 1) {
      const text = `${count} ${'wording '.repeat(55)}`;
      await table.do('chai', { type: 'offerWording', issue: 'fund', option: 'large', text });
    }
    expect(attentive.events.length).toBeGreaterThan(10);
    slow.readOn();
    await slow.ended;
    for (const event of slow.events.slice(1)) picture.take(event);
    const back = await server.stream(path, cookie, String(picture.seq));
    picture.take(await back.nth(1));
    const { seq, slices } = await services.tables.view(await table.access('dara'));
    expect(picture.seq).toBe(seq);
    expect(picture.record).toEqual(JSON.parse(JSON.stringify(slices.record)));
    expect(picture.slices.text).toEqual(JSON.parse(JSON.stringify(slices.text)));
  });
});
