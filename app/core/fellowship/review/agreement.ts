import { type ScoredReview, scoresByApplication } from './score';

/** How far reviewers agree. */
export interface Agreement {
  /** Applications with two reviews or more: only they can show agreement. */
  readonly applications: number;
  /** Pairs of reviews of the same application. */
  readonly pairs: number;
  /** Mean absolute difference over these pairs, in hundredths; null without pairs. */
  readonly meanDifference: number | null;
  /** Krippendorff's alpha for interval data; null where all scores are the same or there are no pairs. */
  readonly alpha: number | null;
}

/**
 * Agreement between reviewers. Alpha is `1 - Do / De` with squared differences (K. Krippendorff,
 * "Computing Krippendorff's Alpha-Reliability", 2011, interval metric): `Do`, the observed
 * disagreement, is the sum over applications of all ordered pairs' squared differences, each divided by
 * the application's reviews less one; `De` is the same over all pairs of scores whoever they are about.
 * 1 is full agreement, 0 what chance would give, below 0 systematic disagreement. An application with
 * one review counts for nothing.
 */
export function agreementOf(reviews: readonly ScoredReview[]): Agreement {
  const units = scoresByApplication(reviews)
    .map(([, scores]) => scores)
    .filter((scores) => scores.length > 1);
  let pairs = 0;
  let differences = 0;
  let observed = 0;
  for (const scores of units) {
    for (const [index, first] of scores.entries()) {
      for (const second of scores.slice(index + 1)) differences += Math.abs(first - second);
    }
    pairs += (scores.length * (scores.length - 1)) / 2;
    observed += squaredDifferences(scores) / (scores.length - 1);
  }
  const all = units.flat();
  const expected = squaredDifferences(all) / Math.max(1, all.length - 1);
  return {
    applications: units.length,
    pairs,
    meanDifference: pairs === 0 ? null : differences / pairs,
    alpha: expected === 0 ? null : 1 - observed / expected,
  };
}

/** Sum over all ordered pairs of the squared difference: `2 (n Σv² - (Σv)²)`, about the mean for precision. */
function squaredDifferences(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return 2 * values.length * squares;
}
