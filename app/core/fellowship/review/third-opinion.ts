import { SCALE, type ScoredReview, scoresByApplication } from './score';

/** When reviews are too far apart: in per cent of the scale, as the call says. */
export interface ThirdOpinionRule {
  readonly thirdOpinionAbove: number;
}

/**
 * Whether the scores of one application (hundredths) ask for a third opinion: there are two, and they
 * differ by more than the rule allows. Scores normalised for severity are the fairer ones to hand in.
 */
export function needsThirdOpinion(scores: readonly number[], rule: ThirdOpinionRule): boolean {
  const [first, second] = scores;
  if (first === undefined || second === undefined || scores.length > 2) return false;
  return Math.abs(first - second) * 100 > rule.thirdOpinionAbove * SCALE;
}

/** The applications that need a third opinion, in the order of their ids. */
export function thirdOpinions(
  reviews: readonly ScoredReview[],
  rule: ThirdOpinionRule,
): readonly string[] {
  return scoresByApplication(reviews)
    .filter(([, scores]) => needsThirdOpinion(scores, rule))
    .map(([application]) => application);
}
