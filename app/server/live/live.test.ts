import { describe, expect, test } from 'vitest';
import { Picture } from '../../../tests/builders/event-stream';
import { cast, LiveTable } from '../../../tests/builders/live-table';
import { manualClock } from '../../../tests/builders/manual-clock';
import { testConfig, testServices } from '../../../tests/builders/services';
import { tableServer } from '../../../tests/builders/table-server';

async function watched(config = testConfig()) {
  const clock = manualClock();
  const services = await testServices({ clock, config });
  const table = await LiveTable.stored(services);
  await table.do('ines', { type: 'start' });
  const server = await tableServer(services);
  const path = `/tables/${table.tableId}/stream`;
  const open = async (who: keyof typeof cast, lastId: string | null = null) =>
    server.stream(path, await server.cookie(cast[who]), lastId);
  return { clock, services, table, server, path, open };
}

const speak = (text: string) => ({ type: 'speak', text }) as const;

describe('a stream', () => {
  test('begins with the whole picture for who has none, and is not to be stored', async () => {
    const { open, services, table } = await watched();
    const stream = await open('ulla');
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    });
    expect(stream.headers['cache-control']).toContain('no-store');
    const picture = new Picture().take(await stream.nth(1));
    const { slices, seq } = await services.tables.view(await table.access('ulla'));
    const { record, ...others } = JSON.parse(JSON.stringify(slices));
    expect(picture).toMatchObject({ seq, slices: others, record });
  });

  test('then says only what changed, and of the record only what is new', async () => {
    const { open, table } = await watched();
    const stream = await open('dara', '4');
    await table.do('chai', speak('Welcome.'));
    const { id, data } = await stream.nth(1);
    expect(id).toBe('5');
    expect(data).toMatchObject({
      seq: 5,
      slices: { floor: { spoken: { chair: 1 } } },
      record: { from: 4, entries: [{ seq: 5, by: 'chair', values: { text: 'Welcome.' } }] },
    });
    expect(Object.keys(Object(data).slices)).not.toContain('text');
    expect(Object.keys(Object(data).slices)).not.toContain('brief');
  });

  test('says nothing of what its seat may not know', async () => {
    const { open, table } = await watched();
    const [told, other] = [await open('ulla', '4'), await open('dara', '4')];
    await table.do('ines', { type: 'whisper', to: 'upland', text: 'SECRET' });
    await table.do('chai', speak('In public.'));
    await told.nth(2);
    await other.nth(1);
    expect(JSON.stringify(told.events)).toContain('SECRET');
    expect(JSON.stringify(other.events)).not.toContain('SECRET');
    expect(other.events.map(({ id }) => id)).toEqual(['6']);
  });

  test('that broke off goes on from where it was, in one message', async () => {
    const { open, table } = await watched();
    const stream = await open('ulla');
    const picture = new Picture().take(await stream.nth(1));
    stream.close();
    for (const text of ['One.', 'Two.', 'Three.']) await table.do('chai', speak(text));
    const again = await open('ulla', stream.lastId);
    picture.take(await again.nth(1));
    expect(again.events.length).toBe(1);
    expect(picture.record.length).toBe(7);
    await table.do('chai', speak('Four.'));
    expect(picture.take(await again.nth(2)).seq).toBe(8);
  });

  test('goes on also where the server knows the past only from the log', async () => {
    const { open, table, services } = await watched();
    const stream = await open('ulla');
    const picture = new Picture().take(await stream.nth(1));
    stream.close();
    await table.do('chai', speak('One.'));
    services.tables.forgetAll();
    picture.take(await (await open('ulla', stream.lastId)).nth(1));
    expect(picture.record.length).toBe(5);
  });

  test('tells a page from a future that never was to load itself anew', async () => {
    const { open } = await watched();
    expect((await (await open('ulla', '900')).nth(1)).event).toBe('reload');
  });

  test('goes on from what the page was made of', async () => {
    const { server, path } = await watched();
    const stream = await server.stream(`${path}?since=3`, await server.cookie(cast.ulla));
    expect((await stream.nth(1)).data).toMatchObject({ seq: 4, record: { from: 3 } });
    expect(stream.events.length).toBe(1);
  });

  test('beats while nothing happens', async () => {
    const { open, clock, services } = await watched();
    const stream = await open('ulla', '4');
    expect(services.live.size).toBe(1);
    const beat = stream.untilText(':\n\n');
    clock.advance(15_000);
    await beat;
  });

  test('ends with the session, and says that it need not come back', async () => {
    const { services, table, server, path } = await watched();
    const cookie = await server.cookie(cast.ulla);
    const stream = await server.stream(path, cookie);
    await stream.nth(1);
    const { sessionId } = (await services.people.sessionOf(cookie)) ?? { sessionId: '' };
    await services.database.write((tx) => tx.session.delete({ where: { id: sessionId } }));
    Object(services.clock).advance(5_000);
    await stream.ended;
    expect(stream.events.at(-1)?.event).toBe('gone');
    expect(services.live.size).toBe(0);
    // What is said from now on is not for it.
    await table.do('chai', speak('One.'));
    expect(JSON.stringify(stream.events)).not.toContain('One.');
  });

  test('ends when its seat is given to somebody else, without another word', async () => {
    const { open, table } = await watched();
    const stream = await open('ulla', '4');
    await table.do('ines', { type: 'reassignSeat', seat: 'upland' });
    await table.do('chai', speak('Behind closed doors.'));
    await stream.ended;
    expect(stream.events.map(({ event }) => event)).toEqual(['gone']);
  });

  test('ends when the server stops, and may come back', async () => {
    const { open, services } = await watched();
    const stream = await open('ulla', '4');
    services.beginStop();
    await stream.ended;
    expect(stream.events).toEqual([]);
  });

  test('is one of six per session, twelve per account, and as many as the server bears', async () => {
    const { server, path } = await watched(testConfig({ mostStreams: 13 }));
    const first = await server.cookie(cast.ulla);
    const second = await server.cookie(cast.ulla);
    const third = await server.cookie(cast.ulla);
    const status = async (cookie: string) => (await server.stream(path, cookie)).status;
    for (let count = 0; count < 6; count += 1) expect(await status(first)).toBe(200);
    expect(await status(first)).toBe(429);
    for (let count = 0; count < 6; count += 1) expect(await status(second)).toBe(200);
    expect(await status(third)).toBe(429);
    const other = await server.cookie(cast.dara);
    expect(await status(other)).toBe(200);
    expect(await status(other)).toBe(503);
  });
});

