import type { Game } from '../analysis/game';
import { pointsFor } from '../analysis/game';
import type { Landscape } from './landscape';

/** Two parties' scores, in that order. */
export type Point = readonly [number, number];

/** What was possible between two parties, whatever it meant for the rest. Secret of both. */
export interface Plane {
  /** Distinct pairs of scores of all complete deals, and of the feasible ones. */
  readonly all: readonly Point[];
  readonly feasible: readonly Point[];
  /** Pairs of the feasible deals that are best for all parties together. */
  readonly frontier: readonly Point[];
  /** The upper right edge of the feasible pairs, from left to right: best for these two alone. */
  readonly edge: readonly Point[];
  readonly nash: Point | null;
  readonly kalaiSmorodinsky: Point | null;
  readonly egalitarian: Point | null;
  readonly utilitarian: Point | null;
}

/** Looks at a landscape along two of its parties; null where one of them has no stake. */
export function planeOf(landscape: Landscape, x: string, y: string): Plane | null {
  const { game, feasible, frontier, solutions } = landscape;
  const i = game.parties.findIndex(({ id }) => id === x);
  const j = game.parties.findIndex(({ id }) => id === y);
  if (i < 0 || j < 0) return null;
  const at = ({ scores }: { scores: readonly number[] }): Point => [scores[i] ?? 0, scores[j] ?? 0];
  const solution = (found: { scores: readonly number[] } | null) => found && at(found);
  const pairs = distinct(feasible.map(at));
  return {
    all: allPairs(game, i, j),
    feasible: pairs,
    frontier: distinct(frontier.map(at)),
    edge: edgeOf(pairs),
    nash: solution(solutions.nash),
    kalaiSmorodinsky: solution(solutions.kalaiSmorodinsky),
    egalitarian: solution(solutions.egalitarian),
    utilitarian: solution(solutions.utilitarian),
  };
}

function distinct(points: readonly Point[]): Point[] {
  return [...new Map(points.map((point) => [point.join(), point])).values()];
}

/** Every pair of scores that some deal has, issue by issue: payoffs are additive. */
function allPairs(game: Game, i: number, j: number): Point[] {
  const [a, b] = [game.parties[i], game.parties[j]];
  if (!a || !b) return [];
  return game.issues.reduce<Point[]>(
    (before, { id, options }) =>
      distinct(
        before.flatMap(([x, y]) =>
          options.map(
            (option): Point => [
              x + pointsFor(a.payoff, id, option),
              y + pointsFor(b.payoff, id, option),
            ],
          ),
        ),
      ),
    [[0, 0]],
  );
}

/** The pairs that no other pair beats, from left to right. */
function edgeOf(points: readonly Point[]): Point[] {
  const edge: Point[] = [];
  for (const point of [...points].sort((p, q) => q[0] - p[0] || q[1] - p[1])) {
    const last = edge.at(-1);
    if (last === undefined || point[1] > last[1]) edge.push(point);
  }
  return edge.reverse();
}

/** The party whose wishes run most against those of `party`; null where nobody else has a stake. */
export function mostOpposed(game: Game, party: string): string | null {
  const own = game.parties.find(({ id }) => id === party);
  const others = game.parties.filter(({ id }) => id !== party);
  if (!own) return others[0]?.id ?? null;
  const leanings = others.map((other) => ({
    id: other.id,
    // How far the two sheets rise and fall together, as a sum of products of deviations.
    together: game.issues.reduce((sum, { id, options }) => {
      const row = (payoff: typeof own.payoff) => options.map((o) => pointsFor(payoff, id, o));
      return sum + covariance(row(own.payoff), row(other.payoff));
    }, 0),
  }));
  return leanings.sort((a, b) => a.together - b.together)[0]?.id ?? null;
}

/** n² times the covariance, so that whole numbers stay whole. */
function covariance(a: readonly number[], b: readonly number[]): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return a.length * sum(a.map((value, i) => value * (b[i] ?? 0))) - sum(a) * sum(b);
}
