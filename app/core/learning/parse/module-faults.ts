import { doubleIds } from '../../format/doubles';
import { quoted } from '../../format/fault';
import { unknownName } from '../../format/unknown-name';
import type { Module } from '../format/module';
import type { RawFault } from './fault';
import { figureFaults } from './figure-faults';
import { idsOf } from './names';

/**
 * What a shape cannot say of `module.json`: ids unique, references known, every outcome worked towards
 * in a lesson and beginning with its verb. `scenarios` are the ids of those that can be played; null
 * where that is not known.
 */
export function* moduleFaults(
  module: Module,
  scenarios: ReadonlySet<string> | null,
): Generator<RawFault> {
  for (const list of ['outcomes', 'concepts', 'lessons', 'figures', 'sources'] as const) {
    yield* doubleIds([list], module[list]);
  }
  yield* referenceFaults(module, scenarios);
  yield* outcomeFaults(module);
  for (const [index, figure] of module.figures.entries()) {
    yield* figureFaults(['figures', index], figure, idsOf(module.sources));
  }
}

function* referenceFaults(
  module: Module,
  scenarios: ReadonlySet<string> | null,
): Generator<RawFault> {
  const outcomes = idsOf(module.outcomes);
  for (const [index, lesson] of module.lessons.entries()) {
    for (const [place, outcome] of lesson.outcomes.entries()) {
      const path = ['lessons', index, 'outcomes', place];
      yield* unknownName(path, outcome, outcomes, 'an outcome');
    }
  }
  for (const [index, scenario] of module.scenarios.entries()) {
    if (scenarios) yield* unknownName(['scenarios', index], scenario, scenarios, 'a scenario');
  }
  for (const [index, id] of module.prerequisites.entries()) {
    if (id !== module.id) continue;
    const path = ['prerequisites', index];
    yield { path, code: 'circular', found: 'the module itself', expected: 'another module' };
  }
}

function* outcomeFaults({ outcomes, lessons }: Module): Generator<RawFault> {
  const taught = new Set(lessons.flatMap((lesson) => lesson.outcomes));
  for (const [index, { id, verb, text }] of outcomes.entries()) {
    if (!taught.has(id)) {
      const expected = 'at least one lesson that works towards it';
      yield { path: ['outcomes', index], code: 'not-taught', found: 'no lesson', expected };
    }
    const [first = ''] = text.toLowerCase().split(/[^a-z]/);
    if (first === verb) continue;
    const path = ['outcomes', index, 'text'];
    const expected = `a sentence that begins with ${quoted(verb)}`;
    yield { path, code: 'wrong-verb', found: quoted(text), expected };
  }
}
