import type { Criterion } from '../call/schema';

/** The best score, in hundredths: 100.00 of 100. */
export const SCALE = 10_000;

/** Points given, by criterion id. */
export type Points = Readonly<Record<string, number>>;

/**
 * The score of a review in hundredths, 0 to 10,000: points earned of the points there are, each
 * criterion counted by its weight. Null while a criterion has no points, or points of no level.
 */
export function scoreOf(rubric: readonly Criterion[], points: Points): number | null {
  let earned = 0;
  let most = 0;
  for (const { id, weight, levels } of rubric) {
    const given = Object.hasOwn(points, id) ? points[id] : undefined;
    if (given === undefined || !levels.some((level) => level.points === given)) return null;
    earned += weight * given;
    most += weight * Math.max(...levels.map((level) => level.points));
  }
  return most === 0 ? null : Math.round((SCALE * earned) / most);
}

/** One reviewer's score of one application, in hundredths. */
export interface ScoredReview {
  readonly application: string;
  readonly reviewer: string;
  readonly score: number;
}

/** Compares two texts by their code units: the same order everywhere. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The scores of each application, applications in the order of their ids. */
export function scoresByApplication(
  reviews: readonly ScoredReview[],
): readonly (readonly [application: string, scores: readonly number[]])[] {
  const scores = new Map<string, number[]>();
  for (const { application, score } of reviews) {
    const list = scores.get(application);
    if (list) list.push(score);
    else scores.set(application, [score]);
  }
  return [...scores].sort(([a], [b]) => byText(a, b));
}
