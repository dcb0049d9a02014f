import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Ids } from '../chance';
import type { Clock } from '../clock';
import { databaseFile } from './database';

/** The database and the program do not fit together. The message says how and what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, hexadecimal, as Prisma records it. */
  checksum: string;
}

/** Prisma's own bookkeeping, so that `prisma migrate` can take over where it can run. */
const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/**
 * Brings the database at `url` up to the migrations in `folder`, each in its own transaction. Must
 * run before the database is opened.
 *
 * @returns the names of the migrations applied now, oldest first.
 * @throws MigrationError where the database knows a migration that the program does not, or an
 *   applied migration has been edited since, or one leaves a dangling reference.
 */
export function migrate(options: {
  url: string;
  folder: string;
  clock: Clock;
  ids: Ids;
}): string[] {
  const file = databaseFile(options.url);
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new Sqlite(file);
  try {
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('busy_timeout = 10000');
    // Rebuilding a table drops and renames it; references are checked before the commit instead.
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec(BOOKKEEPING);
    const migrations = readMigrations(options.folder);
    return migrations
      .filter((migration) => apply(sqlite, migration, migrations, options))
      .map((m) => m.name);
  } finally {
    sqlite.close();
  }
}

function apply(
  sqlite: Sqlite.Database,
  migration: Migration,
  all: readonly Migration[],
  { clock, ids }: { clock: Clock; ids: Ids },
): boolean {
  const inTransaction = sqlite.transaction(() => {
    const applied = appliedChecksums(sqlite);
    refuseUnknown(applied, all);
    const before = applied.get(migration.name);
    if (before === migration.checksum) return false;
    if (before !== undefined) {
      throw new MigrationError(
        `The migration ${migration.name} was changed after this database had applied it. Restore the file and write a new migration instead.`,
      );
    }
    const started = clock.now();
    sqlite.exec(migration.sql);
    if (sqlite.prepare('PRAGMA foreign_key_check').all().length > 0) {
      throw new MigrationError(
        `The migration ${migration.name} leaves references that point nowhere.`,
      );
    }
    sqlite
      .prepare(
        'INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
      )
      .run(ids.id(), migration.checksum, clock.now(), migration.name, started);
    return true;
  });
  return inTransaction.immediate();
}

function refuseUnknown(applied: Map<string, string>, all: readonly Migration[]): void {
  const known = new Set(all.map((migration) => migration.name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new MigrationError(
    `This database comes from a newer Mufakat (it knows ${unknown.join(', ')}). Start that version, or restore a backup made by this one.`,
  );
}

function appliedChecksums(sqlite: Sqlite.Database): Map<string, string> {
  const rows = sqlite
    .prepare<[], { name: string; checksum: string }>(
      'SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    )
    .all();
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}
