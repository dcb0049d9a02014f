/** One linear condition: `lower <= sum of by[k] * x[at[k]] <= upper`; bounds may be infinite. */
export interface LinearRow {
  readonly at: readonly number[];
  readonly by: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/**
 * Whole numbers x, each between `lower` and `upper` (finite), that maximise the sum of cost * x
 * under the rows. All numbers given are whole.
 */
export interface LinearModel {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly LinearRow[];
}

/** What a solver says. It is believed only as far as `optimise` can check it. */
export interface LinearAnswer {
  /** `unproven`: stopped before it was sure. */
  readonly status: 'optimal' | 'infeasible' | 'unproven';
  /** The best x found; null where none was. */
  readonly values: readonly number[] | null;
  /** No x is worth more than this; null where nothing is known. */
  readonly bound: number | null;
  /** The price of each row, of a relaxed solve alone. */
  readonly duals: readonly number[] | null;
}

/** A solver of linear models: `relaxed` lets x be broken numbers, and gives prices. */
export interface Solver {
  solve(model: LinearModel, how: 'whole' | 'relaxed'): Promise<LinearAnswer>;
}
