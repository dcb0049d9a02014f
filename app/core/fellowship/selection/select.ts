import { chosenIn, modelOf, type SelectionModel } from './model';
import { optimise, type Solved } from './optimise';
import { byMerit } from './order';
import { mustBeSound, type Problem } from './problem';
import { restrict, worthOf } from './restrict';
import type { LinearModel, Solver } from './solver';

/** Who gets a place, and how sure that is. */
export interface Selection {
  readonly kind: 'selection';
  /** Proven: no list is worth more, and of those worth as much, lots chose this one. */
  readonly optimal: boolean;
  /** By merit, then by lot. */
  readonly chosen: readonly string[];
  /** Sum of the merits of those chosen, in hundredths. */
  readonly merit: number;
  /** Merit less what missed targets cost. */
  readonly worth: number;
  /** No list is worth more than this. */
  readonly bound: number;
  /** `bound - worth`. */
  readonly gap: number;
}

export type SelectionAnswer =
  | Selection
  /** No list keeps all constraints and overrides: see `smallestConflict`. */
  | { readonly kind: 'infeasible' }
  /** Neither a list nor a proof that there is none was found in time. */
  | { readonly kind: 'unproven' };

/**
 * Chooses who gets the places: the list of the greatest worth (merit less what missed targets cost)
 * that keeps all constraints and overrides; among such lists the one of more merit; among these the
 * one whose members drew the higher lots, taken together. The same problem gives the same list,
 * in whatever order the candidates stand. There may be places left: where rules leave nobody to
 * give them to. Throws a RangeError for a problem with faults (`problemFaults`).
 */
export async function select(problem: Problem, solver: Solver): Promise<SelectionAnswer> {
  mustBeSound(problem);
  const model = modelOf(problem);
  const best = await optimise(model.linear, solver);
  if (!('worth' in best)) {
    return { kind: best.status === 'infeasible' ? 'infeasible' : 'unproven' };
  }
  if (best.status === 'unproven') return selectionOf(problem, model, best.values, best, false);
  const { values, sure } = await settleTies(model, best, solver);
  return selectionOf(problem, model, values, best, sure);
}

function selectionOf(
  problem: Problem,
  model: SelectionModel,
  values: readonly number[],
  { bound, worth }: Solved,
  sure: boolean,
): Selection {
  const members = chosenIn(model, values).sort(byMerit(problem.seed));
  return {
    kind: 'selection',
    optimal: sure && bound === worth,
    chosen: members.map(({ id }) => id),
    merit: members.reduce((sum, { merit }) => sum + merit, 0),
    worth,
    bound,
    gap: bound - worth,
  };
}

/** Of all solutions worth as much as the best, those of most merit; of these, the highest lots. */
async function settleTies(model: SelectionModel, best: Solved, solver: Solver) {
  const { items, linear, soft } = model;
  const merits = [...items.map(({ candidate }) => candidate.merit), ...soft.map(() => 0)];
  const lots = [...items.map(({ lot }) => lot), ...soft.map(() => 0)];
  const goals = soft.length === 0 ? [lots] : [merits, lots];
  let held = holding(linear, linear.cost, best.worth);
  let values = best.values;
  for (const cost of goals) {
    const part = restrict({ ...held, cost }, best.settled);
    const answer = await solver.solve(part.model, 'whole');
    if (answer.status !== 'optimal' || answer.values === null) return { values, sure: false };
    const found = part.whole(answer.values.map(Math.round));
    const worth = worthOf({ ...held, cost }, found);
    if (worth === null) return { values, sure: false };
    values = found;
    held = holding(held, cost, worth);
  }
  return { values, sure: true };
}

/** The model with a row more: worth at least so much by these costs. */
function holding(model: LinearModel, cost: readonly number[], lower: number): LinearModel {
  const at = [...cost.keys()].filter((j) => cost[j] !== 0);
  const row = { at, by: at.map((j) => cost[j] ?? 0), lower, upper: Number.POSITIVE_INFINITY };
  return { ...model, rows: [...model.rows, row] };
}
