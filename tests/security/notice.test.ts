import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFile } from '~/server/store/database';
import { makePerson } from '../builders/people';
import { testServices } from '../builders/services';
import { verdictOf } from './ask';
import { canaryWord } from './canary';
import { crawl } from './crawl';
import { watchDatabase } from './database-watch';
import { formsIn } from './forms';
import { builtManifest } from './pages';
import { addressesOf } from './routes';
import { buildWorld } from './world';

const ANSWER = { what: '', location: null, cacheControl: null, body: '' };

const SLOW = { timeout: 120_000 };
const FEW = ['anonymous', 'upland', 'delta', 'coordinator'];

test('a server that lets everybody in and tells everything is found out', SLOW, async () => {
  const whole = await buildWorld(await testServices());
  const actors = new Map([...whole.actors].filter(([name]) => FEW.includes(name)));
  const world = { ...whole, actors };
  const server = createServer((_request, response) => {
    response.end(`${canaryWord('one', 'upland', 'instructions')} 9623`);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = addressOf(server.address());
  const { faults, leaks } = await crawl(`http://127.0.0.1:${port}`, await builtManifest(), world);
  const running = world.places.tableId?.running;
  expect(faults).toContain('anonymous: GET /people (): 200 is "in", not "sign in"');
  expect(faults).toContain(
    `coordinator: GET /tables/${running}/stream (running): 200 is "in", not "missing"`,
  );
  expect(faults).toContain('upland: GET /people (): 200 may be kept by a cache (null)');
  expect(leaks).toContain('delta: GET /people.data: one upland instructions');
  expect(leaks).toContain('upland: GET /: points of delta: 9623');
  expect(leaks).not.toContain('upland: GET /: one upland instructions');
});

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address;
}

test.each([
  [{ status: 302, location: '/sign-in?to=%2Fpeople' }, 'sign in'],
  [{ status: 401 }, 'sign in'],
  [{ status: 202, body: '[["SingleFetchRedirect",1],{},"redirect","/sign-in?to=%2F"]' }, 'sign in'],
  [{ status: 202, body: '[["SingleFetchRedirect",1],{},"redirect","/tables/7/lobby"]' }, 'in'],
  [{ status: 302, location: '/tables/7' }, 'in'],
  [{ status: 403 }, 'forbidden'],
  [{ status: 404 }, 'missing'],
  [{ status: 200 }, 'in'],
  [{ status: 409 }, 'in'],
])('an answer like %o counts as "%s"', (answer, verdict) => {
  expect(verdictOf({ ...ANSWER, ...answer })).toBe(verdict);
});

test('a parameter without a place is asked for', async () => {
  const world = await buildWorld(await testServices());
  const route = {
    path: '/new/:thing',
    method: 'GET',
    kind: 'page',
    ids: [],
    isIndex: false,
  } as const;
  expect(() => addressesOf(route, world)).toThrow(':thing');
});

test('the forms of a page are read with each of their buttons, and searches are not', () => {
  const page = `
    <form method="get" action="/search"><input name="q"></form>
    <form method="post"><input type="hidden" name="id" value="a&amp;b"/><select name="role">
      <option value="">–</option><option value="admin">A</option></select>
      <button type="submit" name="intent" value="role">x</button>
      <button type="submit" name="intent" value="reset">y</button></form>
    <form method="post" action="/sign-out"><button type="submit">z</button></form>`;
  const forms = formsIn(page, '/people').map(({ action, fields }) => `${action} ${fields}`);
  expect(forms).toEqual([
    '/people id=a%26b&role=admin&intent=role',
    '/people id=a%26b&role=admin&intent=reset',
    '/sign-out ',
  ]);
});

test('a row that is written to any table is noticed, once', async () => {
  const services = await testServices();
  const watch = watchDatabase(databaseFile(services.config.databaseUrl));
  onTestFinished(() => watch.close());
  expect(watch.changes()).toEqual([]);
  await makePerson(services, 'person');
  const made = watch.changes();
  expect(made).toMatchObject([
    { table: 'Academy', kind: 'new', row: { id: 'academy' } },
    { table: 'User', kind: 'new', row: { id: 'person', name: 'Name of person' } },
  ]);
  await services.database.write((tx) =>
    tx.user.update({ where: { id: 'person' }, data: { name: 'Another' } }),
  );
  expect(watch.changes()).toMatchObject([
    { table: 'User', kind: 'new', row: { name: 'Another' } },
    { table: 'User', kind: 'gone', row: { name: 'Name of person' } },
  ]);
  expect(watch.changes()).toEqual([]);
});
