import { dominates } from './frontier';
import type { Deal, Game, Outcome } from './game';
import { outcomeOf } from './game';

/** What a party could still have gained from the reached deal without anybody losing. */
export interface LeftOnTable {
  readonly party: string;
  /** Points between the reached deal and `better`; 0 when nothing was left. */
  readonly points: number;
  /** The outcome that would have given this party most; null when nothing was left for it. */
  readonly better: Outcome | null;
}

/**
 * Value left on the table (Raiffa 1982): for every party, in the order of `game.parties`, the most it
 * could have gained in one of the given outcomes (usually `feasibleDeals`) that leaves nobody with
 * less than the reached scores. The gains of two parties need not come from the same outcome.
 */
export function valueLeftOnTable(
  game: Game,
  scores: readonly number[],
  outcomes: Iterable<Outcome>,
): LeftOnTable[] {
  const better = Array.from(outcomes).filter((outcome) => dominates(outcome.scores, scores));
  return game.parties.map(({ id }, i) => {
    let left: LeftOnTable = { party: id, points: 0, better: null };
    for (const outcome of better) {
      const points = (outcome.scores[i] ?? 0) - (scores[i] ?? 0);
      if (points > left.points) left = { party: id, points, better: outcome };
    }
    return left;
  });
}

/** Which of the tabled complete packages nobody would have lost by, and somebody gained from. */
export function betterForAll<Tabled extends { readonly deal: Deal }>(
  game: Game,
  reached: Deal,
  tabled: readonly Tabled[],
): Tabled[] {
  const { scores } = outcomeOf(game, reached);
  return tabled.filter(({ deal }) => dominates(outcomeOf(game, deal).scores, scores));
}

/** Best and worst score of each party, in the order of `game.parties`; null without outcomes. */
export function scoreRanges(
  game: Game,
  outcomes: Iterable<Outcome>,
): { party: string; least: number; most: number }[] | null {
  let least: number[] | null = null;
  let most: number[] = [];
  for (const { scores } of outcomes) {
    least = least === null ? [...scores] : least.map((score, i) => Math.min(score, scores[i] ?? 0));
    most = scores.map((score, i) => Math.max(score, most[i] ?? score));
  }
  const lowest = least;
  if (lowest === null) return null;
  return game.parties.map(({ id }, i) => ({
    party: id,
    least: lowest[i] ?? 0,
    most: most[i] ?? 0,
  }));
}
