import { unknownName } from '../../format/unknown-name';
import type { Module } from '../format/module';
import type { RawFault } from './fault';

/** A module where it stands: `track` is the folder it is in, null where it stands alone. */
export interface Placed {
  readonly module: Module;
  readonly track: string | null;
}

/**
 * What is wrong between modules, by the position of each: ids that two have, a module in the folder of
 * another track, prerequisites that are not there, and circles of them.
 *
 * @param complete whether these are all modules there are, so that what is not among them is nowhere
 */
export function curriculumFaults(modules: readonly Placed[], complete: boolean): RawFault[][] {
  const ids = modules.map(({ module }) => module.id);
  const before = new Map(modules.map(({ module }) => [module.id, module.prerequisites]));
  return modules.map((placed, index) => [
    ...placeFaults(placed, ids.slice(0, index)),
    ...prerequisiteFaults(placed.module, complete ? ids : null, before),
  ]);
}

function* placeFaults({ module, track }: Placed, taken: readonly string[]): Generator<RawFault> {
  const { id } = module;
  if (taken.includes(id)) {
    const expected = 'an id that no module before it has';
    yield { path: ['id'], code: 'duplicate-id', found: JSON.stringify(id), expected };
  }
  if (track === null || track === module.track) return;
  const expected = `${JSON.stringify(track)}, the folder it stands in`;
  const found = JSON.stringify(module.track);
  yield { path: ['track'], code: 'wrong-value', found, expected };
}

function* prerequisiteFaults(
  { id, prerequisites }: Module,
  known: readonly string[] | null,
  before: ReadonlyMap<string, readonly string[]>,
): Generator<RawFault> {
  for (const [index, wanted] of prerequisites.entries()) {
    const path = ['prerequisites', index];
    if (known) yield* unknownName(path, wanted, known, 'a module');
    // A module that names itself was a fault of its own already.
    if (wanted === id || !leadsTo(wanted, id, before)) continue;
    const found = `${JSON.stringify(wanted)}, which asks for ${JSON.stringify(id)} first`;
    yield { path, code: 'circular', found, expected: 'modules that can be taken in some order' };
  }
}

/** Whether one module asks, by any number of steps, for another. */
function leadsTo(
  from: string,
  to: string,
  before: ReadonlyMap<string, readonly string[]>,
): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(before.get(id) ?? []));
  }
  return false;
}
