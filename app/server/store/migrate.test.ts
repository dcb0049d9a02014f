import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  EVERYTHING,
  migrationsList,
  missingMigration,
  schemaEngine,
} from '../../../scripts/schema-engine';
import { manualClock } from '../../../tests/builders/manual-clock';
import { countingIds, temporaryFolder } from '../../../tests/builders/services';
import { MigrationError, migrate } from './migrate';

const OURS = 'prisma/migrations';

function fresh(folder = OURS) {
  const url = `file:${join(temporaryFolder(), 'x.db')}`;
  return { url, folder, clock: manualClock(), ids: countingIds() };
}

function copyOfOurs(): string {
  const folder = temporaryFolder();
  cpSync(OURS, folder, { recursive: true });
  return folder;
}

function plant(folder: string, name: string, sql: string): void {
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

describe('migrations', () => {
  test('lead to prisma/schema.prisma', async () => {
    expect(await missingMigration()).toBeNull();
  });

  test('are applied once', () => {
    const options = fresh();
    expect(migrate(options).length).toBeGreaterThan(0);
    expect(migrate(options)).toEqual([]);
  });

  test("are recorded so that Prisma's own migrate can take over", async () => {
    const options = fresh();
    migrate(options);
    const engine = await schemaEngine(options.url);
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList: migrationsList(),
      optInToShadowDatabase: false,
      filters: EVERYTHING,
    });
    expect(diagnosis).toMatchObject({
      hasMigrationsTable: true,
      history: null,
      editedMigrationNames: [],
      failedMigrationNames: [],
    });
  });

  test('leave nothing behind when one fails', () => {
    const options = fresh(copyOfOurs());
    plant(options.folder, '99990101000000_bad', 'CREATE TABLE "New" (id TEXT); SELECT nonsense;');
    expect(() => migrate(options)).toThrow(/nonsense/);
    expect(migrate({ ...options, folder: OURS })).toEqual([]);
  });

  test('are refused when one was edited after it was applied', () => {
    const options = fresh(copyOfOurs());
    plant(options.folder, '99990101000000_more', 'CREATE TABLE "New" (id TEXT);');
    migrate(options);
    writeFileSync(join(options.folder, '99990101000000_more', 'migration.sql'), 'SELECT 1;');
    expect(() => migrate(options)).toThrow(MigrationError);
  });

  test('are refused when the database comes from a newer version', () => {
    const options = fresh(copyOfOurs());
    plant(options.folder, '99990101000000_more', 'CREATE TABLE "New" (id TEXT);');
    migrate(options);
    expect(() => migrate({ ...options, folder: OURS })).toThrow(/newer Mufakat/);
  });
});
