import type { Deal } from '../negotiation/context';
import type { Brief } from '../negotiation/view';
import type { Payoff, RedLine } from '../scenario/schema';
import { type Rows, type Space, totalsOf } from './space';

/** What a seat wants as of now, worked out over all deals. */
export interface Stake {
  readonly reservation: number;
  /** Points per issue and option. */
  readonly rows: Rows;
  /** Whether an option is behind a red line, per issue and option. */
  readonly forbidden: readonly (readonly boolean[])[];
  /** Score of every deal by its number; -Infinity where it crosses a red line. */
  readonly totals: Float64Array;
  /** Most that any deal within the red lines is worth. */
  readonly most: number;
  /** Best option within the red lines, per issue; -1 where all are forbidden. */
  readonly favourites: readonly number[];
}

type Worked = Omit<Stake, 'reservation'>;
const stakes = new WeakMap<Brief, Stake>();
const worked = new WeakMap<Payoff, WeakMap<readonly RedLine[], Worked>>();

function work(space: Space, payoff: Payoff, redLines: readonly RedLine[]): Worked {
  const rows = space.issues.map(({ id, options }) =>
    options.map((option) => payoff[id]?.[option.id] ?? 0),
  );
  const forbidden = space.issues.map(({ id, options }) =>
    options.map((option) =>
      redLines.some((line) => line.issue === id && line.options.includes(option.id)),
    ),
  );
  const fenced = rows.map((row, i) =>
    row.map((worth, o) => (forbidden[i]?.[o] ? Number.NEGATIVE_INFINITY : worth)),
  );
  const favourites = fenced.map((row) => {
    const best = Math.max(...row);
    return best === Number.NEGATIVE_INFINITY ? -1 : row.indexOf(best);
  });
  const most = fenced.reduce((sum, row) => sum + Math.max(...row), 0);
  return { rows, forbidden, totals: totalsOf(fenced), most, favourites };
}

/** The stake behind a brief; null for a seat without one. Worked out once per sheet and red lines. */
export function stakeIn(space: Space, brief: Brief | null): Stake | null {
  if (!brief?.payoff || brief.reservation === undefined) return null;
  const remembered = stakes.get(brief);
  if (remembered) return remembered;
  const { payoff, redLines, reservation } = brief;
  const known = worked.get(payoff) ?? new WeakMap<readonly RedLine[], Worked>();
  worked.set(payoff, known);
  const found = known.get(redLines) ?? work(space, payoff, redLines);
  known.set(redLines, found);
  const stake = { ...found, reservation };
  stakes.set(brief, stake);
  return stake;
}

/** Whether a deal, complete or not, has an option behind a red line. */
export function crosses(space: Space, stake: Stake, deal: Deal): boolean {
  for (const issue in deal) {
    const at = space.issueAt(issue);
    if (stake.forbidden[at]?.[space.optionAt(at, deal[issue] ?? '')] === true) return true;
  }
  return false;
}

/** The score of a deal with every issue it leaves open settled as the seat would like best. */
export function bestCompletion(space: Space, stake: Stake, deal: Deal): number {
  let score = 0;
  for (const [at, { id }] of space.issues.entries()) {
    const option = deal[id];
    const place = option === undefined ? (stake.favourites[at] ?? -1) : space.optionAt(at, option);
    score += stake.rows[at]?.[place] ?? 0;
  }
  return score;
}

/**
 * Whether the seat may agree to a deal, complete or not: no red line crossed, and the best that can
 * still come of it is at least the reservation. For a complete deal that is its score.
 */
export function isBearable(space: Space, stake: Stake, deal: Deal): boolean {
  const number = space.numberOf(deal);
  if (number >= 0) return (stake.totals[number] ?? Number.NEGATIVE_INFINITY) >= stake.reservation;
  return !crosses(space, stake, deal) && bestCompletion(space, stake, deal) >= stake.reservation;
}
