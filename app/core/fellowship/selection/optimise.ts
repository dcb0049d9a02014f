import { type Bound, boundAt } from './bound';
import { restrict, worthOf } from './restrict';
import type { LinearModel, Solver } from './solver';

/** The best x found for a model: whole numbers, checked exactly. */
export interface Solved {
  readonly status: 'optimal' | 'unproven';
  readonly values: readonly number[];
  readonly worth: number;
  /** No x is worth more. */
  readonly bound: number;
  /** Values that a column has in every x worth at least `worth`; null where it may differ. */
  readonly settled: readonly (number | null)[];
}

export interface Unsolved {
  /** `unknown`: neither an x nor a proof that there is none was found in time. */
  readonly status: 'infeasible' | 'unknown';
}

export type Optimum = Solved | Unsolved;

/** A solver is done with so many columns in no time. */
const FEW = 160;

/**
 * Solves a model to proven optimality. The relaxed model gives prices, prices a bound (`boundAt`),
 * and the bound says of most columns what value they have in any solution that is good enough:
 * the solver need look at the others alone (reduced-cost fixing; Balas & Zemel, "An Algorithm for
 * Large Zero-One Knapsack Problems", 1980, for the idea of a core). Where the best of those is not
 * good enough for the bound, more columns are opened, until it is. `few` columns are open at first.
 */
export async function optimise(model: LinearModel, solver: Solver, few = FEW): Promise<Optimum> {
  const relaxed = await solver.solve(model, 'relaxed');
  if (relaxed.status === 'infeasible') return { status: 'infeasible' };
  const bound = relaxed.duals === null ? null : boundAt(model, relaxed.duals);
  if (bound === null) return within(model, null, Number.POSITIVE_INFINITY, solver);
  let room = roomFor(bound, few);
  for (;;) {
    const best = await within(model, bound, room, solver);
    if (room === Number.POSITIVE_INFINITY) return best;
    if (best.status === 'infeasible')
      room = room > bound.limit ? Number.POSITIVE_INFINITY : wider(room);
    else if (best.status !== 'optimal') return best;
    else if (bound.limit - best.worth <= room) return settle(model, bound, best);
    else room = bound.limit - best.worth;
  }
}

function roomFor({ costs }: Bound, few: number): number {
  if (costs.length <= few) return Number.POSITIVE_INFINITY;
  const distances = costs.map(Math.abs).sort((a, b) => a - b);
  return distances[few] ?? Number.POSITIVE_INFINITY;
}

function wider(room: number): number {
  return room * 8 + 1;
}

/** Each column that cannot move without losing more than `room`, at the value it then has. */
function fixedWithin(model: LinearModel, bound: Bound, room: number): (number | null)[] {
  return bound.costs.map((cost, j) => {
    const { [j]: lower = 0 } = model.lower;
    const { [j]: upper = 0 } = model.upper;
    if (lower === upper) return lower;
    if (Math.abs(cost) <= room) return null;
    return cost > 0 ? upper : lower;
  });
}

function settle(model: LinearModel, bound: Bound, best: Solved): Solved {
  return { ...best, settled: fixedWithin(model, bound, bound.limit - best.worth) };
}

/** The best among those x that differ from the bound's choice only where that costs up to `room`. */
async function within(
  model: LinearModel,
  bound: Bound | null,
  room: number,
  solver: Solver,
): Promise<Optimum> {
  const settled = bound === null ? model.cost.map(() => null) : fixedWithin(model, bound, room);
  const part = restrict(model, settled);
  const answer = await solver.solve(part.model, 'whole');
  if (answer.status === 'infeasible') return { status: 'infeasible' };
  const values = part.whole((answer.values ?? []).map(Math.round));
  const worth = answer.values === null ? null : worthOf(model, values);
  if (worth === null) return { status: 'unknown' };
  // Worth is whole: less than one above it is nothing above it.
  const above = (answer.bound ?? Number.POSITIVE_INFINITY) + part.offset - worth;
  if (answer.status === 'optimal' && above < 0.5) {
    return { status: 'optimal', values, worth, bound: worth, settled };
  }
  const outside = bound === null ? Number.POSITIVE_INFINITY : bound.limit;
  const open = room === Number.POSITIVE_INFINITY ? worth : outside - room;
  const limit = Math.min(outside, Math.max(worth + above, open));
  return { status: 'unproven', values, worth, bound: Math.ceil(limit), settled };
}
