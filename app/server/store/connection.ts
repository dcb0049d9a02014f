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

/** The one connection of a client, as Prisma's own driver gives it. */
type Connection = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;

/** Prisma's adapter, with the pragmas set on each connection it makes. */
class SqliteAdapter extends PrismaBetterSqlite3 {
  readonly #pragmas: readonly string[];
  /** What the client talks through, once it is connected. */
  connection: Connection | null = null;

  constructor(url: string, pragmas: readonly string[]) {
    // Times are stored as integers: exact milliseconds, and what Prisma's own engine writes.
    super({ url }, { timestampFormat: 'unixepoch-ms' });
    this.#pragmas = pragmas;
  }

  override async connect() {
    const connection = await super.connect();
    await connection.executeScript(this.#pragmas.map((pragma) => `PRAGMA ${pragma};`).join('\n'));
    this.connection = connection;
    return connection;
  }
}

/** Runs one statement whose parameters (`?`) are texts. @returns how many rows it changed */
export type RunSql = (sql: string, ...texts: string[]) => Promise<number>;

/** A client that may write, and a way past it over the same connection. */
export interface Writer {
  readonly client: PrismaClient;
  readonly run: RunSql;
}

const TEXT = { scalarType: 'string', arity: 'scalar' } as const;

/** Opens the writer. There is one in a process, behind the store's queue. */
export async function openWriter(url: string): Promise<Writer> {
  const adapter = new SqliteAdapter(url, WRITER);
  const client = new PrismaClient({ adapter });
  await client.$connect();
  return {
    client,
    async run(sql, ...texts) {
      if (!adapter.connection) throw new Error('The writer is not connected.');
      return adapter.connection.executeRaw({ sql, args: texts, argTypes: texts.map(() => TEXT) });
    },
  };
}

/** A client whose writes SQLite refuses. */
export function openReader(url: string): PrismaClient {
  return new PrismaClient({ adapter: new SqliteAdapter(url, READER) });
}
