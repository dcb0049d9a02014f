import { dominates } from '../analysis/frontier';
import { outcomeOf } from '../analysis/game';
import { betterForAll } from '../analysis/left-on-table';
import type { Deal, SeatId } from '../negotiation/context';
import type { Landscape } from './landscape';
import { leftBy } from './landscape';
import type { OfferReport } from './offers';
import { knowsMandate, type Sight } from './sight';

/**
 * Facts about all mandates together, with nobody's in them: the only things in a debrief of one's own
 * seat that depend on what others wanted. Each is one number or one yes or no.
 */
export interface Whole {
  /** Complete deals that the scenario has. */
  readonly total: number;
  readonly byRule: Landscape['byRule'];
  /** Whether nobody could have gained from the adopted deal without somebody losing; null without one. */
  readonly efficient: boolean | null;
  /** For the parties that may be told: the most in a feasible deal (null: none is), and what was left. */
  readonly seats: readonly {
    readonly party: SeatId;
    readonly most: number | null;
    readonly left: number | null;
  }[];
  /**
   * Ids of the complete packages the reader saw that would have left nobody worse off and somebody
   * better: than the adopted deal, or than going home without one.
   */
  readonly better: readonly string[];
}

/** @param deal the adopted deal, or null */
export function wholeOf(
  landscape: Landscape,
  sight: Sight,
  deal: Deal | null,
  offers: readonly OfferReport[],
): Whole {
  const { game, total, byRule, most, feasible } = landscape;
  const reached = deal ? outcomeOf(game, deal).scores : null;
  const left = deal ? leftBy(landscape, deal) : null;
  return {
    total,
    byRule,
    efficient: reached && !feasible.some(({ scores }) => dominates(scores, reached)),
    seats: game.parties
      .filter(({ id }) => knowsMandate(sight, id))
      .map(({ id }) => ({ party: id, most: most?.[id] ?? null, left: left?.[id] ?? null })),
    better: betterThan(landscape, deal, offers),
  };
}

/** Without a deal everybody is left with the reservation, and a red line stays a red line. */
function betterThan(
  { game, feasible }: Landscape,
  deal: Deal | null,
  offers: readonly OfferReport[],
): string[] {
  const whole = offers
    .filter(({ complete }) => complete)
    .map(({ id, values }) => ({ id, deal: values }));
  if (deal) return betterForAll(game, deal, whole).map(({ id }) => id);
  const nothing = game.parties.map(({ reservation }) => reservation);
  const keys = game.issues.map(({ id }) => id);
  const keyOf = (values: Deal) => keys.map((issue) => values[issue]).join('|');
  const carried = new Set(feasible.map((each) => keyOf(each.deal)));
  return whole
    .filter((each) => carried.has(keyOf(each.deal)))
    .filter((each) => dominates(outcomeOf(game, each.deal).scores, nothing))
    .map(({ id }) => id);
}
