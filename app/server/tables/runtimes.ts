import { presetNamed } from '~/core/negotiation/presets';
import type { Log } from '../log';
import type { Scenarios } from '../scenarios/scenarios';
import type { Reader } from '../store/database';
import { eventOf, refusedOf } from './rows';
import { Runtime, type Sender, type TableLog, type Told } from './runtime';

/** A table that is not there, or whose scenario is not. */
export class NoSuchTable extends Error {
  override name = 'NoSuchTable';
}

interface Parts {
  reader: Reader;
  scenarios: Scenarios;
  log: Log;
  /** Runtimes kept in memory at most, apart from those in use. */
  most: number;
  /** Whether a table is in use, so that its runtime must stay. */
  inUse(tableId: string): boolean;
}

/** The runtimes in memory, the least recently used thrown away first. */
export class Runtimes {
  readonly #parts: Parts;
  readonly #held = new Map<string, Promise<Runtime>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * The runtime of a table, rebuilt from its log where it is not in memory.
   *
   * @throws NoSuchTable
   */
  get(tableId: string): Promise<Runtime> {
    const held = this.#held.get(tableId);
    if (held) {
      this.#held.delete(tableId);
      this.#held.set(tableId, held);
      return held;
    }
    const made = this.#make(tableId);
    this.#held.set(tableId, made);
    made.catch(() => {
      if (this.#held.get(tableId) === made) this.#held.delete(tableId);
    });
    this.#trim();
    return made;
  }

  /** Forgets a runtime: the next one is made from what the database says. */
  drop(tableId: string): void {
    this.#held.delete(tableId);
  }

  /** Forgets all that are not in use, as a restart would. */
  clear(): void {
    for (const tableId of [...this.#held.keys()]) {
      if (!this.#parts.inUse(tableId)) this.#held.delete(tableId);
    }
  }

  #trim(): void {
    for (const tableId of this.#held.keys()) {
      if (this.#held.size <= this.#parts.most) return;
      if (!this.#parts.inUse(tableId)) this.#held.delete(tableId);
    }
  }

  async #make(tableId: string): Promise<Runtime> {
    const { reader, scenarios, log } = this.#parts;
    const runtime = new Runtime(await readTable(reader, scenarios, tableId));
    if (runtime.fault) log.error({ tableId, fault: runtime.fault }, 'the log does not replay');
    return runtime;
  }
}

/**
 * Reads a table with its whole log.
 *
 * @throws NoSuchTable
 */
export async function readTable(
  reader: Reader,
  scenarios: Scenarios,
  tableId: string,
): Promise<TableLog> {
  const table = await reader.table.findUnique({
    where: { id: tableId },
    select: {
      academyId: true,
      exerciseId: true,
      seed: true,
      exercise: { select: { scenarioHash: true, pace: true } },
      events: { orderBy: { seq: 'asc' } },
      refusedCommands: true,
    },
  });
  if (!table) throw new NoSuchTable(`There is no table ${tableId}.`);
  const scenario = await scenarios.version(table.exercise.scenarioHash);
  if (!scenario) throw new NoSuchTable(`Table ${tableId} has no scenario.`);
  const { academyId, exerciseId, seed, exercise } = table;
  const preset = presetNamed(scenario.procedure.preset);
  return {
    tableId,
    academyId,
    exerciseId,
    seed,
    setting: { scenario, preset, pace: exercise.pace },
    events: table.events.map((row) => ({ event: eventOf(row), sender: senderOf(row) })),
    refused: new Map(
      table.refusedCommands.map((row): [string, Told] => [
        row.commandId,
        { answer: refusedOf(row.answer, row.lastSeq), sender: senderOf(row) },
      ]),
    ),
  };
}

/** Names who sent a command: the seat, or '' for the instructor and the clock. */
export function senderOf({ seat }: { seat: string | null }): Sender {
  return seat ?? '';
}
