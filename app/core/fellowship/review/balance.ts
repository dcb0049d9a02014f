import type { Job } from './assign';

/** One step of a chain: the job that a reviewer would hand over, and from whom it comes. */
interface Step {
  readonly from: number;
  readonly job: Job;
}

/**
 * Moves reviews that may still change from reviewers with more to reviewers with fewer, along chains
 * of hand-overs, until no chain leads to a reviewer who has at least two fewer. Changes `loads` and
 * the jobs. Every chain lowers the sum of squared loads, so it ends.
 */
export function balance(jobs: readonly Job[], loads: number[]): void {
  const byReviewer = loads.map(() => new Set<Job>());
  for (const job of jobs) for (const place of job.free) byReviewer[place]?.add(job);
  // A reviewer from whom no chain led stays without one: later moves only make the rest more even.
  const done = new Set<number>();
  for (;;) {
    const from = heaviest(loads, done);
    if (from === null) return;
    const chain = chainFrom(from, byReviewer, loads);
    if (chain === null) done.add(from);
    else {
      carryOut(chain, byReviewer, loads);
      done.clear();
    }
  }
}

function heaviest(loads: readonly number[], done: ReadonlySet<number>): number | null {
  let best: number | null = null;
  for (const [place, load] of loads.entries()) {
    if (!done.has(place) && (best === null || load > (loads[best] ?? 0))) best = place;
  }
  const least = Math.min(...loads);
  return best !== null && (loads[best] ?? 0) - least >= 2 ? best : null;
}

/** The hand-overs from a reviewer to the nearest one with at least two fewer; null where there are none. */
function chainFrom(
  from: number,
  byReviewer: readonly ReadonlySet<Job>[],
  loads: readonly number[],
): readonly (Step & { readonly to: number })[] | null {
  const most = (loads[from] ?? 0) - 2;
  const reached = new Map<number, Step | null>([[from, null]]);
  // A map is walked in the order of insertion, also over what is added on the way.
  for (const place of reached.keys()) {
    for (const job of byReviewer[place] ?? []) {
      for (const [to, load] of loads.entries()) {
        if (reached.has(to) || job.has.has(to) || job.blocked.has(to)) continue;
        reached.set(to, { from: place, job });
        if (load <= most) return wayTo(to, reached);
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
