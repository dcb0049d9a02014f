import type { Job } from './assign';

/** One step of a chain: the job that a reviewer would hand over, and from whom it comes. */
interface Step {
  readonly from: number;
  readonly job: Job;
}

/** More than any load: what a review beyond somebody's most costs. */
const BEYOND = 1e9;

/** What one more review of this reviewer costs: their load with it, and more beyond their most. */
export function costOfNext(
  place: number,
  loads: readonly number[],
  most: readonly number[],
): number {
  const next = (loads[place] ?? 0) + 1;
  return next > (most[place] ?? 0) ? BEYOND + next : next;
}

function costOfLast(place: number, loads: readonly number[], most: readonly number[]): number {
  const load = loads[place] ?? 0;
  return load > (most[place] ?? 0) ? BEYOND + load : load;
}

/**
 * Moves reviews that may still change from reviewers with more to reviewers with fewer, along chains
 * of hand-overs, until no chain leads to a reviewer for whom one more costs less than the last one of
 * the giver: who has at least two fewer, where nobody is beyond their most. Changes `loads` and the
 * jobs. Every chain lowers the sum of the costs, so it ends.
 */
export function balance(jobs: readonly Job[], loads: number[], most: readonly number[]): void {
  const byReviewer = loads.map(() => new Set<Job>());
  for (const job of jobs) for (const place of job.free) byReviewer[place]?.add(job);
  // A reviewer from whom no chain led stays without one: later moves only make the rest more even.
  const done = new Set<number>();
  for (;;) {
    const from = heaviest(loads, most, done);
    if (from === null) return;
    const chain = chainFrom(from, byReviewer, loads, most);
    if (chain === null) done.add(from);
    else {
      carryOut(chain, byReviewer, loads);
      done.clear();
    }
  }
}

function heaviest(
  loads: readonly number[],
  most: readonly number[],
  done: ReadonlySet<number>,
): number | null {
  let best: number | null = null;
  let dearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const place of loads.keys()) {
    const cost = costOfLast(place, loads, most);
    least = Math.min(least, costOfNext(place, loads, most));
    if (done.has(place) || (best !== null && cost <= dearest)) continue;
    best = place;
    dearest = cost;
  }
  return dearest > least ? best : null;
}

/** The hand-overs from a reviewer to the nearest one to whom it costs less; null where there are none. */
function chainFrom(
  from: number,
  byReviewer: readonly ReadonlySet<Job>[],
  loads: readonly number[],
  most: readonly number[],
): readonly (Step & { readonly to: number })[] | null {
  const cost = costOfLast(from, loads, most);
  const reached = new Map<number, Step | null>([[from, null]]);
  // A map is walked in the order of insertion, also over what is added on the way.
  for (const place of reached.keys()) {
    for (const job of byReviewer[place] ?? []) {
      for (const to of loads.keys()) {
        if (reached.has(to) || job.has.has(to) || job.blocked.has(to)) continue;
        reached.set(to, { from: place, job });
        if (costOfNext(to, loads, most) < cost) return wayTo(to, reached);
      }
      if (reached.size === loads.length) break;
    }
  }
  return null;
}

function wayTo(
  end: number,
  reached: ReadonlyMap<number, Step | null>,
): readonly (Step & { readonly to: number })[] {
  const way: (Step & { readonly to: number })[] = [];
  let to = end;
  for (let step = reached.get(to); step; step = reached.get(to)) {
    way.push({ ...step, to });
    to = step.from;
  }
  return way;
}

function carryOut(
  chain: readonly (Step & { readonly to: number })[],
  byReviewer: readonly Set<Job>[],
  loads: number[],
): void {
  for (const { from, to, job } of chain) {
    for (const set of [job.has, job.free]) {
      set.delete(from);
      set.add(to);
    }
    byReviewer[from]?.delete(job);
    byReviewer[to]?.add(job);
    loads[from] = (loads[from] ?? 0) - 1;
    loads[to] = (loads[to] ?? 0) + 1;
  }
}
