import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Audit } from '../people/audit';
import type { Database, Transaction } from '../store/database';
import { type Entry, writeEntries } from './journal-sql';

interface Waiting {
  readonly entry: Entry;
  readonly kept: () => void;
  readonly lost: (error: unknown) => void;
}

/** Entries in one transaction at most: a commit must not keep others waiting for long. */
const MOST = 250;

/** A busy disk gathers for no longer than this between two commits. */
const LONGEST_REST_MS = 4;

/**
 * Writes what happens at all tables. What comes in at about the same time is committed together: the
 * disk is asked once for many tables.
 */
export class Journal {
  readonly #database: Database;
  readonly #audit: Audit['in'];
  #gathered: Waiting[] = [];
  #writing: Promise<void> | null = null;
  /** On the process's own clock, which only measures how long things take. */
  #restsUntil = 0;

  constructor(database: Database, audit: Audit['in']) {
    this.#database = database;
    this.#audit = audit;
  }

  /**
   * Resolves when the entry is on disk; otherwise nothing of it is.
   *
   * @throws what the database says. An entry is never lost by the fault of another: where a
   *   transaction of several fails, each is tried by itself.
   */
  append(entry: Entry): Promise<void> {
    return new Promise((kept, lost) => {
      this.#gathered.push({ entry, kept, lost });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves when nothing is waiting for the disk. */
  async idle(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#gathered.length > 0) {
      await this.#turn();
      const began = performance.now();
      await this.#writeGathered();
      const ended = performance.now();
      this.#restsUntil = ended + Math.min((ended - began) * 2, LONGEST_REST_MS);
    }
    this.#writing = null;
  }

  /**
   * A commit holds the whole process up. So all commands that have come in go into it together, and
   * where one follows hard upon another, the next waits a moment for more to come.
   */
  #turn(): Promise<void> {
    const rest = this.#restsUntil - performance.now();
    return rest >= 1 ? pause(rest) : nextTurn();
  }

  async #writeGathered(): Promise<void> {
    const audited = this.#gathered.filter(({ entry }) => entry.audit);
    this.#gathered = this.#gathered.filter(({ entry }) => !entry.audit);
    await this.#writeEach(audited);
    if (this.#gathered.length > 0) await this.#writeTogether();
  }

  async #writeTogether(): Promise<void> {
    let batch: Waiting[] = [];
    try {
      await this.#database.writeSql(async (run) => {
        batch = this.#gathered.filter(({ entry }) => !entry.audit).slice(0, MOST);
        const taken = new Set(batch);
        this.#gathered = this.#gathered.filter((waiting) => !taken.has(waiting));
        await writeEntries(
          run,
          batch.map(({ entry }) => entry),
        );
      });
      for (const { kept } of batch) kept();
    } catch (error) {
      if (batch.length > 1) await this.#writeEach(batch);
      // A transaction that could not even begin took nothing: everybody who waits hears of it.
      else for (const { lost } of batch.length > 0 ? batch : this.#gathered.splice(0)) lost(error);
    }
  }

  async #writeEach(batch: readonly Waiting[]): Promise<void> {
    for (const { entry, kept, lost } of batch) {
      await this.#database.write((tx) => writeAudited(tx, entry, this.#audit)).then(kept, lost);
    }
  }
}

/** Writes an entry with its audit as part of a transaction. */
export async function writeAudited(
  tx: Transaction,
  entry: Entry,
  audit: Audit['in'],
): Promise<void> {
  await writeEntries((sql, ...texts) => tx.$executeRawUnsafe(sql, ...texts), [entry]);
  if (entry.audit) await audit(tx, entry.audit);
}

/** Whether an error says that a row with this key is there already: somebody else wrote first. */
export function isTaken(error: unknown): boolean {
  const text = error instanceof Error ? error.message : '';
  return /UNIQUE constraint failed|Unique constraint failed|UniqueConstraintViolation/i.test(text);
}
