import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess } from '../builders/server-process';
import { ASSIGNMENTS, furnishCohort } from './cohort';
import { type Got, get } from './get';

/** What the pages of a cohort cost at one size of it. */
export interface GradebookSize {
  readonly learners: number;
  readonly assignments: number;
  /** Milliseconds from asking until the first byte of the answer is there. */
  readonly firstByteP50: number;
  readonly firstByteP95: number;
  /** The same for pages on which people are looked for, by name or by the state of their work. */
  readonly foundFirstByteP95: number;
  /** The same for the pages of who needs help, and of what is assigned. */
  readonly helpFirstByteP95: number;
  readonly assignmentsFirstByteP95: number;
  /** Bytes of a page as sent (gzip), the largest seen. */
  readonly pageBytes: number;
  readonly helpBytes: number;
  readonly assignmentsBytes: number;
  readonly requests: number;
}

const WARMUP = 30;

/** Measures the gradebook of a cohort, and the pages beside it, at each of these sizes, over HTTP, against the real program. */
export async function gradebook(sizes: readonly number[], requests: number) {
  const results: GradebookSize[] = [];
  for (const size of sizes) results.push(await measured(size, requests));
  return { sizes: results };
}

async function measured(learners: number, requests: number): Promise<GradebookSize> {
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-gradebook-'));
  const database = join(folder, 'bench.db');
  try {
    const { cookie, house } = await furnishCohort(database, learners);
    const server = await startServerProcess(database);
    try {
      const ask = (query: string) => get(`${server.url}${house}/gradebook?${query}`, cookie);
      await walk(ask, WARMUP);
      const pages = await walk(ask, requests);
      const found: Got[] = [];
      for (let i = 0; i < requests / 3; i += 1) found.push(await ask(searched(i)));
      const beside = (part: string) => leaf(`${server.url}${house}/${part}`, cookie, requests / 3);
      const help = await beside('help');
      const assignments = await beside('assignments');
      return {
        learners,
        assignments: ASSIGNMENTS,
        firstByteP50: at(pages, 0.5),
        firstByteP95: at(pages, 0.95),
        foundFirstByteP95: at(found, 0.95),
        helpFirstByteP95: at(help, 0.95),
        assignmentsFirstByteP95: at(assignments, 0.95),
        pageBytes: heaviest(pages),
        helpBytes: heaviest(help),
        assignmentsBytes: heaviest(assignments),
        requests: pages.length + found.length + help.length + assignments.length,
      };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * As an instructor would: from page to page of people, of assignments too, now and then to the end
 * and backwards, or back to the start.
 */
async function walk(ask: (query: string) => Promise<Got>, requests: number): Promise<Got[]> {
  const pages: Got[] = [];
  let place = '';
  for (let i = 0; i < requests; i += 1) {
    const got = await ask(`columns=${(i % 5) + 1}${place}`);
    pages.push(got);
    const way = i % 20 === 14 ? null : i % 20 > 14 ? 'before' : 'after';
    const next = way && new RegExp(`[?;]${way}=([^"&]+)`).exec(got.text)?.[1];
    place = way === null ? '&last=1' : next ? `&${way}=${next}` : '';
  }
  return pages;
}

/** From page to page of a list with numbered pages; the first of them unmeasured. */
async function leaf(url: string, cookie: string, requests: number): Promise<Got[]> {
  const pages: Got[] = [];
  await get(url, cookie);
  for (let i = 0; i < requests; i += 1) pages.push(await get(`${url}?page=${(i % 3) + 1}`, cookie));
  return pages;
}

function heaviest(pages: readonly Got[]): number {
  return Math.max(...pages.map(({ bytes }) => bytes));
}

function searched(i: number): string {
  const states = ['notStarted', 'waiting', 'late', 'belowPass'];
  return i % 2 === 0 ? `name=Learner+${i}` : `state=${states[(i >> 1) % states.length]}`;
}

function at(pages: readonly Got[], share: number): number {
  const times = pages.map(({ firstByte }) => firstByte).sort((a, b) => a - b);
  return Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10;
}
