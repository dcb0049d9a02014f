import type { Random } from '../../bots/random';
import type { Item } from '../format/items';

/** Ids of an item's choices in the order in which one attempt shows them. */
export interface Arrangement {
  /** Options, entries, left sides, gaps or statements. */
  readonly first: readonly string[];
  /** Right sides or categories. */
  readonly second: readonly string[];
}

/**
 * Brings an item's choices into an order. Entries to order and right sides always come in another
 * one than the file's, which is the key; the rest where the check says so.
 */
export function arrange(item: Item, random: Random, shuffle: boolean): Arrangement {
  const mixed = (ids: readonly string[]) => (shuffle ? random.shuffled(ids) : ids);
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'move':
      return { first: mixed(idsOf(item.options)), second: [] };
    case 'ordering':
      return { first: random.shuffled(idsOf(item.entries)), second: [] };
    case 'matching': {
      const rights = random.shuffled(idsOf([...item.pairs, ...item.extras]));
      return { first: mixed(idsOf(item.pairs)), second: rights };
    }
    case 'fill-in':
      return { first: idsOf(item.gaps), second: [] };
    case 'classify':
      return { first: mixed(idsOf(item.statements)), second: idsOf(item.categories) };
    case 'numeric':
    case 'short-text':
      return { first: [], second: [] };
  }
}

/** The items of a check in the order of one attempt. */
export function arrangeItems<T>(items: readonly T[], random: Random, shuffle: boolean): T[] {
  return shuffle ? random.shuffled(items) : [...items];
}

function idsOf(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id);
}

/** Turns what a choice is called on the page into its id; undefined for what is none. */
export interface Names {
  readonly first: (name: string) => string | undefined;
  readonly second: (name: string) => string | undefined;
}

/**
 * What the choices of one attempt are called on the page. An author's ids may tell the answer
 * ("majority", "wrong-2"), so pages and answers use names by place: `a1`, `a2` …, `b1` …
 */
export function namesByPlace({ first, second }: Arrangement): Names {
  return { first: (name) => at(first, 'a', name), second: (name) => at(second, 'b', name) };
}

function at(ids: readonly string[], letter: string, name: string): string | undefined {
  return ids.find((_, index) => name === `${letter}${index + 1}`);
}

/** The names by place of an arrangement, in order, with the id behind each. */
export function placed(ids: readonly string[], letter: 'a' | 'b') {
  return ids.map((id, index) => ({ id, name: `${letter}${index + 1}` }));
}
