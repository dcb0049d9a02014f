import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Course } from '~/core/learning/course';
import type { Ids, RandomSource } from '~/server/chance';
import { type Config, readConfig } from '~/server/config';
import { createLog } from '~/server/log';
import { createServices, type Parts, type Services } from '~/server/services';
import { databaseFile } from '~/server/store/database';
import { migrate } from '~/server/store/migrate';
import { manualClock } from './manual-clock';
import { scratchFolder } from './scratch';

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = scratchFolder('mufakat-');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Ids that count: "id-1", "id-2" …, and tokens of the right length. */
export function countingIds(): Ids {
  let count = 0;
  return {
    id: () => `id-${++count}`,
    token: () => `token-${++count}`.padEnd(43, 'x'),
  };
}

/** Seeds that count: 1, 2, 3 … */
export function countingSeeds(): RandomSource {
  let count = 0;
  return { seed: () => ++count };
}

/** A configuration with a database in a folder of its own and a free port. */
export function testConfig(changes: Partial<Config> = {}): Config {
  const databaseUrl = `file:${join(temporaryFolder(), 'test.db')}`;
  return { ...readConfig({ PORT: '0', LOG_LEVEL: 'silent' }), databaseUrl, ...changes };
}

/** The modules that come with Mufakat, once they were read: that takes longer than most tests. */
let shipped: readonly Course[] | undefined;

/** An empty database with every migration applied, once it was made: that takes as long as a test. */
let migrated: Buffer | undefined;

/** Puts a database in its place that needs no migrating any more, unless there is one. */
function lay(url: string): void {
  const file = databaseFile(url);
  if (existsSync(file)) return;
  if (migrated === undefined) {
    const made = { url: testConfig().databaseUrl, clock: manualClock(), ids: countingIds() };
    migrate({ ...made, folder: 'prisma/migrations' });
    migrated = readFileSync(databaseFile(made.url));
  }
  writeFileSync(file, migrated);
}

/** Real services on a database of their own, with time, ids and chance in the test's hand. */
export async function testServices(changes: Partial<Parts> = {}): Promise<Services> {
  const config = changes.config ?? testConfig();
  lay(config.databaseUrl);
  const services = await createServices({
    clock: manualClock(),
    ids: countingIds(),
    random: countingSeeds(),
    log: createLog('silent'),
    ...(shipped && { curriculum: shipped }),
    ...changes,
    config,
  });
  if (changes.curriculum === undefined) shipped ??= services.curriculum.shipped();
  onTestFinished(() => services.stop());
  return services;
}