describe('the endpoints of a table', () => {
  test('know nobody, and let nobody in who has no business there', async () => {
    const { server, path, table } = await watched();
    const commands = `/tables/${table.tableId}/commands`;
    expect((await server.stream(path, '')).status).toBe(401);
    expect((await server.post(commands, '', {})).status).toBe(401);
    const elsewhere = await server.cookie(cast.ulla);
    expect((await server.stream('/tables/none/stream', elsewhere)).status).toBe(404);
    expect((await server.post('/tables/none/commands', elsewhere, {})).status).toBe(404);
  });

  test('answer a command with what became of it', async () => {
    const { server, table } = await watched();
    const cookie = await server.cookie(cast.chai);
    const post = (body: unknown, type?: string) =>
      server.post(`/tables/${table.tableId}/commands`, cookie, body, type);
    const commandId = 'from-the-page';
    const accepted = { status: 200, answer: { ok: true, status: 200, seq: 5 } };
    expect(await post({ commandId, command: speak('Hello.') })).toEqual(accepted);
    expect(await post({ commandId, command: speak('Hello.') })).toEqual(accepted);
    expect(
      await post({ commandId: 'another-one', command: { type: 'declareResult' } }),
    ).toMatchObject({ status: 409, answer: { refusal: { code: 'notInThisPhase' }, seq: 5 } });
    expect((await post({ commandId: 'a-third-one', command: { type: 'x' } })).status).toBe(400);
    expect((await post([])).status).toBe(400);
    expect((await post('{"commandId":')).status).toBe(400);
    expect((await post('{}', 'text/plain')).status).toBe(415);
    expect((await post({ commandId, command: 'x'.repeat(40_000) })).status).toBe(413);
  });
});
