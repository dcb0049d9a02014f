import { type Dimension, NOT_SAID, type Stage } from './catalogue';
import { type Figure, SUPPRESSED } from './figure';
import type { Ledger, Release } from './ledger';
import type { Known } from './split';

/** A figure with what follows from figures alone. */
export interface Cell {
  readonly figure: Figure;
  /** Of everybody counted at this stage, in whole per cent; null where it is suppressed. */
  readonly percent: number | null;
  /** Of those with the same value at the first stage, in whole per cent; null where either is suppressed. */
  readonly ofFirst: number | null;
}

/** A stage in a table. */
export interface Column {
  readonly stage: Stage;
  /** The day of the data, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Everybody counted, whatever they said; null where nothing is published. */
  readonly counted: number | null;
}

/** A table as page, print, CSV and workbook show it: all of them this, and nothing else. */
export interface FigureTable {
  /** `gender`, or `gender.leastDeveloped.yes` and `.not` of a crossing. */
  readonly id: string;
  readonly dimension: string;
  /** Of whom: by an ordinary matter; null for everybody. */
  readonly across: {
    readonly attribute: string;
    readonly value: string;
    readonly is: boolean;
  } | null;
  readonly columns: readonly Column[];
  /** By value, in the call's order, `notSaid` last; a cell for each column. */
  readonly rows: readonly { readonly value: string; readonly cells: readonly Cell[] }[];
}

/**
 * Everything that is published of a release. Nothing may be shown, exported or worked out about
 * declared matters but from this: there are no filters. Values counted together with others are
 * suppressed; percentages are worked out from published figures only.
 */
export function figuresOf({ closings, ledgers }: Release): FigureTable[] {
  const dates = new Map(closings.map(({ stage, asOf }) => [stage, asOf]));
  return ledgers.flatMap((ledger) => tablesOf(ledger).map(toTable));

  function toTable({ id, across, dimension, steps }: Source): FigureTable {
    const columns = steps.map(({ stage, known }) => ({
      ...{ stage, asOf: dates.get(stage) ?? '' },
      counted: known?.size ?? null,
    }));
    const rows = [...dimension.values, NOT_SAID].map((value) => ({
      value,
      figures: steps.map(({ known }) => figureOf(known, value)),
    }));
    return withShares({ id, dimension: dimension.id, across, columns }, rows);
  }
}

/**
 * Tables of several intakes as one: sums of the same stages of the same dimensions, suppressed where
 * one of them is, so that nothing follows that did not follow from each. Tables and stages that one
 * of them lacks are left out; the day is that of the latest.
 */
export function together(intakes: readonly (readonly FigureTable[])[]): FigureTable[] {
  const [first, ...others] = intakes;
  return (first ?? []).flatMap((table) => {
    const same = others.map((tables) => tables.find(({ id }) => id === table.id));
    const all = [table, ...same.filter((one) => one !== undefined)];
    return all.length < intakes.length ? [] : [sumOf(table, all)];
  });
}

function sumOf(table: FigureTable, all: readonly FigureTable[]): FigureTable {
  const places = table.columns.flatMap(({ stage }) => {
    const at = all.map(({ columns }) => columns.findIndex((column) => column.stage === stage));
    return at.includes(-1) ? [] : [{ stage, at }];
  });
  const columns = places.map(({ stage, at }) => {
    const found = all.map((one, i) => one.columns[at[i] ?? -1]);
    const asOf =
      found
        .map((column) => column?.asOf ?? '')
        .sort()
        .at(-1) ?? '';
    return { stage, asOf, counted: total(found.map((column) => column?.counted ?? null)) };
  });
  const rows = table.rows.map(({ value }) => ({
    value,
    figures: places.map(({ at }) => {
      const cells = all.map((one, i) => {
        const figure = one.rows.find((row) => row.value === value)?.cells[at[i] ?? -1]?.figure;
        return figure?.kind === 'figure' ? figure.n : null;
      });
      const n = total(cells);
      return n === null ? SUPPRESSED : { kind: 'figure' as const, n };
    }),
  }));
  return withShares({ ...table, columns }, rows);
}

interface Source {
  readonly id: string;
  readonly across: FigureTable['across'];
  readonly dimension: Dimension;
  readonly steps: readonly { readonly stage: Stage; readonly known: Known | null }[];
}

function tablesOf({ dimension, steps, crossing }: Ledger): Source[] {
  const main: Source = { id: dimension.id, across: null, dimension, steps };
  if (crossing === null || dimension.across === null) return [main];
  const side = (is: boolean): Source => ({
    id: `${dimension.id}.${dimension.across?.attribute}.${is ? 'yes' : 'not'}`,
    across: dimension.across && { ...dimension.across, is },
    dimension,
    steps: crossing.steps.map((step) => ({
      stage: step.stage,
      known: is ? step.with : step.without,
    })),
  });
  return [main, side(true), side(false)];
}

function figureOf(known: Known | null, value: string): Figure {
  const count = known?.counts.find(({ values }) => values.length === 1 && values[0] === value);
  return count ? { kind: 'figure', n: count.n } : SUPPRESSED;
}

function withShares(
  table: Omit<FigureTable, 'rows'>,
  rows: readonly { value: string; figures: readonly Figure[] }[],
): FigureTable {
  const share = (figure: Figure, of: number | null) =>
    figure.kind === 'figure' && of !== null ? Math.round((figure.n * 100) / of) : null;
  return {
    ...table,
    rows: rows.map(({ value, figures }) => {
      const first = figures[0]?.kind === 'figure' ? figures[0].n : null;
      const cells = figures.map((figure, at) => ({
        figure,
        percent: share(figure, table.columns[at]?.counted ?? null),
        ofFirst: share(figure, first),
      }));
      return { value, cells };
    }),
  };
}

function total(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>(
    (sum, n) => (sum === null || n === null ? null : sum + n),
    0,
  );
}
