import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { scratchFolder } from '../builders/scratch';
import { startServerProcess } from '../builders/server-process';
import { type Complaints, collectComplaints } from './complaints';
import { LAPSING, TEMPLATE } from './global-setup';
import { type Key, keyFor, signIn, type Who } from './people';
import { readStage, STAGED, type Stage } from './stage/stage';

/** The server of this worker. It may be killed and started again on the same data and port. */
export interface WorkerServer {
  /** Stays the same over a restart. */
  url: string;
  /** The database file. */
  database: string;
  /** What it wrote since its last start. */
  output(): string;
  /** kill -9. */
  kill(): Promise<void>;
  /** Starts it where it was, after `kill`. */
  start(): Promise<void>;
}

interface TestFixtures {
  complaints: Complaints;
  /** A new browser with somebody signed in; for tests with several people. */
  person: (who: Who, options?: BrowserContextOptions) => Promise<Page>;
}

interface WorkerOptions {
  /** What the server begins with: the demo people alone, or tables and exercises in many states too. */
  data: 'new' | 'staged';
  /**
   * How many times as fast as the world's the server's time passes; 0: not at all, so that neither bots
   * nor deadlines change a page while it is looked at.
   */
  speed: number;
}

interface WorkerFixtures {
  server: WorkerServer;
  /** What is where, with the data `staged`. */
  stage: Stage;
  /** A session of somebody, opened once: for tests that are not about coming in. */
  keyOf: (who: Who) => Promise<Key>;
}

/**
 * Playwright's `test` with a real server on a copy of a prepared database, shared by the tests of a
 * worker. A test fails when a browser complains (console errors and warnings, uncaught errors)
 * unless it said `complaints.expect(/…/)`.
 */
export const test = base.extend<TestFixtures, WorkerOptions & WorkerFixtures>({
  data: ['new', { option: true, scope: 'worker' }],
  speed: [1, { option: true, scope: 'worker' }],

  server: [
    async ({ data, speed }, use) => {
      const folder = scratchFolder('mufakat-e2e-');
      const database = join(folder, 'mufakat.db');
      copyFileSync(data === 'new' ? TEMPLATE : STAGED.database, database);
      const real = data === 'new' && speed === 1;
      const time = real ? {} : lapse(speed, data === 'new' ? Date.now() : STAGED.now);
      const program = real ? undefined : LAPSING;
      let running = await startServerProcess(database, time, program);
      const { url } = running;
      await use({
        url,
        database,
        output: () => running.output(),
        kill: () => running.kill(),
        start: async () => {
          const env = { ...time, PORT: new URL(url).port };
          running = await startServerProcess(database, env, program);
        },
      });
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  stage: [async ({ browserName: _ }, use) => use(readStage()), { scope: 'worker' }],

  keyOf: [
    async ({ server }, use) => {
      const keys = new Map<Who, Promise<Key>>();
      await use((who) => {
        const key = keys.get(who) ?? keyFor(server.url, who);
        keys.set(who, key);
        return key;
      });
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ server }, use) => use(server.url),

  complaints: [
    async ({ browserName: _ }, use) => {
      const complaints = collectComplaints();
      await use(complaints);
      expect(complaints.unexpected(), 'what browsers complained about').toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, complaints }, use) => {
    complaints.watch(context);
    await use(context);
  },

  person: async ({ browser, baseURL, complaints, contextOptions }, use) => {
    const open: Page[] = [];
    await use(async (who, options = {}) => {
      const base = baseURL === undefined ? {} : { baseURL };
      const context = await browser.newContext({ ...contextOptions, ...base, ...options });
      complaints.watch(context);
      const page = await context.newPage();
      open.push(page);
      await signIn(page, who);
      return page;
    });
    for (const page of open) await page.context().close();
  },
});

/** What makes a server's time begin at `from` and pass at this speed, also after it was started again. */
function lapse(speed: number, from: number): Record<string, string> {
  return {
    LAPSE_SPEED: String(speed),
    LAPSE_FROM: String(from),
    LAPSE_SINCE: String(Date.now()),
  };
}

export { expect, signIn };
