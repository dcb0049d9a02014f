import { type Item, itemsOf } from './model';
import type { Problem } from './problem';
import { type Row, rowsOf } from './rows';
import type { LinearModel, LinearRow } from './solver';

/** What may stand in the way of any list: a constraint, or an override for somebody. */
export type Demand =
  | { readonly kind: 'constraint'; readonly rule: string }
  | { readonly kind: 'in' | 'out'; readonly id: string };

/** A model in which demands may be given up, and as few as possible are. */
export interface ElasticModel {
  readonly model: LinearModel;
  /** The column of each demand: 1 where it is kept. */
  readonly keeps: readonly number[];
}

/** Candidates who add the same to every row, of whom some number is chosen. */
interface Class {
  readonly by: readonly number[];
  readonly count: number;
}

/** The constraints of a problem, then its overrides. */
export function demandsOf({ constraints, fixed }: Problem): Demand[] {
  return [
    ...constraints.map(({ id }): Demand => ({ kind: 'constraint', rule: id })),
    ...fixed.in.map((id): Demand => ({ kind: 'in', id })),
    ...fixed.out.map((id): Demand => ({ kind: 'out', id })),
  ];
}

/**
 * A column for each class of candidates that no constraint tells apart (merit has no say in what is
 * possible), one for each candidate with an override, and one for each demand.
 */
export function elasticModel(problem: Problem, demands: readonly Demand[]): ElasticModel {
  const rows = rowsOf({ ...problem, targets: [] });
  const named = new Set([...problem.fixed.in, ...problem.fixed.out]);
  const { classes, columnOf } = classesOf(itemsOf(problem, rows), named);
  const keeps = demands.map((_, i) => classes.length + i);
  const model: LinearModel = {
    cost: [...classes.map(() => 0), ...demands.map(() => 1)],
    lower: [...classes, ...demands].map(() => 0),
    upper: [...classes.map(({ count }) => count), ...demands.map(() => 1)],
    rows: [
      { at: [...classes.keys()], by: classes.map(() => 1), lower: 0, upper: problem.places },
      ...demands.flatMap((demand, i) => {
        const keep = keeps[i] ?? -1;
        if (demand.kind !== 'constraint') {
          return overrideRow(demand.kind, columnOf.get(demand.id) ?? -1, keep);
        }
        const own = rows
          .map((row, k) => ({ row, k }))
          .filter(({ row }) => row.rule === demand.rule);
        return own.flatMap(({ row, k }) =>
          keptRows(
            row,
            classes.map(({ by }) => by[k] ?? 0),
            keep,
            problem.places,
          ),
        );
      }),
    ],
  };
  return { model, keeps };
}

function classesOf(items: readonly Item[], named: ReadonlySet<string>) {
  const classes: Class[] = [];
  const known = new Map<string, number>();
  const columnOf = new Map<string, number>();
  for (const { candidate, by } of items) {
    const isNamed = named.has(candidate.id);
    const key = `${isNamed ? candidate.id : ''} ${by.join()}`;
    const column = known.get(key) ?? classes.length;
    known.set(key, column);
    classes[column] = { by, count: (classes[column]?.count ?? 0) + 1 };
    if (isNamed) columnOf.set(candidate.id, column);
  }
  return { classes, columnOf };
}

/** Kept, an override settles its column. */
function overrideRow(kind: 'in' | 'out', column: number, keep: number): LinearRow {
  return kind === 'in'
    ? { at: [column, keep], by: [1, -1], lower: 0, upper: 1 }
    : { at: [column, keep], by: [1, 1], lower: 0, upper: 1 };
}

/** A row that holds if it is kept, and says nothing if not: no list goes beyond its places. */
function keptRows(row: Row, by: readonly number[], keep: number, places: number): LinearRow[] {
  const at = [...by.keys()].filter((j) => by[j] !== 0);
  const factors = at.map((j) => by[j] ?? 0);
  const columns = [...at, keep];
  const [lowest, highest] = [extreme(by, -1) * places, extreme(by, 1) * places];
  const rows: LinearRow[] = [];
  if (row.lower > lowest) {
    const slack = row.lower - lowest;
    rows.push({
      at: columns,
      by: [...factors, -slack],
      lower: lowest,
      upper: Number.POSITIVE_INFINITY,
    });
  }
  if (row.upper < highest) {
    const slack = highest - row.upper;
    rows.push({
      at: columns,
      by: [...factors, slack],
      lower: Number.NEGATIVE_INFINITY,
      upper: highest,
    });
  }
  return rows;
}

/** The most (or least) that one place adds to a row. */
function extreme(by: readonly number[], sign: 1 | -1): number {
  return by.reduce((most, value) => Math.max(most, value * sign), 0) * sign;
}
