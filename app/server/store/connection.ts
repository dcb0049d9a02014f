import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '../generated/client';

/** What every connection is told, beyond SQLite's defaults. */
const ALWAYS = [
  'foreign_keys = ON',
  'busy_timeout = 5000',
  'cache_size = -65536',
  'temp_store = MEMORY',
];

/** WAL lets the reader read while the writer writes; FULL syncs each commit before it is answered. */
const WRITER = ['journal_mode = WAL', 'synchronous = FULL', ...ALWAYS];
const READER = [...ALWAYS, 'query_only = 1'];

/** Prisma's adapter, with the pragmas set on each connection it makes. */
class SqliteAdapter extends PrismaBetterSqlite3 {
  readonly #pragmas: readonly string[];

  constructor(url: string, pragmas: readonly string[]) {
    // Times are stored as integers: exact milliseconds, and what Prisma's own engine writes.
    super({ url }, { timestampFormat: 'unixepoch-ms' });
    this.#pragmas = pragmas;
  }

  override async connect() {
    const connection = await super.connect();
    await connection.executeScript(this.#pragmas.map((pragma) => `PRAGMA ${pragma};`).join('\n'));
    return connection;
  }
}

/** A client that may write. There is one in a process, behind the store's queue. */
export function openWriter(url: string): PrismaClient {
  return new PrismaClient({ adapter: new SqliteAdapter(url, WRITER) });
}

/** A client whose writes SQLite refuses. */
export function openReader(url: string): PrismaClient {
  return new PrismaClient({ adapter: new SqliteAdapter(url, READER) });
}
