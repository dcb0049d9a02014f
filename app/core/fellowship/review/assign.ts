import { seeded } from '../../bots/random';
import { balance, costOfNext } from './balance';
import { byText } from './score';

/** A reviewer for an application. */
export interface Assignment {
  readonly application: string;
  readonly reviewer: string;
}

/** An application that cannot have as many reviewers as it should. */
export interface Lack {
  readonly application: string;
  /** How many reviewers are missing. */
  readonly missing: number;
  /** The reviewers it cannot have, for a conflict. */
  readonly excluded: readonly string[];
  /** Reviewers without a conflict who have as many as they agreed to. */
  readonly full: readonly string[];
}

export interface AssignmentRequest {
  /** `reviews`, where given, is how many this one should have: 3 for a third opinion. */
  readonly applications: readonly { readonly id: string; readonly reviews?: number }[];
  readonly reviewers: readonly string[];
  readonly perApplication: number;
  readonly conflicts: readonly Assignment[];
  /** The most reviews of a reviewer, kept ones too; who is not in it takes any number. */
  readonly most?: ReadonlyMap<string, number>;
  /** Decides between reviewers of equal load: the same seed, the same assignment. */
  readonly seed: string | number;
  /** Assignments made before: they stay, except those against a conflict and those whose application or reviewer is not in the lists. */
  readonly kept?: readonly Assignment[];
}

export interface AssignmentPlan {
  /** All assignments, kept ones too, in the order of application and reviewer. */
  readonly assignments: readonly Assignment[];
  readonly added: readonly Assignment[];
  /** Kept ones that had to go. */
  readonly removed: readonly Assignment[];
  /** Empty where every application has what it should. */
  readonly lacks: readonly Lack[];
  /** Reviews of each reviewer. */
  readonly loads: ReadonlyMap<string, number>;
}

/** A job: an application by position, the reviewers it has, and those of them that may still change. */
export interface Job {
  readonly id: string;
  readonly wanted: number;
  readonly blocked: ReadonlySet<number>;
  readonly has: Set<number>;
  readonly free: Set<number>;
}

/**
 * Gives every application its reviewers: distinct, without conflict, loads as even as they can be.
 * Each application first takes the reviewers with the least to do, ties by the seed; then reviews move
 * along chains from a reviewer with more to one with at least two fewer until there is no such chain.
 * That is an optimal semi-matching (N. J. A. Harvey, R. E. Ladner, L. Lovász and T. Tamir,
 * "Semi-matchings for bipartite graphs and load balancing", J. Algorithms 59, 2006):
 * no assignment of what is not kept has more even loads, so they differ by at most one wherever that
 * can be. Kept assignments never move. The order of the lists does not matter.
 * Throws a RangeError for an id that stands twice.
 */
export function assignReviews(request: AssignmentRequest): AssignmentPlan {
  const reviewers = unique(request.reviewers, 'reviewer');
  const places = new Map(reviewers.map((id, index) => [id, index]));
  const jobs = jobsOf(request, places);
  const kept = jobs.flatMap((job) => [...job.has].map((place) => pair(job, reviewers, place)));
  const loads: number[] = reviewers.map(() => 0);
  for (const { has } of jobs) for (const place of has) loads[place] = (loads[place] ?? 0) + 1;
  const most = reviewers.map((id) => request.most?.get(id) ?? Number.POSITIVE_INFINITY);
  for (const job of hardestFirst(jobs, request.seed)) {
    fill(job, { loads, most }, reviewers, request.seed);
  }
  balance(jobs, loads, most);
  takeBack(jobs, loads, most);
  const stays = new Set(kept.map(keyOf));
  const assignments = jobs.flatMap((job) => [...job.has].map((p) => pair(job, reviewers, p)));
  assignments.sort(
    (a, b) => byText(a.application, b.application) || byText(a.reviewer, b.reviewer),
  );
  return {
    assignments,
    added: assignments.filter((assignment) => !stays.has(keyOf(assignment))),
    removed: (request.kept ?? []).filter((assignment) => !stays.has(keyOf(assignment))),
    lacks: lacksOf(jobs, reviewers),
    loads: new Map(reviewers.map((id, index) => [id, loads[index] ?? 0])),
  };
}

