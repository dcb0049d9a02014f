import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/setup/browser';

const executablePath = findBrowser();

/** Quiet, and able to run as root, where Chromium has no sandbox. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Specs whose time passes faster, and those on the data `staged`. */
const LAPSING = /\/(nojs|practice|time)\.spec\.ts$/;
const STAGED = /\/(certified|hydration|keyboard|room)\.spec\.ts$/;
/** Looks at pages that nothing changes meanwhile. */
const LOOKING = /\/quality\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: Number(process.env.E2E_WORKERS ?? 2),
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: 'Asia/Jakarta',
    // Without a film of every test, which is drawn also where nothing fails.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { args: FLAGS, ...(executablePath === null ? {} : { executablePath }) },
  },
  // By what their servers begin with: a worker starts anew, server and all, wherever that changes.
  // The longest stories come first, and the many short looks at pages fill up what they leave.
  projects: [
    { name: 'chromium', testIgnore: [LAPSING, STAGED, LOOKING] },
    { name: 'lapsing', testMatch: LAPSING },
    { name: 'staged', testMatch: STAGED },
    { name: 'looking', testMatch: LOOKING },
  ],
});
