import { type Dimension, ladderOf, type Together } from './catalogue';
import { FEWEST } from './figure';
import type { Counts } from './people';

/** Two counts of five at least on either side: with fewer people no split can be shown. */
export const FEWEST_TO_SPLIT = 2 * FEWEST;

/** People counted, by values taken together. */
export interface Count {
  readonly values: Together;
  readonly n: number;
}

/** A group that figures are known of: how many it is, and what they declared. */
export interface Known {
  readonly size: number;
  readonly counts: readonly Count[];
}

/**
 * The counts of a first group: by the finest way of putting values together in which each count is
 * of five or more, also once numbers that rules of selection set are subtracted. Null where there is
 * none; a count of nobody is too small, too.
 */
export function countWhole(counts: Counts, dimension: Dimension): Count[] | null {
  for (const rung of ladderOf(dimension)) {
    const found = rung.map((values) => ({ values, n: sumOf(counts, values) }));
    if (found.every(({ n }) => n >= FEWEST) && leavesFive(found, dimension)) return found;
  }
  return null;
}

/**
 * Whether those not selected are five or more of each kind, should rules have set how many were: from
 * sixteen who applied and fourteen who are selected, because a rule says so, follow two who are not.
 */
function leavesFive(found: readonly Count[], { rules = [] }: Dimension): boolean {
  if (rules.length === 0) return true;
  const size = found.reduce((sum, { n }) => sum + n, 0);
  return rules.every(({ values, count, of }) => {
    // Places for everybody: no rule decides between them.
    if (size <= of || values.length === 0) return true;
    const around = found.filter((group) => group.values.some((value) => values.includes(value)));
    const exact = around.every((group) => group.values.every((value) => values.includes(value)));
    const left = around.reduce((sum, { n }) => sum + n, 0) - count;
    return left >= FEWEST && (!exact || size - of - left >= FEWEST);
  });
}

/**
 * The two halves of a group of which figures are known already: those `inside` and, because anybody
 * can subtract, the rest. By the finest way of putting values together in which each count is of five
 * or more on both sides; null where there is none, and nothing may be said of either side.
 *
 * Both sides are counted in the same way, and never finer than the whole: a value counted alone on one
 * side only would be known of the other. The rest is what is left of the figures as they were
 * published, not a new count: what somebody took back in between shows nowhere.
 */
export function splitKnown(
  whole: Known,
  inside: { readonly size: number; readonly counts: Counts },
  dimension: Dimension,
): { inside: Known; rest: Known } | null {
  const size = whole.size - inside.size;
  for (const rung of ladderOf(dimension)) {
    const of = rung.map((values) => ({ values, n: knownOf(whole, values) }));
    if (!of.every(hasNumber)) continue;
    const within = rung.map((values) => ({ values, n: sumOf(inside.counts, values) }));
    const rest = of.map(({ values, n }, at) => ({ values, n: n - (within[at]?.n ?? 0) }));
    if ([...within, ...rest].every(({ n }) => n >= FEWEST)) {
      return { inside: { size: inside.size, counts: within }, rest: { size, counts: rest } };
    }
  }
  return null;
}

/** What is known of a group about values taken together; null where that does not follow. */
function knownOf({ counts }: Known, values: Together): number | null {
  const parts = counts.filter((count) => count.values.every((value) => values.includes(value)));
  const covered = parts.reduce((sum, part) => sum + part.values.length, 0);
  return covered === values.length ? parts.reduce((sum, { n }) => sum + n, 0) : null;
}

function hasNumber(count: { values: Together; n: number | null }): count is Count {
  return count.n !== null;
}

function sumOf(counts: Counts, values: Together): number {
  return values.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);
}
