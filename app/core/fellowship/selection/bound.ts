import type { LinearModel } from './solver';

/** A bound on what any x is worth, and what it costs at least to move a column against it. */
export interface Bound {
  readonly limit: number;
  /**
   * Reduced costs. A solution in which column j is not at its upper bound (where positive) or not at
   * its lower bound (where negative) is worth at most `limit - |costs[j]|`.
   */
  readonly costs: readonly number[];
}

// Prices are taken in steps of 1/1024: products and sums of them stay exact in a double.
const STEPS = 1024;

/**
 * The Lagrangian bound of a model at given row prices (weak duality: it holds for any prices, so it
 * does not matter how precise the solver was), exact. The sign of prices differs from solver to
 * solver; both are tried, and the tighter bound is given.
 */
export function boundAt(model: LinearModel, duals: readonly number[]): Bound {
  const [plus, minus] = [bound(model, duals, 1), bound(model, duals, -1)];
  return plus.limit <= minus.limit ? plus : minus;
}

function bound(model: LinearModel, duals: readonly number[], sign: 1 | -1): Bound {
  const costs = [...model.cost];
  let limit = 0;
  for (const [i, row] of model.rows.entries()) {
    const price = (Math.round((duals[i] ?? 0) * STEPS) / STEPS) * sign;
    const end = price > 0 ? row.upper : row.lower;
    if (price === 0 || !Number.isFinite(price) || !Number.isFinite(end)) continue;
    limit += price * end;
    for (const [k, j] of row.at.entries()) {
      costs[j] = (costs[j] ?? 0) - price * (row.by[k] ?? 0);
    }
  }
  for (const [j, cost] of costs.entries()) {
    limit += cost * ((cost > 0 ? model.upper[j] : model.lower[j]) ?? 0);
  }
  return { limit, costs };
}
