import type { LinearModel, LinearRow } from './solver';

/** A model of some columns of another, the rest of which have fixed values. */
export interface Restricted {
  readonly model: LinearModel;
  /** What the fixed columns are worth. */
  readonly offset: number;
  /** Values of all columns from those of the model. */
  readonly whole: (values: readonly number[]) => number[];
}

/** Takes out of a model the columns that have a value in `fixed` (null: free). */
export function restrict(model: LinearModel, fixed: readonly (number | null)[]): Restricted {
  const kept = [...fixed.keys()].filter((j) => fixed[j] === null);
  const placeOf = new Map(kept.map((j, place) => [j, place]));
  const pick = (list: readonly number[]) => kept.map((j) => list[j] ?? 0);
  let offset = 0;
  for (const [j, value] of fixed.entries()) offset += (value ?? 0) * (model.cost[j] ?? 0);
  return {
    offset,
    model: {
      cost: pick(model.cost),
      lower: pick(model.lower),
      upper: pick(model.upper),
      rows: model.rows.map((row) => restrictRow(row, fixed, placeOf)),
    },
    whole: (values) => fixed.map((value, j) => value ?? values[placeOf.get(j) ?? -1] ?? 0),
  };
}

function restrictRow(
  row: LinearRow,
  fixed: readonly (number | null)[],
  placeOf: ReadonlyMap<number, number>,
): LinearRow {
  const at: number[] = [];
  const by: number[] = [];
  let sum = 0;
  for (const [k, j] of row.at.entries()) {
    const factor = row.by[k] ?? 0;
    const place = placeOf.get(j);
    if (place === undefined) {
      sum += factor * (fixed[j] ?? 0);
    } else {
      at.push(place);
      by.push(factor);
    }
  }
  return { at, by, lower: row.lower - sum, upper: row.upper - sum };
}

/** The worth of whole numbers x under a model, or null where they break a bound or a row. */
export function worthOf(model: LinearModel, values: readonly number[]): number | null {
  let worth = 0;
  for (const [j, value] of values.entries()) {
    if (value < (model.lower[j] ?? 0) || value > (model.upper[j] ?? 0)) return null;
    worth += value * (model.cost[j] ?? 0);
  }
  for (const { at, by, lower, upper } of model.rows) {
    let sum = 0;
    for (const [k, j] of at.entries()) sum += (by[k] ?? 0) * (values[j] ?? 0);
    if (sum < lower || sum > upper) return null;
  }
  return worth;
}
