import { doubleIds } from '../../format/doubles';
import type { JsonPath } from '../../format/fault';
import { quoted } from '../../format/fault';
import { unknownName } from '../../format/unknown-name';
import type { Check } from '../format/check';
import type { Item } from '../format/items';
import type { Module } from '../format/module';
import type { RawFault } from './fault';
import { figureFaults } from './figure-faults';
import { itemFaults } from './item-faults';
import { type KnownScenarios, moveFaults } from './move-faults';
import type { ModuleNames } from './names';

/**
 * What a shape cannot say of `check.json`: ids unique, references known, each item answerable, and
 * every position and move as the engine has it. `scenarios` is null where those that can be played
 * are not known; then positions are not looked at.
 */
export function* checkFaults(
  check: Check,
  names: ModuleNames,
  scenarios: KnownScenarios | null,
): Generator<RawFault> {
  yield* doubleIds(['items'], check.items);
  for (const [index, item] of check.items.entries()) {
    const at = ['items', index];
    yield* referenceFaults(at, item, names);
    if (item.figure) yield* figureFaults([...at, 'figure'], item.figure, names.sources);
    yield* itemFaults(at, item);
    if (item.type === 'move' && scenarios) yield* moveFaults(at, item, scenarios);
  }
}

function* referenceFaults(at: JsonPath, item: Item, names: ModuleNames): Generator<RawFault> {
  for (const [index, id] of item.outcomes.entries()) {
    yield* unknownName([...at, 'outcomes', index], id, names.outcomes, 'an outcome of the module');
  }
  for (const [index, id] of item.concepts.entries()) {
    yield* unknownName([...at, 'concepts', index], id, names.concepts, 'a concept of the module');
  }
}

/** Outcomes of a module that no item of its check assesses; these faults are of `module.json`. */
export function* assessmentFaults(module: Module, check: Check): Generator<RawFault> {
  const assessed = new Set(check.items.flatMap((item) => item.outcomes));
  for (const [index, { id }] of module.outcomes.entries()) {
    if (assessed.has(id)) continue;
    yield {
      path: ['outcomes', index],
      code: 'not-assessed',
      found: 'no item of check.json',
      expected: `at least one item that names ${quoted(id)}`,
    };
  }
}
