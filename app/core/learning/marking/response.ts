import type { Item, ItemType } from '../format/items';
import type { Names } from './arrange';

/** What a learner answers, by the type of the item. Ids are the item's own. */
interface Answers {
  readonly single: { readonly choice: string };
  readonly multiple: { readonly choices: readonly string[] };
  readonly numeric: { readonly number: string; readonly unit: string };
  /** Entries in the order given; it may lack some. */
  readonly ordering: { readonly order: readonly string[] };
  /** Right side by left side; category by statement; words by gap. */
  readonly matching: { readonly pairs: Readonly<Record<string, string>> };
  readonly classify: { readonly pairs: Readonly<Record<string, string>> };
  readonly 'fill-in': { readonly words: Readonly<Record<string, string>> };
  readonly 'short-text': { readonly text: string };
  readonly move: { readonly choice: string; readonly reasons: string };
}

export type ResponseOf<Type extends ItemType> = { readonly type: Type } & Answers[Type];
/** An answer to an item. */
export type Response = { [Type in ItemType]: ResponseOf<Type> }[ItemType];

export type ParsedResponse =
  /** null: nothing is answered. */
  { readonly ok: true; readonly response: Response | null } | { readonly ok: false };

const LONGEST_NUMBER = 60;
const LONGEST_GAP = 300;
/** Characters per word that a text may have at most, and room for who writes one too many. */
const LONGEST_WORD = 20;

const nothing: ParsedResponse = { ok: true, response: null };
const wrong: ParsedResponse = { ok: false };

/** The most characters that a text of so many words may have. */
export function longestText(mostWords: number): number {
  return mostWords * LONGEST_WORD;
}

/**
 * Reads an answer to `item` from anything; never throws. Choices that the item does not have, and
 * texts beyond their length, are refused; an empty answer is null.
 *
 * @param names what choices are called in `input`; their own ids unless said
 */
export function parseResponse(item: Item, input: unknown, names: Names = own): ParsedResponse {
  if (input === null || input === undefined) return nothing;
  if (typeof input !== 'object' || Array.isArray(input)) return wrong;
  const fields = new Map<string, unknown>(Object.entries(input));
  switch (item.type) {
    case 'single': {
      const choice = chosen(idsOf(item.options), fields.get('choice'), names);
      if (choice === undefined) return wrong;
      return choice === '' ? nothing : { ok: true, response: { type: 'single', choice } };
    }
    case 'move':
      return parseMove(item, fields, names);
    case 'multiple': {
      const choices = several(idsOf(item.options), fields.get('choices'), names);
      if (!choices) return wrong;
      return choices.length === 0 ? nothing : { ok: true, response: { type: 'multiple', choices } };
    }
    case 'ordering': {
      const order = several(idsOf(item.entries), fields.get('order'), names);
      if (!order) return wrong;
      return order.length === 0 ? nothing : { ok: true, response: { type: 'ordering', order } };
    }
    case 'numeric':
      return parseNumeric(fields);
    case 'matching': {
      const rights = [...idsOf(item.pairs), ...idsOf(item.extras)];
      return parsePairs('matching', idsOf(item.pairs), rights, fields, names);
    }
    case 'classify': {
      const categories = idsOf(item.categories);
      return parsePairs('classify', idsOf(item.statements), categories, fields, names);
    }
    case 'fill-in':
      return parseWords(idsOf(item.gaps), fields, names);
    case 'short-text': {
      const text = textOf(fields.get('text'), longestText(item.mostWords));
      if (text === undefined) return wrong;
      return text === '' ? nothing : { ok: true, response: { type: 'short-text', text } };
    }
  }
}

const own: Names = { first: (name) => name, second: (name) => name };

function parseMove(
  item: Extract<Item, { type: 'move' }>,
  fields: ReadonlyMap<string, unknown>,
  names: Names,
): ParsedResponse {
  const choice = chosen(idsOf(item.options), fields.get('choice'), names);
  const most = item.explain ? longestText(item.explain.mostWords) : 0;
  const reasons = textOf(fields.get('reasons'), most);
  if (choice === undefined || reasons === undefined) return wrong;
  if (choice === '' && reasons === '') return nothing;
  return { ok: true, response: { type: 'move', choice, reasons } };
}

function parseNumeric(fields: ReadonlyMap<string, unknown>): ParsedResponse {
  const number = textOf(fields.get('number'), LONGEST_NUMBER);
  const unit = textOf(fields.get('unit'), LONGEST_NUMBER);
  if (number === undefined || unit === undefined) return wrong;
  return number === '' ? nothing : { ok: true, response: { type: 'numeric', number, unit } };
}

function parsePairs(
  type: 'matching' | 'classify',
  lefts: readonly string[],
  rights: readonly string[],
  fields: ReadonlyMap<string, unknown>,
  names: Names,
): ParsedResponse {
  const given = entriesOf(fields.get('pairs'));
  if (!given) return wrong;
  const pairs: Record<string, string> = {};
  for (const [left, right] of given) {
    if (right === '') continue;
    if (typeof right !== 'string') return wrong;
    const [from, to] = [names.first(left), names.second(right)];
    if (!known(lefts, from) || !known(rights, to)) return wrong;
    pairs[from] = to;
  }
  return Object.keys(pairs).length === 0 ? nothing : { ok: true, response: { type, pairs } };
}

function parseWords(
  gaps: readonly string[],
  fields: ReadonlyMap<string, unknown>,
  names: Names,
): ParsedResponse {
  const given = entriesOf(fields.get('words'));
  if (!given) return wrong;
  const words: Record<string, string> = {};
  for (const [name, value] of given) {
    const gap = names.first(name);
    const text = textOf(value, LONGEST_GAP);
    if (!known(gaps, gap) || text === undefined) return wrong;
    if (text !== '') words[gap] = text;
  }
  if (Object.keys(words).length === 0) return nothing;
  return { ok: true, response: { type: 'fill-in', words } };
}

/** The choice meant, '' for none, undefined for one that there is not. */
function chosen(ids: readonly string[], value: unknown, names: Names): string | undefined {
  if (value === undefined || value === '') return '';
  const id = typeof value === 'string' ? names.first(value) : undefined;
  return known(ids, id) ? id : undefined;
}

function several(ids: readonly string[], value: unknown, names: Names): string[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > ids.length) return undefined;
  const list: readonly unknown[] = value;
  const found = list.map((name) => (typeof name === 'string' ? names.first(name) : undefined));
  const all = found.filter((id) => known(ids, id));
  return all.length === found.length && new Set(all).size === all.length ? all : undefined;
}

/** Trimmed text, '' for none, undefined for what is no text or too long. */
function textOf(value: unknown, longest: number): string | undefined {
  if (value === undefined) return '';
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text.length <= longest ? text : undefined;
}

function entriesOf(value: unknown): [string, unknown][] | undefined {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value);
}

function known(ids: readonly string[], id: unknown): id is string {
  return typeof id === 'string' && ids.includes(id);
}

function idsOf(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id);
}
