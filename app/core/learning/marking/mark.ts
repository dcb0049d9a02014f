import type { Item, ItemOf, RubricLine } from '../format/items';
import { isNear, numbersMeant } from './numbers';
import type { Response, ResponseOf } from './response';
import { compared } from './words';

/** One part of an answer, and what to say to it. */
export interface Part {
  readonly id: string;
  readonly right: boolean;
  /** Empty where there is nothing to say. */
  readonly feedback: string;
}

/** What an answer earns, in hundredths of a mark. */
export interface Marked {
  readonly earned: number;
  readonly of: number;
  /** Whether a person has to judge some of it. */
  readonly waits: boolean;
  readonly parts: readonly Part[];
}

/** What an item is worth, in hundredths of a mark. What a rubric judges is worth its best levels. */
export function worthOf(item: Item): number {
  if (item.type === 'short-text') return rubricWorth(item.rubric);
  const reasons = item.type === 'move' && item.explain ? rubricWorth(item.explain.rubric) : 0;
  return item.marks * 100 + reasons;
}

/** The sum of the best levels of a rubric, in hundredths of a mark. */
export function rubricWorth(rubric: readonly RubricLine[]): number {
  return rubric.reduce((sum, { levels }) => sum + 100 * Math.max(...levels.map((l) => l.marks)), 0);
}

/**
 * Marks an answer. Parts of it earn parts of the marks where the type allows, rounded down to a
 * hundredth; nothing answered earns nothing. Never throws; an answer to another type of item counts
 * as none.
 */
export function mark(item: Item, response: Response | null): Marked {
  const of = worthOf(item);
  const { share, waits, parts } = judged(item, response);
  const earned = Math.floor((item.marks * 100 * share.right) / share.of);
  return { earned: Math.max(0, Math.min(of, earned)), of, waits, parts };
}

interface Judged {
  /** How many of how many parts are right. */
  readonly share: { readonly right: number; readonly of: number };
  readonly waits: boolean;
  readonly parts: readonly Part[];
}

const none: Judged = { share: { right: 0, of: 1 }, waits: false, parts: [] };

function judged(item: Item, response: Response | null): Judged {
  if (item.type === 'single' && response?.type === 'single') {
    return ofParts(chosenParts(item.options, [response.choice], [item.answer]), 1);
  }
  if (item.type === 'multiple' && response?.type === 'multiple') return multiple(item, response);
  if (item.type === 'numeric' && response?.type === 'numeric') return numeric(item, response);
  if (item.type === 'ordering' && response?.type === 'ordering') return ordering(item, response);
  if (item.type === 'matching' && response?.type === 'matching') {
    const parts = item.pairs.map(({ id, feedback }) => {
      return { id, right: response.pairs[id] === id, feedback };
    });
    return ofParts(parts, parts.length);
  }
  if (item.type === 'fill-in' && response?.type === 'fill-in') return fillIn(item, response);
  if (item.type === 'classify' && response?.type === 'classify') {
    const parts = item.statements.map(({ id, category, feedback }) => {
      return { id, right: response.pairs[id] === category, feedback };
    });
    return ofParts(parts, parts.length);
  }
  if (item.type === 'move' && response?.type === 'move') {
    const parts = chosenParts(item.options, [response.choice], [item.answer]);
    return { ...ofParts(parts, 1), waits: item.explain !== undefined && response.reasons !== '' };
  }
  return { ...none, waits: item.type === 'short-text' && response?.type === 'short-text' };
}

function ofParts(parts: readonly Part[], of: number): Judged {
  return { share: { right: parts.filter(({ right }) => right).length, of }, waits: false, parts };
}

function chosenParts(
  options: readonly { readonly id: string; readonly feedback: string }[],
  choices: readonly string[],
  answers: readonly string[],
): Part[] {
  return options
    .filter(({ id }) => choices.includes(id))
    .map(({ id, feedback }) => ({ id, right: answers.includes(id), feedback }));
}

/** A wrong choice takes back what a right one earned. */
function multiple(item: ItemOf<'multiple'>, { choices }: ResponseOf<'multiple'>): Judged {
  const parts = chosenParts(item.options, choices, item.answers);
  const right = parts.filter((part) => part.right).length;
  const share = { right: Math.max(0, 2 * right - parts.length), of: item.answers.length };
  return { share, waits: false, parts };
}

function numeric(item: ItemOf<'numeric'>, { number, unit }: ResponseOf<'numeric'>): Judged {
  const { factor, meant } = measured(item, number, unit);
  const right = meant.some((given) => isNear(given, factor, item.answer, item.tolerance));
  const mistake = right
    ? undefined
    : item.mistakes.find(({ answer, tolerance }) =>
        meant.some((given) => isNear(given, factor, answer, tolerance ?? item.tolerance)),
      );
  return ofParts([{ id: 'answer', right, feedback: mistake?.feedback ?? '' }], 1);
}

/** What was meant, and what its unit is worth in the key's: a unit may stand in the box as well. */
function measured(item: ItemOf<'numeric'>, number: string, unit: string) {
  const units = item.unit ? [{ symbol: item.unit.symbol, factor: '1' }, ...item.unit.others] : [];
  const written = units.find(
    ({ symbol }) =>
      number.endsWith(symbol) && numbersMeant(number.slice(0, -symbol.length)).length > 0,
  );
  const { factor } = written ?? units.find(({ symbol }) => symbol === unit) ?? { factor: '1' };
  const digits = written ? number.slice(0, -written.symbol.length) : number;
  return { factor, meant: numbersMeant(digits) };
}

/** Each entry but the first is right where it directly follows the one that it should follow. */
function ordering(item: ItemOf<'ordering'>, { order }: ResponseOf<'ordering'>): Judged {
  const parts = item.entries.slice(1).map(({ id, feedback }, index) => {
    const before = item.entries[index]?.id;
    const place = order.indexOf(id);
    return { id, right: place > 0 && order[place - 1] === before, feedback };
  });
  return ofParts(parts, parts.length);
}

function fillIn(item: ItemOf<'fill-in'>, { words }: ResponseOf<'fill-in'>): Judged {
  const parts = item.gaps.map(({ id, accept, exactCase, feedback }) => {
    const given = compared(Object.hasOwn(words, id) ? (words[id] ?? '') : '', exactCase);
    const right = given !== '' && accept.some((each) => compared(each, exactCase) === given);
    return { id, right, feedback };
  });
  return ofParts(parts, parts.length);
}
