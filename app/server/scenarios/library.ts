import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '~/core/scenario/canonical';
import { parseScenario } from '~/core/scenario/parse';
import type { Scenario } from '~/core/scenario/schema';
import type { Log } from '../log';

/** A scenario and the hash of its content, which names this version of it for ever. */
export interface Kept {
  readonly scenario: Scenario;
  /** SHA-256 of the canonical JSON, in hexadecimal. */
  readonly hash: string;
}

/** One file per scenario: `river.json`. Overlays (`river.id.json`) and the schema have a second dot. */
const SCENARIO_FILE = /^[a-z0-9][a-z0-9-]*\.json$/;

/** The hash that names this content of a scenario. */
export function hashOf(scenario: Scenario): string {
  return createHash('sha256').update(canonicalJson(scenario)).digest('hex');
}

/**
 * Reads the scenario files of a folder, in the order of their names. A file that is not valid is
 * left out and said to the log with its first faults; so is a second file with the same id.
 */
export function readLibrary(folder: string, log: Log): ReadonlyMap<string, Kept> {
  const library = new Map<string, Kept>();
  for (const file of filesOf(folder)) {
    const parsed = parseScenario(readFileSync(join(folder, file), 'utf8'));
    if (!parsed.ok) {
      log.warn({ file, faults: parsed.faults.slice(0, 3) }, 'scenario left out');
    } else if (library.has(parsed.scenario.id)) {
      log.warn({ file, id: parsed.scenario.id }, 'scenario left out: its id is taken');
    } else {
      const { scenario } = parsed;
      library.set(scenario.id, { scenario, hash: hashOf(scenario) });
    }
  }
  return library;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => SCENARIO_FILE.test(file))
    .sort();
}
