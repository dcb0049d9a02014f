import { byMerit, lotOf } from './order';
import type { Candidate, Problem } from './problem';
import { type Row, rowsOf } from './rows';
import type { LinearModel, LinearRow } from './solver';

/** A candidate as a column of the model. */
export interface Item {
  readonly candidate: Candidate;
  readonly lot: number;
  /** What the candidate adds to each row of the problem. */
  readonly by: readonly number[];
}

/** A problem as a linear model: a column for each item, then one for what each target is missed by. */
export interface SelectionModel {
  readonly items: readonly Item[];
  readonly rows: readonly Row[];
  /** Maximises merit less what missed targets cost. */
  readonly linear: LinearModel;
  /** The rows that are targets, in the order of their columns. */
  readonly soft: readonly number[];
}

/** The items of a problem in an order that depends on seed, merits and ids alone. */
export function itemsOf(problem: Problem, rows: readonly Row[]): Item[] {
  const places = new Map(problem.candidates.map(({ id }, place) => [id, place]));
  return [...problem.candidates].sort(byMerit(problem.seed)).map((candidate) => {
    const place = places.get(candidate.id) ?? -1;
    return {
      candidate,
      lot: lotOf(problem.seed, candidate.id),
      by: rows.map(({ by }) => by[place] ?? 0),
    };
  });
}

/** The linear model of a problem without faults. */
export function modelOf(problem: Problem): SelectionModel {
  const rows = rowsOf(problem);
  const items = itemsOf(problem, rows);
  const soft = [...rows.keys()].filter((i) => rows[i]?.weight !== null);
  const within = new Set(problem.fixed.in);
  const without = new Set(problem.fixed.out);
  const linear: LinearModel = {
    cost: [
      ...items.map(({ candidate }) => candidate.merit),
      ...soft.map((i) => -(rows[i]?.weight ?? 0)),
    ],
    lower: [...items.map((item) => Number(within.has(item.candidate.id))), ...soft.map(() => 0)],
    upper: [
      ...items.map((item) => Number(!without.has(item.candidate.id))),
      ...soft.map((i) => mostMissed(rows[i], problem.places)),
    ],
    rows: [placesRow(items, problem.places), ...linearRows(items, rows, soft)],
  };
  return { items, rows, linear, soft };
}

function placesRow(items: readonly Item[], places: number): LinearRow {
  const by = items.map(() => 1);
  return { at: [...items.keys()], by, lower: 0, upper: places };
}

/** By how many people a target can be missed: nobody chosen, or everybody of one kind. */
function mostMissed(row: Row | undefined, places: number): number {
  if (row === undefined) return 0;
  const above = Number.isFinite(row.upper) ? Math.max(0, places - row.upper) : 0;
  // Of an equality, all the places may be on the other side.
  const below = Number.isFinite(row.lower) ? Math.max(0, row.lower + places) : 0;
  return Math.max(above, below);
}

function linearRows(items: readonly Item[], rows: readonly Row[], soft: readonly number[]) {
  return rows.flatMap((row, i): LinearRow[] => {
    const at: number[] = [];
    const by: number[] = [];
    for (const [j, item] of items.entries()) {
      const factor = item.by[i] ?? 0;
      if (factor === 0) continue;
      at.push(j);
      by.push(factor);
    }
    const { lower, upper } = row;
    if (row.weight === null) return [{ at, by, lower, upper }];
    const missed = [...at, items.length + soft.indexOf(i)];
    const sides: LinearRow[] = [];
    if (Number.isFinite(lower)) {
      sides.push({ at: missed, by: [...by, 1], lower, upper: Number.POSITIVE_INFINITY });
    }
    if (Number.isFinite(upper)) {
      sides.push({ at: missed, by: [...by, -1], lower: Number.NEGATIVE_INFINITY, upper });
    }
    return sides;
  });
}

/** The candidates that have a place in a solution. */
export function chosenIn(model: SelectionModel, values: readonly number[]): Candidate[] {
  return model.items.flatMap(({ candidate }, j) => (values[j] === 1 ? [candidate] : []));
}
