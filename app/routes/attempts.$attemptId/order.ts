import type { ShownChoice } from '~/core/learning/marking/show';

/** What can be done with an entry of an order; `keep` takes the order as it is. */
export type Way = 'up' | 'down' | 'keep';

/** A button of an ordering: of which item, which way, and which entry ('' to keep all). */
export interface Move {
  readonly item: string;
  readonly way: Way;
  readonly entry: string;
}

/** All entries in the order of their places, from 1; those without one come last, as they were shown. */
export function orderBy(
  entries: readonly ShownChoice[],
  placeOf: (name: string) => string,
): readonly string[] {
  const place = (name: string) => Number(placeOf(name)) || Number.POSITIVE_INFINITY;
  const names = entries.map(({ name }) => name);
  // Two without a place: infinity less infinity is no number, and they stay as they are.
  return names.sort((a, b) => place(a) - place(b) || 0);
}

/** The order after a move; the same one where there is no further to go. */
export function moved(order: readonly string[], { way, entry }: Pick<Move, 'way' | 'entry'>) {
  const from = order.indexOf(entry);
  const to = way === 'up' ? from - 1 : from + 1;
  const other = order[to];
  if (way === 'keep' || from < 0 || other === undefined) return order;
  return order.map((name, at) => (at === from ? other : at === to ? entry : name));
}

/** A move as the value of a button. Ids have no spaces. */
export function writeMove({ item, way, entry }: Move): string {
  return `${item} ${way} ${entry}`;
}

/** The move that a button means; null for anything else. */
export function readMove(value: string): Move | null {
  const [, item, way, entry] = /^(\S+) (up|down|keep) (\S*)$/.exec(value) ?? [];
  if (item === undefined || entry === undefined) return null;
  return way === 'up' || way === 'down' || way === 'keep' ? { item, way, entry } : null;
}
