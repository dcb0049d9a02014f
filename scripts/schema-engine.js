import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

const require = createRequire(import.meta.url);
const SCHEMA = 'prisma/schema.prisma';
const MIGRATIONS = 'prisma/migrations';

/** No table and no enum is managed by somebody else. */
export const EVERYTHING = { externalTables: [], externalEnums: [] };

/** The adapter prepares one statement at a time; the engine hands it whole migrations. */
class ScriptAdapter extends PrismaBetterSqlite3 {
  /** @override */
  async connectToShadowDb() {
    const connection = await super.connectToShadowDb();
    const one = connection.executeRaw.bind(connection);
    connection.executeRaw = async (query) => {
      if (query.args.length > 0) return one(query);
      await connection.executeScript(query.sql);
      return 0;
    };
    return connection;
  }
}

/** @type {Promise<void> | undefined} */
let loaded;

/** The bindings know one instance at a time, so it is made once. */
async function load() {
  const path = require
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');
  const imports = { './schema_engine_bg.js': { ...bindings } };
  const { instance } = await WebAssembly.instantiate(readFileSync(path), imports);
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}

/**
 * Prisma's schema engine as WebAssembly. The native engine that `prisma migrate` wants is downloaded
 * from a host that closed networks do not reach; this one comes with npm.
 *
 * @param {string} url a SQLite URL; `:memory:` where only schemas are compared
 */
export async function schemaEngine(url = ':memory:') {
  loaded ??= load();
  await loaded;
  const adapter = new ScriptAdapter({ url }, { shadowDatabaseUrl: ':memory:' });
  return bindings.SchemaEngine.new(
    { datamodels: [[SCHEMA, readFileSync(SCHEMA, 'utf8')]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

/**
 * The SQL that leads from the migrations in `prisma/migrations` to `prisma/schema.prisma`, or null
 * where they agree.
 *
 * @returns {Promise<string | null>}
 */
export async function missingMigration() {
  const engine = await schemaEngine();
  const files = [{ path: SCHEMA, content: readFileSync(SCHEMA, 'utf8') }];
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrationsList() },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: EVERYTHING,
  });
  const script = stdout ?? '';
  return /^\s*(--.*\s*)*$/.test(script) ? null : script;
}

/** The migrations folder as the engine wants it, oldest first. */
export function migrationsList() {
  const names = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: MIGRATIONS,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(`${MIGRATIONS}/migration_lock.toml`, 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: /** @type {const} */ ('ok'),
          value: readFileSync(`${MIGRATIONS}/${path}/migration.sql`, 'utf8'),
        },
      },
    })),
  };
}
