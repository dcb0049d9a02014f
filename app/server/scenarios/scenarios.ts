import { canonicalJson } from '~/core/scenario/canonical';
import { type Scenario, scenarioSchema } from '~/core/scenario/schema';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Database, Transaction } from '../store/database';
import { hashOf, type Kept, readLibrary } from './library';

/** The scenarios that can be played, and every version that was. */
export interface Scenarios {
  /** The valid files of the scenario folder as they were at start. */
  list(): readonly Scenario[];
  /** A scenario of the folder by its id. */
  get(id: string): Kept | null;
  /** The scenario that a hash names: one of the folder, or one that was played before. */
  version(hash: string): Promise<Scenario | null>;
  /**
   * Stores the present version of a scenario in a transaction, unless it is there, and answers its
   * hash.
   *
   * @throws where the folder has no scenario with this id
   */
  keep(tx: Transaction, id: string): Promise<string>;
}

interface Parts {
  /** Where the scenario files are. */
  folder: string;
  database: Database;
  clock: Clock;
  log: Log;
}

/** Stores a version of a scenario, unless it is there, and answers its hash. */
export async function keepVersion(
  tx: Transaction,
  scenario: Scenario,
  now: number,
): Promise<string> {
  const hash = hashOf(scenario);
  await tx.scenarioVersion.upsert({
    where: { hash },
    update: {},
    create: {
      hash,
      scenarioId: scenario.id,
      json: canonicalJson(scenario),
      createdAt: new Date(now),
    },
  });
  return hash;
}

/** Reads the folder once and builds the service on it. */
export function createScenarios({ folder, database, clock, log }: Parts): Scenarios {
  const library = readLibrary(folder, log);
  const versions = new Map(Array.from(library.values(), ({ hash, scenario }) => [hash, scenario]));
  return {
    list: () => Array.from(library.values(), ({ scenario }) => scenario),
    get: (id) => library.get(id) ?? null,
    async version(hash) {
      const known = versions.get(hash);
      if (known) return known;
      const row = await database.reader.scenarioVersion.findUnique({ where: { hash } });
      if (!row) return null;
      // The shape alone: a scenario that could be played once can be read again for ever.
      const scenario = scenarioSchema.parse(JSON.parse(row.json));
      versions.set(hash, scenario);
      return scenario;
    },
    async keep(tx, id) {
      const kept = library.get(id);
      if (!kept) throw new Error(`There is no scenario "${id}".`);
      return keepVersion(tx, kept.scenario, clock.now());
    },
  };
}
