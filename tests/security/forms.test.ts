import { expect, onTestFinished, test } from 'vitest';
import { Prisma } from '~/server/generated/client';
import { databaseFile } from '~/server/store/database';
import { testServer } from '../builders/server';
import { testServices } from '../builders/services';
import type { Actor } from './actors';
import { ask, verdictOf } from './ask';
import { nameOf } from './crawl';
import { type RowChange, watchDatabase } from './database-watch';
import { EXPECTED, type Verdict } from './expectations';
import { type Form, formsIn } from './forms';
import { builtManifest } from './pages';
import { type Address, addressesOf, routesOf } from './routes';
import { buildWorld, type World } from './world';

/** A form that somebody was shown, and the address it goes to. */
interface Shown {
  form: Form;
  target: Address;
}

/**
 * Tables that all academies share: a member of another one may add to them there. (An attempt is one
 * at their own password.)
 */
const SHARED = ['ModuleVersion', 'ScenarioVersion', 'SignInAttempt'];

/** Whether somebody belongs to the academy that the forms are of, as a member or as an applicant. */
function isInside({ name, person }: Actor): boolean {
  return person === null ? name !== 'anonymous' : person.academyId === 'academy';
}

/** Whether a change is none that the refusal itself writes, and none in the other academy. */
function isForbidden({ table, kind, row }: RowChange, by: Actor): boolean {
  if (table === 'AuditEntry' && kind === 'new' && row.action === 'access.refused') return false;
  if (isInside(by)) return true;
  if (row.academyId === 'elsewhere') return false;
  return !(kind === 'new' && SHARED.includes(table));
}

/** The forms that people of the academy are shown, each kind once per address. */
async function collect(url: string, world: World): Promise<Shown[]> {
  const routes = routesOf(await builtManifest());
  const addresses = routes.flatMap((route) => addressesOf(route, world));
  const shown = new Map<string, Shown>();
  for (const actor of world.actors.values()) {
    if (!isInside(actor)) continue;
    for (const { route, path } of addresses) {
      if (route.method !== 'GET' || route.kind !== 'page') continue;
      const { body } = await ask(url, actor, 'GET', path);
      for (const form of formsIn(body, path)) {
        const to = form.action.split('?')[0];
        const target = addresses.find((one) => one.route.method === 'POST' && one.path === to);
        if (target === undefined) throw new Error(`${path} has a form to ${form.action}`);
        const key = [to, ...new Set(form.fields.keys()), kindOf(form)].join(' ');
        if (!shown.has(key)) shown.set(key, { form, target });
      }
    }
  }
  return [...shown.values()];
}

/** What a form asks for: its hidden words, without ids. */
function kindOf({ fields }: Form): string {
  return ['intent', 'command', 'type', 'do'].map((name) => fields.get(name) ?? '').join(' ');
}

/** How a form must end for somebody, or null where they may send it. */
function expectedFor(actor: Actor, { route, place }: Address, world: World): Verdict | null {
  const expectation = EXPECTED[nameOf(route)];
  const expected = expectation?.(actor, place, world) ?? 'missing';
  if (expected !== 'in') return expected;
  const anonymous = world.actors.get('anonymous');
  const isPublic = anonymous !== undefined && expectation?.(anonymous, place, world) === 'in';
  // Whoever may send such a form in their own academy may still not reach into this one.
  return isPublic || isInside(actor) ? null : 'in';
}

test('a form that others were shown changes nothing for who may not send it', {
  timeout: 600_000,
}, async () => {
  const world = await buildWorld(await testServices());
  const { url } = await testServer(world.services);
  const faults: string[] = [];
  const forms = await collect(url, world);
  const watch = watchDatabase(databaseFile(world.services.config.databaseUrl));
  onTestFinished(() => watch.close());
  expect(watch.tables).toEqual(expect.arrayContaining(Object.values(Prisma.ModelName)));
  let sent = 0;
  for (const { form, target } of forms) {
    if (target.path === '/sign-out') continue;
    for (const actor of world.actors.values()) {
      const expected = expectedFor(actor, target, world);
      if (expected === null) continue;
      const answer = await ask(url, actor, 'POST', form.action, form.fields);
      sent += 1;
      // What somebody's own academy sends afterwards is theirs, not the next one's.
      await world.services.mail.idle();
      const verdict = verdictOf(answer);
      const what = `${answer.what} ${form.fields} (${target.place}): ${answer.status}`;
      // Some forms are refused for what they say before anybody looks whose the place is.
      if (expected !== 'in' && answer.status !== 400 && verdict !== expected)
        faults.push(`${what} is "${verdict}"`);
      if (answer.status >= 500) faults.push(what);
      for (const change of watch.changes()) {
        const { table, kind, row } = change;
        if (isForbidden(change, actor)) faults.push(`${what}: ${kind} ${table} ${row.id ?? ''}`);
      }
    }
  }
  expect(faults).toEqual([]);
  expect(forms.length).toBeGreaterThan(30);
  expect(sent).toBeGreaterThan(300);
});
