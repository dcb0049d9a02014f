import Database from 'better-sqlite3';

/** One row that came or went. */
export interface RowChange {
  table: string;
  kind: 'new' | 'gone';
  /** By the name of the column. */
  row: Readonly<Record<string, unknown>>;
}

/** Sees what is written to a database file, in whichever table. */
export interface DatabaseWatch {
  /** The tables that are watched: all there are. */
  readonly tables: readonly string[];
  /** What changed since this was last asked; a changed row is one that went and one that came. */
  changes(): RowChange[];
  close(): void;
}

/**
 * Watches every table of a database through a connection of its own, which only reads. Asking costs
 * next to nothing while nobody writes: SQLite counts the commits of other connections
 * (`PRAGMA data_version`, https://www.sqlite.org/pragma.html#pragma_data_version).
 */
export function watchDatabase(file: string): DatabaseWatch {
  const database = new Database(file, { readonly: true });
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
    .filter((name) => !name.startsWith('sqlite_'));
  const version = () => database.pragma('data_version', { simple: true });
  const rowsOf = tables.map((table) => ({
    table,
    statement: database.prepare<[], object>(`SELECT * FROM "${table}"`),
  }));
  const read = database.transaction(() =>
    rowsOf.map(({ table, statement }) => ({ table, rows: new Map(statement.all().map(keyed)) })),
  );
  let seen = version();
  let before = read();
  return {
    tables,
    changes() {
      const now = version();
      if (now === seen) return [];
      seen = now;
      const after = read();
      const found = after.flatMap(({ table, rows }, at) => {
        const earlier = before[at]?.rows ?? new Map();
        return [...onlyIn(rows, earlier, table, 'new'), ...onlyIn(earlier, rows, table, 'gone')];
      });
      before = after;
      return found;
    },
    close: () => void database.close(),
  };
}

type Rows = ReadonlyMap<string, RowChange['row']>;

function keyed(row: object): [string, RowChange['row']] {
  return [JSON.stringify(row), { ...row }];
}

function onlyIn(one: Rows, other: Rows, table: string, kind: RowChange['kind']): RowChange[] {
  return [...one].flatMap(([key, row]) => (other.has(key) ? [] : [{ table, kind, row }]));
}
