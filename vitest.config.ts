import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/run/order';

/** Tests that open a database: too slow for every day's check. */
const SERVICES = ['app/server/**/*.test.ts', 'app/routes/**/load.test.ts'];

export default defineConfig({
  plugins: [lingui({ failOnCompileError: true })],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  cacheDir: '.cache/vitest',
  test: {
    // Vitest leaves a core to whoever watches; here nobody does.
    maxWorkers: availableParallelism(),
    restoreMocks: true,
    // Nothing may depend on a quick or quiet machine: these only end what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure, so they leave nothing behind; loading all anew for every file takes as long as the tests.
          isolate: false,
          include: ['app/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: SERVICES,
          setupFiles: ['tests/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Services on a real database, without HTTP.
          name: 'service',
          // Services hold nothing between tests, and loading them anew for every file takes a minute.
          isolate: false,
          include: SERVICES,
          setupFiles: ['tests/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          // The built pages behind the real server, over HTTP.
          name: 'server',
          // As with services; the built pages are loaded once as well.
          isolate: false,
          include: ['tests/server/**/*.test.ts', 'tests/security/**/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
          globalSetup: ['tests/global-build.ts'],
          // Some start the whole program.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // Whole servers, killed and flooded: slower.
          name: 'fault',
          include: ['tests/fault/**/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
          globalSetup: ['tests/global-build.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
