import type { Item, ItemOf, RubricLine } from '../format/items';
import { mark } from './mark';
import type { Response } from './response';
import { gapSign } from './show';

/** An option and why it is right or wrong. */
export interface RevealedOption {
  readonly id: string;
  readonly text: string;
  readonly chosen: boolean;
  readonly right: boolean;
  readonly feedback: string;
}

/** A part of an answer: what it was about, what was given, what was wanted. */
export interface RevealedLine {
  readonly about: string;
  /** Empty where nothing was given. */
  readonly given: string;
  readonly wanted: string;
  readonly right: boolean;
  readonly feedback: string;
}

/** An item with its answers, for who may see them. */
export interface Revealed {
  readonly options: readonly RevealedOption[];
  readonly lines: readonly RevealedLine[];
  /** What was written, where a person reads it; null where nothing is to be written. */
  readonly written: string | null;
  readonly rubric: readonly RubricLine[];
  /** Markdown; null where there is none. */
  readonly model: string | null;
  /** Markdown. */
  readonly explanation: string;
}

/** Everything that may be said of an item once its answers may be shown. */
export function revealed(item: Item, response: Response | null): Revealed {
  const { explanation } = item;
  const bare = { options: [], lines: [], written: null, rubric: [], model: null, explanation };
  switch (item.type) {
    case 'single':
    case 'multiple':
      return { ...bare, options: optionsOf(item, response) };
    case 'move': {
      const options = optionsOf(item, response);
      if (!item.explain) return { ...bare, options };
      const { rubric, model } = item.explain;
      const written = response?.type === 'move' ? response.reasons : '';
      return { ...bare, options, written, rubric, model };
    }
    case 'short-text': {
      const written = response?.type === 'short-text' ? response.text : '';
      return { ...bare, written, rubric: item.rubric, model: item.model };
    }
    default:
      return { ...bare, lines: linesOf(item, response) };
  }
}

function optionsOf(
  item: ItemOf<'single'> | ItemOf<'multiple'> | ItemOf<'move'>,
  response: Response | null,
): RevealedOption[] {
  const answers = item.type === 'multiple' ? item.answers : [item.answer];
  const choices = choicesOf(response);
  return item.options.map(({ id, text, feedback }) => {
    return { id, text, feedback, chosen: choices.includes(id), right: answers.includes(id) };
  });
}

function choicesOf(response: Response | null): readonly string[] {
  if (response?.type === 'multiple') return response.choices;
  return response?.type === 'single' || response?.type === 'move' ? [response.choice] : [];
}

type Lined = Exclude<Item, { type: 'single' | 'multiple' | 'move' | 'short-text' }>;

function linesOf(item: Lined, response: Response | null): RevealedLine[] {
  const { parts } = mark(item, response);
  const isRight = (id: string) => parts.some((part) => part.id === id && part.right);
  switch (item.type) {
    case 'numeric':
      return [numberLine(item, response, parts[0]?.feedback ?? '', isRight('answer'))];
    case 'ordering':
      return item.entries.map(({ id, text, feedback }, index) => {
        const place = response?.type === 'ordering' ? response.order.indexOf(id) + 1 : 0;
        // The first has nothing to follow: it is right in the first place.
        const right = index === 0 ? place === 1 : isRight(id);
        const [given, wanted] = [place > 0 ? String(place) : '', String(index + 1)];
        return { about: text, given, wanted, right, feedback };
      });
    case 'matching': {
      const rights = [...item.pairs.map(({ id, right }) => ({ id, text: right })), ...item.extras];
      return item.pairs.map(({ id, left, right: wanted, feedback }) => {
        const given = textOf(rights, pairOf(response, id));
        return { about: left, given, wanted, right: isRight(id), feedback };
      });
    }
    case 'classify': {
      const categories = item.categories.map(({ id, title }) => ({ id, text: title }));
      return item.statements.map(({ id, text, category, feedback }) => {
        const [given, wanted] = [
          textOf(categories, pairOf(response, id)),
          textOf(categories, category),
        ];
        return { about: text, given, wanted, right: isRight(id), feedback };
      });
    }
    case 'fill-in':
      return item.gaps.map(({ id, accept, feedback }, index) => {
        const given = pairOf(response, id);
        const wanted = accept[0] ?? '';
        return { about: around(item.text, id, index), given, wanted, right: isRight(id), feedback };
      });
  }
}

function numberLine(
  { answer, tolerance, unit }: ItemOf<'numeric'>,
  response: Response | null,
  feedback: string,
  right: boolean,
): RevealedLine {
  const symbol = unit ? ` ${unit.symbol}` : '';
  const off = 'absolute' in tolerance ? tolerance.absolute : `${tolerance.percent}%`;
  const exact = /^[0.%]+$/.test(off);
  const given = response?.type === 'numeric' ? `${response.number} ${response.unit}`.trim() : '';
  return {
    about: '',
    given,
    wanted: `${answer}${symbol}${exact ? '' : ` (± ${off})`}`,
    right,
    feedback,
  };
}

/** The words before a gap, to recognise it by. */
function around(text: string, gap: string, index: number): string {
  const before = text.split(gapSign(gap))[0] ?? '';
  const words = before
    .replace(/\{\{[^{}]*\}\}/g, '…')
    .split(/\s+/)
    .filter(Boolean);
  return words.length > 0 ? `${words.slice(-5).join(' ')} …` : `${index + 1}`;
}

function pairOf(response: Response | null, id: string): string {
  if (response?.type === 'fill-in')
    return Object.hasOwn(response.words, id) ? (response.words[id] ?? '') : '';
  if (response?.type !== 'matching' && response?.type !== 'classify') return '';
  return Object.hasOwn(response.pairs, id) ? (response.pairs[id] ?? '') : '';
}

function textOf(
  list: readonly { readonly id: string; readonly text: string }[],
  id: string,
): string {
  return list.find((each) => each.id === id)?.text ?? '';
}
