import type { Debrief } from '~/core/debrief/debrief';
import type { Result } from '~/core/debrief/result';

/** A party's score on its own scale. */
export interface OutcomeScore {
  readonly party: string;
  readonly reservation: number;
  readonly reached: number | null;
  readonly ideal: number;
  /** Most in a deal that everybody could have accepted; null where there was none. */
  readonly most: number | null;
  readonly left: number | null;
  /** Articles on which a red line was crossed, by issue. */
  readonly crossed: readonly string[];
  readonly cables: number;
}

export interface OutcomePart {
  readonly part: 'outcome';
  readonly result: Omit<Result, 'deal' | 'endedAt'>;
  readonly scores: readonly OutcomeScore[];
  readonly efficient: boolean | null;
  /** Packages that would have been better for all. */
  readonly better: number;
}

export function outcomePart({ result, scores, whole }: Debrief): OutcomePart {
  const { deal: _deal, endedAt: _endedAt, ...told } = result;
  return {
    part: 'outcome',
    result: told,
    scores: scores.map((score) => {
      const { most = null, left = null } = whole.seats.find((s) => s.party === score.party) ?? {};
      return { ...score, most, left };
    }),
    efficient: whole.efficient,
    better: whole.better.length,
  };
}
