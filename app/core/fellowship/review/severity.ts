import { inverse } from './linear';
import { type Design, designOf, panelsOf, reducedMatrix, reducedScores } from './panel-design';
import type { ScoredReview } from './score';

/** What the model says of the reviewers; variances are of scores in hundredths, squared. */
export interface ReviewerEffects {
  readonly reviewers: readonly {
    readonly reviewer: string;
    readonly count: number;
    /** Above the panel's mean (milder) or below it (stricter). */
    readonly offset: number;
    readonly error: number;
  }[];
  readonly betweenApplications: number;
  readonly betweenReviewers: number;
  readonly rest: number;
  readonly panels: number;
}

/**
 * The ratio of chance to quality lies between these. The lower bound keeps parts of the panel that
 * nothing connects comparable, the upper one lets applications that do not differ count as one.
 */
const LEAST_RATIO = 1e-8;
const GREATEST_RATIO = 1e6;

/**
 * Offsets of reviewers in the model `y = u + b + e`, b fixed, u and e random. Variances by Henderson's
 * method III; then generalised least squares: with `k = var(e) / var(u)` every application is taken out
 * of the normal equations (`D - N' (A + k)^-1 N`), which leaves one row per reviewer.
 */
export function reviewerEffects(reviews: readonly ScoredReview[]): ReviewerEffects {
  const design = designOf(reviews);
  const panels = panelsOf(design);
  const { betweenApplications, rest } = variances(design, panels);
  const ratio = ratioOf(betweenApplications, rest);
  const spread = inverse(reducedMatrix(design, ratio));
  const levels = times(spread, reducedScores(design, ratio));
  const total = design.scores.length;
  const shares = design.counts.map((count) => count / Math.max(1, total));
  const mean = dot(shares, levels);
  const shared = times(spread, shares);
  const common = dot(shares, shared);
  const reviewers = design.reviewers.map((reviewer, r) => {
    const variance = (spread[r]?.[r] ?? 0) - 2 * (shared[r] ?? 0) + common;
    const error = Math.sqrt(Math.max(0, variance) * rest);
    return { reviewer, count: design.counts[r] ?? 0, offset: (levels[r] ?? 0) - mean, error };
  });
  return { reviewers, betweenApplications, betweenReviewers: between(reviewers), rest, panels };
}

/** Variance between reviewers beyond what their errors explain (method of moments), never below zero. */
function between(
  reviewers: readonly { readonly offset: number; readonly error: number }[],
): number {
  const n = reviewers.length;
  if (n < 2) return 0;
  const mean = reviewers.reduce((sum, { offset }) => sum + offset, 0) / n;
  let squares = 0;
  let errors = 0;
  for (const { offset, error } of reviewers) {
    squares += (offset - mean) ** 2;
    errors += error ** 2;
  }
  return Math.max(0, squares / (n - 1) - errors / n);
}

function ratioOf(betweenApplications: number, rest: number): number {
  if (betweenApplications <= 0) return rest > 0 ? GREATEST_RATIO : LEAST_RATIO;
  return Math.min(GREATEST_RATIO, Math.max(LEAST_RATIO, rest / betweenApplications));
}

/**
 * Variances of quality and of chance. Neither changes when one reviewer gives everybody more. Where no
 * two reviews can be compared beyond what the model fits exactly, both get half of the scatter.
 */
function variances(design: Design, panels: number): { betweenApplications: number; rest: number } {
  const total = design.scores.length;
  const reviewers = design.reviewers.length;
  const scatter = residual(design, meansOf(design));
  const rank = reviewers + design.applications - panels;
  const spare = total - reviewers;
  if (spare <= 0) return { betweenApplications: 0, rest: 0 };
  if (total <= rank) {
    const half = scatter / spare / 2;
    return { betweenApplications: half, rest: half };
  }
  const fitted = twoWayScatter(design);
  // What is left of an exact fit is rounding, not chance.
  const rest = fitted <= 1e-9 * Math.max(1, scatter) ? 0 : fitted / (total - rank);
  const explained = scatter - fitted;
  return {
    betweenApplications: Math.max(0, (explained - rest * (rank - reviewers)) / spare),
    rest,
  };
}

/** Squared deviations that remain when reviewers and applications are both fitted freely. */
function twoWayScatter(design: Design): number {
  const levels = times(
    inverse(reducedMatrix(design, LEAST_RATIO)),
    reducedScores(design, LEAST_RATIO),
  );
  const left = design.scores.map((score, i) => score - (levels[design.by[i] ?? 0] ?? 0));
  const sums = new Array<number>(design.applications).fill(0);
  for (const [i, value] of left.entries()) {
    const a = design.about[i] ?? 0;
    sums[a] = (sums[a] ?? 0) + value;
  }
  return left.reduce((sum, value, i) => {
    const a = design.about[i] ?? 0;
    return sum + (value - (sums[a] ?? 0) / (design.sizes[a] ?? 1)) ** 2;
  }, 0);
}

function meansOf(design: Design): number[] {
  const sums = design.counts.map(() => 0);
  for (const [i, score] of design.scores.entries()) {
    const r = design.by[i] ?? 0;
    sums[r] = (sums[r] ?? 0) + score;
  }
  return sums.map((sum, r) => sum / (design.counts[r] ?? 1));
}

function residual(design: Design, levels: readonly number[]): number {
  return design.scores.reduce(
    (sum, score, i) => sum + (score - (levels[design.by[i] ?? 0] ?? 0)) ** 2,
    0,
  );
}

function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
