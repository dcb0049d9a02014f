import { expect, test } from 'vitest';
import { EventStream } from '../builders/event-stream';
import { testServer } from '../builders/server';
import { testServices } from '../builders/services';
import type { Actor } from './actors';
import { buildWorld, type World } from './world';

const SLOW = { timeout: 120_000 };

/** Opens the running table's stream for everybody who gets one. */
async function openStreams(url: string, world: World): Promise<[Actor, EventStream][]> {
  const { running = '' } = world.places.tableId ?? {};
  const streams: [Actor, EventStream][] = [];
  for (const actor of world.actors.values()) {
    const cookie = actor.session.cookie ?? '';
    const stream = await EventStream.open(`${url}/tables/${running}/stream`, cookie);
    const invited = world.business.running?.includes(actor.name) ?? false;
    expect(stream.status, actor.name).toBe(invited ? 200 : actor.person === null ? 401 : 404);
    if (stream.status === 200) streams.push([actor, stream]);
    else stream.close();
  }
  return streams;
}

test('a stream tells nobody what only others may know, while a table goes on', SLOW, async () => {
  const world = await buildWorld(await testServices());
  const { url } = await testServer(world.services);
  const streams = await openStreams(url, world);
  await world.goOn();
  const leaks: string[] = [];
  const told = new Set<string>();
  for (const [{ name }, stream] of streams) {
    await stream.until((events) => JSON.stringify(events).includes(world.lastWords));
    const text = JSON.stringify(stream.events);
    for (const { what, pattern, knownTo } of world.canaries) {
      if (!pattern.test(text)) continue;
      told.add(what);
      if (!knownTo.includes(name)) leaks.push(`${name}: ${what}`);
    }
    stream.close();
  }
  expect(leaks).toEqual([]);
  for (const what of ['later whisper', 'later topic', 'later words']) expect(told).toContain(what);
});

test('a stream ends with the session it was opened in, and with the role', SLOW, async () => {
  const world = await buildWorld(await testServices());
  const { url } = await testServer(world.services);
  const streams = await openStreams(url, world);
  const of = (name: string) => {
    const [actor, stream] = streams.find(([one]) => one.name === name) ?? [];
    if (!actor?.person || !stream) throw new Error(`${name} has no stream.`);
    return { person: actor.person, stream, cookie: actor.session.cookie };
  };
  const { people } = world.services;
  const [upland, delta, chair] = [of('upland'), of('delta'), of('chair')];
  const admin = of('admin').person;
  const leaving = await people.sessionOf(upland.cookie);
  if (leaving === null) throw new Error('not signed in');
  await people.signOut(leaving);
  await people.members.disable(admin, delta.person.id);
  await people.members.setRole(admin, chair.person.id, 'coordinator');
  for (const { stream } of [upland, delta, chair]) await stream.ended;
  for (const [, stream] of streams) stream.close();
});
