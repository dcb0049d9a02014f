import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';

/**
 * Copies the SQLite file `source` to `target` as it is at one moment, also while a server writes to
 * it, and checks the copy. `target` appears only when it is whole.
 *
 * @returns null, or what was wrong; then there is no `target`
 */
export async function backUp(source: string, target: string): Promise<string | null> {
  if (!existsSync(source)) return `There is no database at ${source}.`;
  if (existsSync(target)) return `${target} is already there; choose another name.`;
  mkdirSync(dirname(target), { recursive: true });
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  try {
    await copy(source, partial);
    const fault = check(partial);
    if (fault !== null) return fault;
    renameSync(partial, target);
    return null;
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(partial + end, { force: true });
  }
}

async function copy(source: string, target: string): Promise<void> {
  const sqlite = new Sqlite(source, { fileMustExist: true });
  try {
    sqlite.pragma('busy_timeout = 10000');
    await sqlite.backup(target);
  } finally {
    sqlite.close();
  }
}

function check(copied: string): string | null {
  const sqlite = new Sqlite(copied);
  try {
    // One file, with nothing waiting in a log beside it.
    sqlite.pragma('journal_mode = DELETE');
    if (sqlite.pragma('integrity_check', { simple: true }) !== 'ok') {
      return 'The copy is damaged; so may be the database. Nothing was kept.';
    }
    const dangling = sqlite.prepare('PRAGMA foreign_key_check').all().length;
    return dangling === 0 ? null : `The copy has ${dangling} references that point nowhere.`;
  } finally {
    sqlite.close();
  }
}
