import type { Figure } from '../format/figure';
import type { Item, ItemOf } from '../format/items';
import { type Arrangement, placed } from './arrange';
import { worthOf } from './mark';
import { longestText } from './response';

/** A choice as a page shows it, under its name by place. */
export interface ShownChoice {
  readonly name: string;
  readonly text: string;
}

/** A text to write: words asked for at most, and characters that fit. */
export interface ShownText {
  readonly mostWords: number;
  readonly longest: number;
}

interface ShownParts {
  readonly single: { readonly options: readonly ShownChoice[] };
  readonly multiple: { readonly options: readonly ShownChoice[] };
  /** The units to choose from, the usual one first; none where the number has no unit. */
  readonly numeric: { readonly units: readonly string[] };
  readonly ordering: { readonly entries: readonly ShownChoice[] };
  readonly matching: {
    readonly lefts: readonly ShownChoice[];
    readonly rights: readonly ShownChoice[];
  };
  /** Gaps are written `{{a1}}` in `text` (Markdown). */
  readonly 'fill-in': { readonly text: string; readonly gaps: readonly string[] };
  readonly classify: {
    readonly statements: readonly ShownChoice[];
    readonly categories: readonly ShownChoice[];
  };
  readonly 'short-text': { readonly write: ShownText };
  readonly move: {
    readonly options: readonly ShownChoice[];
    /** Where the reasons are asked for too. */
    readonly write: ShownText | null;
  };
}

export type ShownOf<Type extends Item['type']> = {
  readonly id: string;
  readonly type: Type;
  /** Markdown. */
  readonly prompt: string;
  /** In hundredths of a mark. */
  readonly of: number;
  readonly figure: Figure | null;
} & ShownParts[Type];

/** An item as a browser may have it: without its key, its feedback and its explanation. */
export type ShownItem = { [Type in Item['type']]: ShownOf<Type> }[Item['type']];

/**
 * Picks field by field what of an item may be shown before it is answered, so that a new field
 * stays secret until it is listed here. Choices go by their places: an id may tell the answer.
 */
export function showItem(item: Item, arrangement: Arrangement): ShownItem {
  const { id, prompt, figure = null } = item;
  const head = { id, prompt, of: worthOf(item), figure };
  const { first, second } = arrangement;
  switch (item.type) {
    case 'single':
      return { ...head, type: 'single', options: texts(first, 'a', item.options) };
    case 'multiple':
      return { ...head, type: 'multiple', options: texts(first, 'a', item.options) };
    case 'numeric':
      return { ...head, type: 'numeric', units: unitsOf(item) };
    case 'ordering':
      return { ...head, type: 'ordering', entries: texts(first, 'a', item.entries) };
    case 'matching': {
      const lefts = item.pairs.map((pair) => ({ id: pair.id, text: pair.left }));
      const answers = item.pairs.map((pair) => ({ id: pair.id, text: pair.right }));
      const rights = texts(second, 'b', [...answers, ...item.extras]);
      return { ...head, type: 'matching', lefts: texts(first, 'a', lefts), rights };
    }
    case 'fill-in': {
      const gaps = placed(first, 'a');
      // All at once: an author may have called the second gap `a1`.
      const names = new Map(gaps.map((gap) => [gapSign(gap.id), gapSign(gap.name)]));
      const text = item.text.replace(/\{\{[^{}]*\}\}/g, (sign) => names.get(sign) ?? sign);
      return { ...head, type: 'fill-in', text, gaps: gaps.map(({ name }) => name) };
    }
    case 'classify': {
      const categories = item.categories.map((each) => ({ id: each.id, text: each.title }));
      return {
        ...head,
        type: 'classify',
        statements: texts(first, 'a', item.statements),
        categories: texts(second, 'b', categories),
      };
    }
    case 'short-text':
      return { ...head, type: 'short-text', write: room(item.mostWords) };
    case 'move': {
      const write = item.explain ? room(item.explain.mostWords) : null;
      return { ...head, type: 'move', options: texts(first, 'a', item.options), write };
    }
  }
}

/** How a gap is written in a text. */
export function gapSign(gap: string): string {
  return `{{${gap}}}`;
}

/** The units of a numeric item, the one of its key first. */
export function unitsOf({ unit }: ItemOf<'numeric'>): string[] {
  return unit ? [unit.symbol, ...unit.others.map(({ symbol }) => symbol)] : [];
}

function room(mostWords: number): ShownText {
  return { mostWords, longest: longestText(mostWords) };
}

function texts(
  ids: readonly string[],
  letter: 'a' | 'b',
  list: readonly { readonly id: string; readonly text: string }[],
): ShownChoice[] {
  return placed(ids, letter).map(({ id, name }) => {
    return { name, text: list.find((each) => each.id === id)?.text ?? '' };
  });
}
