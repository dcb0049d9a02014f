/** Share of the votes that a majority needs: more than `numerator/denominator`, or at least that. */
export interface Threshold {
  readonly numerator: number;
  readonly denominator: number;
  readonly atLeast: boolean;
}

/**
 * How a table decides.
 * - `consensus`: nobody entitled to object does so formally. Not voting is no objection.
 * - `unanimity`: a vote in which nobody is against; abstaining does not prevent it.
 * - `consensus-minus-x`: at most `x` members object.
 * - `majority`: a share of the members present and voting (abstainers and absentees not counted),
 *   or of all members.
 * Under every rule a party with a veto that is against stops the decision.
 */
export type DecisionRule =
  | { readonly kind: 'consensus' }
  | { readonly kind: 'unanimity' }
  | { readonly kind: 'consensus-minus-x'; readonly x: number }
  | {
      readonly kind: 'majority';
      readonly threshold: Threshold;
      readonly of: 'present-and-voting' | 'members';
    };

/** More votes for than against: UN General Assembly rules 85 and 86. */
export const SIMPLE_MAJORITY: DecisionRule = {
  kind: 'majority',
  threshold: { numerator: 1, denominator: 2, atLeast: false },
  of: 'present-and-voting',
};

/** At least two thirds of those voting: UN General Assembly rules 83 and 86. */
export const TWO_THIRDS: DecisionRule = {
  kind: 'majority',
  threshold: { numerator: 2, denominator: 3, atLeast: true },
  of: 'present-and-voting',
};

/** One party's answer when the question is put. `votes` and `veto` as in the scenario. */
export interface Ballot {
  readonly votes: boolean;
  readonly veto: boolean;
  readonly answer: 'for' | 'against' | 'abstain' | 'absent';
}

function reaches(threshold: Threshold, share: number, whole: number): boolean {
  const left = BigInt(share) * BigInt(threshold.denominator);
  const right = BigInt(whole) * BigInt(threshold.numerator);
  return threshold.atLeast ? left >= right : left > right;
}

/**
 * Whether the question is carried under the rule, one ballot per party. Parties that neither vote
 * nor hold a veto change nothing. A majority needs at least one vote for.
 */
export function carries(rule: DecisionRule, ballots: readonly Ballot[]): boolean {
  if (ballots.some((ballot) => ballot.veto && ballot.answer === 'against')) return false;
  const members = ballots.filter((ballot) => ballot.votes);
  const count = (answer: Ballot['answer']) =>
    members.filter((ballot) => ballot.answer === answer).length;
  const against = count('against');
  switch (rule.kind) {
    case 'consensus':
    case 'unanimity':
      return against === 0;
    case 'consensus-minus-x':
      return against <= rule.x;
    case 'majority': {
      const inFavour = count('for');
      const whole = rule.of === 'members' ? members.length : inFavour + against;
      return inFavour > 0 && reaches(rule.threshold, inFavour, whole);
    }
  }
}
