import { byText, type ScoredReview } from './score';
import { reviewerEffects } from './severity';

/** Reviews from which on a reviewer's offset is taken as estimated, undrawn. */
export const ENOUGH_REVIEWS = 30;

/** A reviewer beside the panel. All figures are of scores in hundredths. */
export interface ReviewerSeverity {
  readonly reviewer: string;
  readonly reviews: number;
  /** How much stricter than the panel (above zero) or milder (below); what is added to each score. */
  readonly severity: number;
  /** Standard error of the severity before it is drawn to zero. */
  readonly error: number;
  /** The part of the estimate that is used, 0 to 1: less than 1 for reviewers with few reviews. */
  readonly weight: number;
}

/** One review with its score before and after, in hundredths. */
export interface NormalisedReview extends ScoredReview {
  readonly normalised: number;
}

export interface Normalised {
  /** In the order of application and reviewer. */
  readonly reviews: readonly NormalisedReview[];
  /** In the order of their ids. */
  readonly reviewers: readonly ReviewerSeverity[];
  /** Merit by application, whole hundredths: the mean of its normalised scores. It may leave the scale a little. */
  readonly merits: ReadonlyMap<string, number>;
  /** Parts of the panel that no application connects; from two on they are compared by their averages. */
  readonly panels: number;
  /** Standard deviations, in hundredths: of applications' quality, of reviewers' severity, and of what is left. */
  readonly spread: {
    readonly applications: number;
    readonly reviewers: number;
    readonly rest: number;
  };
}

/**
 * Scores made comparable between strict and mild reviewers.
 *
 * Method. A score is taken as the quality of the application plus an offset of the reviewer plus chance:
 * `y = u(application) + b(reviewer) + e`, the additive two-way model that NIPS has used for its reviews
 * (J. Platt and C. Burges, "Regularized least squares to remove reviewer bias", 2012; H. Ge, M. Welling
 * and Z. Ghahramani, "A Bayesian model for calibrating conference review scores", 2013). Offsets are
 * fixed, qualities random with a common mean; variances come from the data (C. R. Henderson, "Estimation
 * of variance and covariance components", Biometrics 9, 1953, method III), offsets by generalised
 * least squares. Unlike z-scores for each reviewer, this does not punish who was given better
 * applications to read: it compares reviewers where they read the same ones, and else by averages, for
 * reviewers are assigned without regard to quality.
 *
 * Offsets count from the panel's mean over all reviews. A reviewer with fewer than `ENOUGH_REVIEWS`
 * reviews is drawn towards zero by `t² / (t² + error²)`, `t²` the variance between reviewers (empirical
 * Bayes: B. Efron and C. Morris, JASA 70, 1975). From that number on the factor is near 1 and taken as 1,
 * which makes a promise exact: a reviewer who gives everybody the same points more or less changes no
 * rank. The merit is the plain mean of an application's normalised scores.
 *
 * Deterministic, and the order of the reviews does not matter. Throws a RangeError where a reviewer
 * has two reviews of one application, or a score is not finite.
 */
export function normalise(reviews: readonly ScoredReview[]): Normalised {
  const sorted = inOrder(reviews);
  const effects = reviewerEffects(sorted);
  const drawn = new Map<string, ReviewerSeverity>();
  for (const { reviewer, count, offset, error } of effects.reviewers) {
    const { betweenReviewers } = effects;
    const total = betweenReviewers + error ** 2;
    const weight = count >= ENOUGH_REVIEWS || total === 0 ? 1 : betweenReviewers / total;
    // An offset of zero would be a severity of minus zero.
    const severity = 0 - weight * offset;
    drawn.set(reviewer, { reviewer, reviews: count, severity, error, weight });
  }
  const exact = sorted.map((review) => ({
    ...review,
    corrected: review.score + (drawn.get(review.reviewer)?.severity ?? 0),
  }));
  return {
    reviews: exact.map(({ corrected, ...review }) => ({ ...review, normalised: whole(corrected) })),
    reviewers: [...drawn.values()],
    merits: meritsOf(exact),
    panels: effects.panels,
    spread: {
      applications: Math.sqrt(effects.betweenApplications),
      reviewers: Math.sqrt(effects.betweenReviewers),
      rest: Math.sqrt(effects.rest),
    },
  };
}

function inOrder(reviews: readonly ScoredReview[]): ScoredReview[] {
  const sorted = [...reviews].sort(
    (a, b) => byText(a.application, b.application) || byText(a.reviewer, b.reviewer),
  );
  for (const [index, { application, reviewer, score }] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next?.application === application && next.reviewer === reviewer) {
      throw new RangeError(`two reviews of ${application} by ${reviewer}`);
    }
    if (!Number.isFinite(score)) throw new RangeError(`no score of ${application} by ${reviewer}`);
  }
  return sorted;
}

function meritsOf(
  reviews: readonly { readonly application: string; readonly corrected: number }[],
): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { application, corrected } of reviews) {
    const { sum, count } = sums.get(application) ?? { sum: 0, count: 0 };
    sums.set(application, { sum: sum + corrected, count: count + 1 });
  }
  return new Map([...sums].map(([id, { sum, count }]) => [id, whole(sum / count)]));
}

/** The nearest whole hundredth; a half goes up, also when arithmetic has left it a trace below. */
function whole(value: number): number {
  return Math.floor(value + 0.501);
}
