import type { Deal, Game, Outcome } from './game';
import { pointsFor } from './game';

/** A point of the Pareto frontier: the first deal that reaches it, and how many deals do. */
export interface FrontierPoint extends Outcome {
  readonly count: number;
}

/** Whether `a` is at least as good as `b` for everybody and better for somebody. */
export function dominates(a: readonly number[], b: readonly number[]): boolean {
  let better = false;
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference < 0) return false;
    if (difference > 0) better = true;
  }
  return better;
}

function total(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0);
}

function withoutDoubles(points: Iterable<FrontierPoint>): FrontierPoint[] {
  const byScores = new Map<string, FrontierPoint>();
  for (const point of points) {
    const key = point.scores.join();
    const known = byScores.get(key);
    byScores.set(key, known ? { ...known, count: known.count + point.count } : point);
  }
  return [...byScores.values()];
}

/** What dominates has the larger sum, so after sorting only points already kept can dominate. */
function undominated(points: Iterable<FrontierPoint>): FrontierPoint[] {
  const sorted = withoutDoubles(points).sort((a, b) => total(b.scores) - total(a.scores));
  const kept: FrontierPoint[] = [];
  for (const point of sorted) {
    if (!kept.some((other) => dominates(other.scores, point.scores))) kept.push(point);
  }
  return kept;
}

/**
 * The Pareto frontier of any set of outcomes, such as the feasible deals under a rule: one point per
 * distinct score vector that no other dominates, largest sum first.
 */
export function frontierOf(outcomes: Iterable<Outcome>): FrontierPoint[] {
  function* counted(): Generator<FrontierPoint> {
    for (const { deal, scores } of outcomes) yield { deal, scores, count: 1 };
  }
  return undominated(counted());
}

function optionPoints(game: Game, issue: Game['issues'][number]): FrontierPoint[] {
  return issue.options.map((option) => ({
    deal: { [issue.id]: option },
    scores: game.parties.map((party) => pointsFor(party.payoff, issue.id, option)),
    count: 1,
  }));
}

function* sums(left: FrontierPoint[], right: FrontierPoint[]): Generator<FrontierPoint> {
  for (const a of left) {
    for (const b of right) {
      yield {
        deal: { ...a.deal, ...b.deal } satisfies Deal,
        scores: a.scores.map((score, i) => score + (b.scores[i] ?? 0)),
        count: a.count * b.count,
      };
    }
  }
}

/**
 * The Pareto frontier of all complete deals, whatever the rule: largest sum first. Payoffs are
 * additive, so a dominated part can never belong to an undominated whole and the frontier grows
 * issue by issue: PF(A + B) = PF(PF(A) + PF(B)).
 */
export function paretoFrontier(game: Game): FrontierPoint[] {
  const nothing: FrontierPoint = { deal: {}, scores: game.parties.map(() => 0), count: 1 };
  return game.issues.reduce(
    (frontier, issue) => undominated(sums(frontier, undominated(optionPoints(game, issue)))),
    [nothing],
  );
}

export interface FrontierDistance {
  /** Square of the Euclidean distance in points: a whole number, 0 when on the frontier. */
  readonly squared: number;
  /** Square root of `squared`, for showing; never compare by it. */
  readonly distance: number;
  /** The nearest frontier point that leaves nobody worse off; null when it is the deal itself. */
  readonly nearest: FrontierPoint | null;
}

/**
 * How far an outcome lies below a frontier: to the nearest frontier point at which nobody is worse
 * off. Distances mix the points of different parties, so they compare deals of one game only.
 * An outcome with no such point (itself on the frontier, or outside the set) has distance 0.
 */
export function distanceToFrontier(
  scores: readonly number[],
  frontier: readonly FrontierPoint[],
): FrontierDistance {
  let best: FrontierDistance = { squared: 0, distance: 0, nearest: null };
  for (const point of frontier) {
    if (!dominates(point.scores, scores)) continue;
    const squared = point.scores.reduce(
      (sum, score, i) => sum + (score - (scores[i] ?? 0)) ** 2,
      0,
    );
    if (best.nearest === null || squared < best.squared) {
      best = { squared, distance: Math.sqrt(squared), nearest: point };
    }
  }
  return best;
}
