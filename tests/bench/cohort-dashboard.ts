import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServerProcess } from '../builders/server-process';
import { ASSIGNMENTS, cohortOf, furnishRecords } from './cohort-records';
import { type Got, get } from './get';

/** What the pages of where a cohort stands cost at one size of it; times in ms, bytes as sent (gzip). */
export interface DashboardSize {
  readonly members: number;
  /** From asking until the first byte of the answer is there: people by name, page by page. */
  readonly firstByteP50: number;
  readonly firstByteP95: number;
  /** The same for the pictures of the pieces of work. */
  readonly workFirstByteP95: number;
  /** The same for people in an order by their figures, for which everybody's are worked out. */
  readonly orderedFirstByteP95: number;
  /** The same for the board of who is ready for the next exercise. */
  readonly readinessFirstByteP95: number;
  /** The heaviest page of each seen. */
  readonly pageBytes: number;
  readonly workBytes: number;
  readonly readinessBytes: number;
  readonly requests: number;
}

/** How many times longer the first byte takes than at the smallest size. */
export interface Growth {
  readonly members: number;
  /** How many times more members there are. */
  readonly times: number;
  readonly firstByteP95: number;
  readonly workFirstByteP95: number;
  readonly orderedFirstByteP95: number;
  readonly readinessFirstByteP95: number;
}

const WARMUP = 15;

/**
 * Measures the dashboard of cohorts of these sizes that share one academy and its record, over HTTP,
 * against the real program.
 */
export async function cohortDashboard(
  members: readonly number[],
  records: number,
  requests: number,
) {
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-dashboard-'));
  const database = join(folder, 'bench.db');
  try {
    const began = performance.now();
    const { cookie, count } = await furnishRecords(database, members, records);
    const seedSeconds = Math.round((performance.now() - began) / 100) / 10;
    const server = await startServerProcess(database);
    try {
      const sizes: DashboardSize[] = [];
      for (const size of members) {
        const house = `${server.url}/cohorts/${cohortOf(size)}`;
        sizes.push(await measured(house, cookie, size, requests));
      }
      const growth = sizes.slice(1).map((size) => grown(sizes[0] ?? size, size));
      return { records: count, assignments: ASSIGNMENTS, seedSeconds, sizes, growth };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(
  house: string,
  cookie: string,
  members: number,
  requests: number,
): Promise<DashboardSize> {
  const walk = async (queries: readonly string[], times: number): Promise<Got[]> => {
    const ask = (at: number) =>
      get(`${house}${queries[at % queries.length]}${Math.floor(at / queries.length) + 1}`, cookie);
    for (let at = 0; at < WARMUP; at += 1) await ask(at);
    const pages: Got[] = [];
    for (let at = 0; at < times; at += 1) pages.push(await ask(at));
    return pages;
  };
  const orders = ['completion', '-completion', 'marks', 'participation'];
  const people = await walk(['/dashboard?page='], requests);
  const work = await walk(['/dashboard?by=work&page='], requests);
  const ordered = await walk(
    orders.map((order) => `/dashboard?order=${order}&page=`),
    requests,
  );
  const readiness = await walk(['/readiness?page='], requests);
  return {
    members,
    firstByteP50: at(people, 0.5),
    firstByteP95: at(people, 0.95),
    workFirstByteP95: at(work, 0.95),
    orderedFirstByteP95: at(ordered, 0.95),
    readinessFirstByteP95: at(readiness, 0.95),
    pageBytes: heaviest([...people, ...ordered]),
    workBytes: heaviest(work),
    readinessBytes: heaviest(readiness),
    requests: people.length + work.length + ordered.length + readiness.length,
  };
}

function grown(least: DashboardSize, size: DashboardSize): Growth {
  const ratio = (one: number, other: number) => Math.round((other / one) * 100) / 100;
  return {
    members: size.members,
    times: ratio(least.members, size.members),
    firstByteP95: ratio(least.firstByteP95, size.firstByteP95),
    workFirstByteP95: ratio(least.workFirstByteP95, size.workFirstByteP95),
    orderedFirstByteP95: ratio(least.orderedFirstByteP95, size.orderedFirstByteP95),
    readinessFirstByteP95: ratio(least.readinessFirstByteP95, size.readinessFirstByteP95),
  };
}

function heaviest(pages: readonly Got[]): number {
  return Math.max(...pages.map(({ bytes }) => bytes));
}

function at(pages: readonly Got[], share: number): number {
  const times = pages.map(({ firstByte }) => firstByte).sort((a, b) => a - b);
  return Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10;
}
