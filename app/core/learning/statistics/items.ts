import type { Item } from '../format/items';
import type { Response } from '../marking/response';

/** One learner's first attempt at a check: what each item earned, and what was answered. */
export interface FirstAttempt {
  readonly items: Readonly<Record<string, ItemOutcome>>;
}

export interface ItemOutcome {
  /** Hundredths of a mark. */
  readonly earned: number;
  readonly of: number;
  /** Whether a person has yet to judge it: then it is left out. */
  readonly waits: boolean;
  readonly response: Response | null;
}

/** How an item worked. */
export interface ItemStatistics {
  readonly id: string;
  /** Attempts with a result for it. */
  readonly attempts: number;
  /** Mean share of its marks, from 0 to 1: how easy it was. Null for too few attempts. */
  readonly facility: number | null;
  /**
   * From -1 to 1: whether those who do well on the rest do well on it. Null for too few attempts, or
   * where everybody earned the same.
   */
  readonly discrimination: number | null;
  /** Options that nobody chose; empty where there are none, or for too few attempts. */
  readonly untaken: readonly string[];
}

/** Below so many learners figures would say more about them than about the item. */
export const FEWEST = 5;

/**
 * Statistics of the items of a check.
 *
 * Facility is the mean of earned / of. Discrimination is the corrected item-total correlation: the
 * Pearson correlation r = Σ(x - x̄)(y - ȳ) / √(Σ(x - x̄)² Σ(y - ȳ)²) of the share x that an item
 * earned with the share y that all other items of the same attempt earned, so that an item is not
 * correlated with itself.
 */
export function itemStatistics(
  items: readonly Item[],
  attempts: readonly FirstAttempt[],
): ItemStatistics[] {
  return items.map((item) => {
    const { id } = item;
    const judged = attempts.filter(({ items: found }) => outcomeIn(found, id));
    const few = judged.length < FEWEST;
    const shares = judged.map(({ items: found }) => shareOf([outcomeIn(found, id)]));
    const rest = judged.map(({ items: found }) => shareOf(others(found, id)));
    return {
      id,
      attempts: judged.length,
      facility: few ? null : mean(shares),
      discrimination: few ? null : correlation(shares, rest),
      untaken: few ? [] : untakenIn(item, judged),
    };
  });
}

function outcomeIn(items: FirstAttempt['items'], id: string): ItemOutcome | null {
  const outcome = Object.hasOwn(items, id) ? items[id] : undefined;
  return outcome && !outcome.waits && outcome.of > 0 ? outcome : null;
}

function others(items: FirstAttempt['items'], id: string): (ItemOutcome | null)[] {
  return Object.keys(items).flatMap((other) => (other === id ? [] : [outcomeIn(items, other)]));
}

function shareOf(outcomes: readonly (ItemOutcome | null)[]): number {
  let [earned, of] = [0, 0];
  for (const outcome of outcomes) {
    earned += outcome?.earned ?? 0;
    of += outcome?.of ?? 0;
  }
  return of === 0 ? 0 : earned / of;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pearson's correlation; null where either side does not vary. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [both, ofX, ofY] = [0, 0, 0];
  for (const [i, x] of xs.entries()) {
    const [dx, dy] = [x - meanX, (ys[i] ?? 0) - meanY];
    both += dx * dy;
    ofX += dx * dx;
    ofY += dy * dy;
  }
  // What is left of equal numbers after rounding is no variance.
  const least = 1e-12;
  if (ofX < least || ofY < least) return null;
  return Math.max(-1, Math.min(1, both / Math.sqrt(ofX * ofY)));
}

/** Options of a choice that are in no answer. */
function untakenIn(item: Item, attempts: readonly FirstAttempt[]): string[] {
  if (item.type !== 'single' && item.type !== 'multiple' && item.type !== 'move') return [];
  const taken = new Set(attempts.flatMap(({ items }) => chosen(items[item.id]?.response ?? null)));
  return item.options.flatMap(({ id }) => (taken.has(id) ? [] : [id]));
}

function chosen(response: Response | null): readonly string[] {
  if (response?.type === 'multiple') return response.choices;
  return response?.type === 'single' || response?.type === 'move' ? [response.choice] : [];
}