function unique(ids: readonly string[], what: string): string[] {
  const sorted = [...new Set(ids)].sort(byText);
  if (sorted.length !== ids.length) throw new RangeError(`a ${what} stands twice`);
  return sorted;
}

function keyOf({ application, reviewer }: Assignment): string {
  return JSON.stringify([application, reviewer]);
}

function pair(job: Job, reviewers: readonly string[], place: number): Assignment {
  return { application: job.id, reviewer: reviewers[place] ?? '' };
}

function jobsOf(request: AssignmentRequest, places: ReadonlyMap<string, number>): Job[] {
  const { applications, perApplication, conflicts, kept = [] } = request;
  const ids = unique(
    applications.map(({ id }) => id),
    'application',
  );
  const wanted = new Map(applications.map(({ id, reviews }) => [id, reviews ?? perApplication]));
  const blocked = placesBy(conflicts, places);
  const had = placesBy(kept, places);
  return ids.map((id) => {
    const out = blocked.get(id) ?? new Set<number>();
    const has = new Set([...(had.get(id) ?? [])].filter((place) => !out.has(place)));
    return { id, wanted: wanted.get(id) ?? 0, blocked: out, has, free: new Set<number>() };
  });
}

function placesBy(
  assignments: readonly Assignment[],
  places: ReadonlyMap<string, number>,
): Map<string, Set<number>> {
  const sets = new Map<string, Set<number>>();
  for (const { application, reviewer } of assignments) {
    const place = places.get(reviewer);
    if (place === undefined) continue;
    const set = sets.get(application) ?? new Set<number>();
    sets.set(application, set.add(place));
  }
  return sets;
}

/** Those with the fewest reviewers to choose from first, the others in an order of chance. */
function hardestFirst(jobs: readonly Job[], seed: string | number): Job[] {
  const mixed = seeded(0, seed, 'applications').shuffled(jobs);
  return mixed.sort((a, b) => b.blocked.size - a.blocked.size);
}

function fill(
  job: Job,
  { loads, most }: { readonly loads: number[]; readonly most: readonly number[] },
  reviewers: readonly string[],
  seed: string | number,
): void {
  const missing = job.wanted - job.has.size;
  if (missing <= 0) return;
  const chance = seeded(0, seed, job.id);
  const open = reviewers
    .map((_, place) => ({ place, tie: chance.next(), cost: costOfNext(place, loads, most) }))
    .filter(({ place }) => !job.has.has(place) && !job.blocked.has(place))
    .sort((a, b) => a.cost - b.cost || a.tie - b.tie || a.place - b.place);
  for (const { place } of open.slice(0, missing)) {
    job.has.add(place);
    job.free.add(place);
    loads[place] = (loads[place] ?? 0) + 1;
  }
}

/** Takes from everybody what no chain could bring below their most, from the last applications. */
function takeBack(jobs: readonly Job[], loads: number[], most: readonly number[]): void {
  for (const job of [...jobs].reverse()) {
    for (const place of [...job.free]) {
      if ((loads[place] ?? 0) <= (most[place] ?? 0)) continue;
      job.has.delete(place);
      job.free.delete(place);
      loads[place] = (loads[place] ?? 0) - 1;
    }
  }
}

function lacksOf(jobs: readonly Job[], reviewers: readonly string[]): Lack[] {
  return jobs
    .filter(({ wanted, has }) => has.size < wanted)
    .map(({ id, wanted, has, blocked }) => ({
      application: id,
      missing: wanted - has.size,
      excluded: reviewers.filter((_, place) => blocked.has(place)),
      full: reviewers.filter((_, place) => !blocked.has(place) && !has.has(place)),
    }));
}
