import type { CallDefinition } from '~/core/fellowship/call/schema';
import { NOT_SAID } from '~/core/fellowship/representation/catalogue';
import type { Figure } from '~/core/fellowship/representation/figure';
import type { Release } from '~/core/fellowship/representation/ledger';
import type { ShownTable } from '~/core/fellowship/representation/shown';
import { type FigureTable, figuresOf } from '~/core/fellowship/representation/tables';

/** Everything published about an intake's declared matters, in the words of its call. */
export function shownTables(release: Release, { declarations }: CallDefinition): ShownTable[] {
  return figuresOf(release).map((table) => {
    const asked = declarations.find(({ id }) => id === table.dimension);
    const labels = new Map(asked?.options.map(({ id, label }) => [id, label]));
    return {
      ...{ id: table.id, title: asked?.label ?? table.dimension, purpose: asked?.purpose ?? '' },
      leastDeveloped: table.across?.is ?? null,
      columns: table.columns,
      rows: table.rows.map((row) => shownRow(row, labels)),
    };
  });
}

function shownRow(
  { value, cells }: FigureTable['rows'][number],
  labels: ReadonlyMap<string, string>,
): ShownTable['rows'][number] {
  return {
    label: value === NOT_SAID ? null : (labels.get(value) ?? value),
    cells: cells.map(({ figure, percent, ofFirst }) => ({ n: numberOf(figure), percent, ofFirst })),
  };
}

function numberOf(figure: Figure): number | null {
  return figure.kind === 'figure' ? figure.n : null;
}
