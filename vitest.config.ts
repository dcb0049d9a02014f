import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [lingui({ failOnCompileError: true })],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  cacheDir: '.cache/vitest',
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'scripts/**/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
          restoreMocks: true,
          // Databases and password hashes are slow on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          // The built pages behind the real server, over HTTP.
          name: 'server',
          include: ['tests/server/**/*.test.ts', 'tests/security/**/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
          globalSetup: ['tests/global-build.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          // Whole servers, killed and flooded: slower, and one file at a time.
          name: 'fault',
          include: ['tests/fault/**/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
          globalSetup: ['tests/global-build.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
