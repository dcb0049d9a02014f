import type { ServerBuild } from '@remix-run/node';
import type { Actor } from './actors';
import { type Asked, ask, askAll, verdictOf } from './ask';
import { EXPECTED } from './expectations';
import { type Address, addressesOf, partsOf, type Route, routesOf } from './routes';
import type { World } from './world';

/** What was found wrong, one sentence each, and the canaries that turned up where they may. */
export interface Findings {
  faults: string[];
  leaks: Set<string>;
  seen: Set<string>;
  asked: number;
}

/** Links that are followed beyond the addresses of the manifests, per actor. */
const MOST_LINKS = 80;

/** The name of a route in the table of expectations. */
export function nameOf({ method, path }: Pick<Route, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/**
 * Sends everybody everywhere, in every way there is, and along every link that comes up. Reading
 * comes first: even an empty form may change something where its sender may send it.
 */
export async function crawl(url: string, build: ServerBuild, world: World): Promise<Findings> {
  const findings: Findings = { faults: [], leaks: new Set(), seen: new Set(), asked: 0 };
  for (const method of ['GET', 'POST'] as const) {
    const routes = routesOf(build).filter((route) => route.method === method);
    for (const actor of world.actors.values()) {
      const answers: Asked[] = [];
      for (const route of routes) {
        for (const address of addressesOf(route, world)) {
          const asked = await askAll(url, actor, address);
          for (const answer of asked) judge(answer, actor, address, world, findings);
          for (const part of partsOf(address)) asked.push(await ask(url, actor, 'GET', part));
          answers.push(...asked);
        }
      }
      answers.push(...(await followLinks(url, actor, answers)));
      for (const answer of answers) look(answer, actor, world, findings);
      findings.asked += answers.length;
    }
  }
  return findings;
}

/** Holds one answer against what is expected of its route. */
function judge(
  answer: Asked,
  actor: Actor,
  { route, place }: Address,
  world: World,
  { faults }: Findings,
): void {
  const expected = EXPECTED[nameOf(route)]?.(actor, place, world);
  const verdict = verdictOf(answer);
  const at = `${answer.what} (${place}): ${answer.status}`;
  // An empty form may be refused for its emptiness before anybody looks for the thing it speaks of;
  // tests/security/forms.test.ts sends whole ones.
  const isEmpty = route.method === 'POST' && answer.status === 400 && expected === 'missing';
  if (verdict !== expected && !isEmpty) faults.push(`${at} is "${verdict}", not "${expected}"`);
  if (route.path !== '/healthz' && !answer.cacheControl?.includes('no-store')) {
    faults.push(`${at} may be kept by a cache (${answer.cacheControl})`);
  }
}

/** Looks for canaries in an answer. */
function look(answer: Asked, actor: Actor, { canaries }: World, findings: Findings): void {
  if (answer.status >= 500) findings.faults.push(`${answer.what}: ${answer.status}`);
  for (const { what, pattern, knownTo, openAt } of canaries) {
    if (!pattern.test(answer.body)) continue;
    findings.seen.add(what);
    if (!knownTo.includes(actor.name) && !openAt?.test(answer.what))
      findings.leaks.add(`${answer.what}: ${what}`);
  }
}

async function followLinks(url: string, actor: Actor, from: readonly Asked[]): Promise<Asked[]> {
  const answers: Asked[] = [];
  const waiting = from.flatMap(linksIn);
  const seen = new Set<string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    // A slider has a link for each of its steps, and they are all alike.
    const kind = path.replace(/=\d+/g, '=0');
    if (seen.has(kind) || seen.size >= MOST_LINKS) continue;
    seen.add(kind);
    const answer = await ask(url, actor, 'GET', path);
    answers.push(answer);
    waiting.push(...linksIn(answer));
  }
  return answers;
}

/** Links with a query: those without one are addresses of the manifests already. */
function linksIn({ body }: Asked): string[] {
  const links = body.matchAll(/(?:href|src)="(\/(?!\/|assets\/)[^"#]*\?[^"#]*)/g);
  return [...links].flatMap(([, path]) => (path ? [path.replaceAll('&amp;', '&')] : []));
}
