import type { Mind } from './mind';
import { margins } from './opponents';
import type { Stake } from './stake';
import type { Point } from './words';

/** How much chance moves a choice between deals that look alike, in shares of a best deal. */
const NOISE = 0.06;

/**
 * The deal worth at least `target` to the seat, not among `tabled`, that the others are taken to mind
 * least: the least willing counts half, their mean the other half. -1 if no deal within the mandate is
 * worth that much.
 */
export function bestOffer(
  mind: Mind,
  stake: Stake,
  target: number,
  tabled: ReadonlySet<number>,
): number {
  const { least, mean } = margins(mind);
  const floor = Math.max(target, stake.reservation);
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let deal = 0; deal < stake.totals.length; deal++) {
    if ((stake.totals[deal] ?? Number.NEGATIVE_INFINITY) < floor || tabled.has(deal)) continue;
    const worth = (least[deal] ?? 0) + (mean[deal] ?? 0) + NOISE * mind.random.next();
    if (worth > most) [best, most] = [deal, worth];
  }
  return best;
}

/** What each option costs the seat against its favourite, largest loss first. */
export function losses(
  mind: Mind,
  stake: Stake,
  options: readonly number[],
): (Point & { loss: number })[] {
  return mind.space.issues
    .map((_, issue) => {
      const option = options[issue] ?? -1;
      const row = stake.rows[issue] ?? [];
      const best = row[stake.favourites[issue] ?? -1] ?? 0;
      const forbidden = stake.forbidden[issue]?.[option] === true;
      return {
        issue,
        option,
        loss: forbidden ? Number.POSITIVE_INFINITY : best - (row[option] ?? best),
      };
    })
    .sort((a, b) => b.loss - a.loss);
}

const wished = new WeakMap<Stake, readonly Point[]>();

/** Favourites on the articles that matter most to the seat: largest stake first. */
export function wishes(mind: Mind, stake: Stake): readonly Point[] {
  const known = wished.get(stake);
  if (known) return known;
  const found = mind.space.issues
    .map((_, issue) => {
      const row = stake.rows[issue] ?? [];
      const range = Math.max(...row) - Math.min(...row);
      return { issue, option: stake.favourites[issue] ?? -1, range };
    })
    .filter(({ option }) => option >= 0)
    .sort((a, b) => b.range - a.range);
  wished.set(stake, found);
  return found;
}
