import { expect, test } from 'vitest';
import type { Services } from '~/server/services';
import { testServer } from '../builders/server';
import { testServices } from '../builders/services';
import type { Actor } from './actors';
import { ask, verdictOf } from './ask';
import { nameOf } from './crawl';
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

/** Everything of the academy that a form could change, as one text. */
async function stateOf({ database: { reader } }: Services): Promise<string> {
  const where = { academyId: 'academy' };
  const all = [
    await reader.user.findMany({ where }),
    await reader.invitation.findMany({ where }),
    await reader.exercise.findMany({ where }),
    await reader.table.findMany({ where }),
    await reader.seat.findMany({ where }),
    await reader.tableEvent.findMany({ where }),
    await reader.preparation.findMany({ where }),
    await reader.reflection.findMany({ where }),
    await reader.cohort.findMany({ where }),
    await reader.cohortGroup.findMany({ where }),
    await reader.cohortMember.findMany({ where }),
    await reader.assignment.findMany({ where }),
    await reader.extension.findMany({ where }),
    await reader.allowance.findMany({ where }),
    await reader.announcement.findMany({ where }),
  ];
  return JSON.stringify(all);
}

/** The forms that people of the academy are shown, each kind once per address. */
async function collect(url: string, world: World): Promise<Shown[]> {
  const routes = routesOf(await builtManifest());
  const addresses = routes.flatMap((route) => addressesOf(route, world));
  const shown = new Map<string, Shown>();
  for (const actor of world.actors.values()) {
    if (actor.person?.academyId !== 'academy') continue;
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
  const expected = EXPECTED[nameOf(route)]?.(actor, place, world) ?? 'missing';
  if (expected !== 'in') return expected;
  // Whoever may send such a form in their own academy may still not reach into this one.
  return actor.person?.academyId === 'academy' ? null : 'in';
}

test('a form that others were shown changes nothing for who may not send it', {
  timeout: 300_000,
}, async () => {
  const world = await buildWorld(await testServices());
  const { url } = await testServer(world.services);
  const faults: string[] = [];
  const forms = await collect(url, world);
  const isPublic = (path: string) => /^\/(sign-in|sign-out|invitations\/)/.test(path);
  let before = await stateOf(world.services);
  for (const { form, target } of forms) {
    if (isPublic(target.path)) continue;
    for (const actor of world.actors.values()) {
      const expected = expectedFor(actor, target, world);
      if (expected === null) continue;
      const answer = await ask(url, actor, 'POST', form.action, form.fields);
      const verdict = verdictOf(answer);
      const what = `${answer.what} ${form.fields} (${target.place}): ${answer.status}`;
      if (expected !== 'in' && answer.status !== 400 && verdict !== expected)
        faults.push(`${what} is "${verdict}"`);
      if (answer.status >= 500) faults.push(what);
    }
    const after = await stateOf(world.services);
    if (after !== before) faults.push(`${form.action} ${form.fields} changed something`);
    before = after;
  }
  expect(faults).toEqual([]);
  expect(forms.length).toBeGreaterThan(30);
});
