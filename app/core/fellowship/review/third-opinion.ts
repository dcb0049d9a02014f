import { SCALE } from './score';

/** When reviews are too far apart: in per cent of the scale, as the call says. */
export interface ThirdOpinionRule {
  readonly thirdOpinionAbove: number;
}

/** The same, with how many people read each application from the start. */
export interface PanelRule extends ThirdOpinionRule {
  readonly perApplication: number;
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

/**
 * Whether the scores of one application (hundredths) are far apart although three or more people read
 * each: the highest and the lowest differ by more than the rule allows, and all are there. Nobody else
 * is asked then; who runs the call is shown it.
 */
export function areFarApart(scores: readonly number[], rule: PanelRule): boolean {
  const { perApplication, thirdOpinionAbove } = rule;
  if (perApplication < 3 || scores.length < perApplication) return false;
  return (Math.max(...scores) - Math.min(...scores)) * 100 > thirdOpinionAbove * SCALE;
}
