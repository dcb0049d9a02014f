import { quoted } from '../../format/fault';
import { nearestName } from '../../format/nearest';
import { PRESET_PHASES } from '../../scenario/presets';
import type { Scenario } from '../../scenario/schema';
import type { ModuleFault } from './fault';
import type { ReadLesson } from './read-lessons';

/** What a lesson points at outside its module: moments of scenarios that can be played. */
export function* roomFaults(
  { file, lesson }: ReadLesson,
  scenarios: ReadonlyMap<string, Scenario>,
): Generator<ModuleFault> {
  for (const { scenario: id, phase, line } of lesson?.uses.rooms ?? []) {
    const scenario = scenarios.get(id);
    const place = { file, path: '', line, column: 1, code: 'unknown-reference' } as const;
    if (scenario === undefined) {
      const known = [...scenarios.keys()];
      const expected = `the id of a scenario (${known.join(', ')})`;
      yield { ...place, found: quoted(id), expected, ...nearest(id, known) };
      continue;
    }
    const phases: readonly string[] = PRESET_PHASES[scenario.procedure.preset];
    if (phases.includes(phase)) continue;
    const expected = `a phase of ${id} (${phases.join(', ')})`;
    yield { ...place, found: quoted(phase), expected, ...nearest(phase, phases) };
  }
}

function nearest(name: string, known: readonly string[]): { suggestion?: string } {
  const suggestion = nearestName(name, known);
  return suggestion === undefined ? {} : { suggestion };
}
