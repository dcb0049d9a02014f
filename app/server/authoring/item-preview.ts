import { seeded } from '~/core/bots/random';
import { type Check, checkSchema } from '~/core/learning/format/check';
import { type Item, itemSchema } from '~/core/learning/format/items';
import type { Module } from '~/core/learning/format/module';
import { arrange } from '~/core/learning/marking/arrange';
import { type Revealed, revealed } from '~/core/learning/marking/reveal';
import { type ShownItem, showItem } from '~/core/learning/marking/show';
import type { Around } from '~/core/learning/parse/parse';
import { playPosition } from '~/core/learning/position/position';
import { renderFigure } from '../markdown/figure/figure';
import { renderMarkdown, type SafeHtml } from '../markdown/render';
import type { Words } from '../markdown/words';

/** One item of a check for its author: as a learner meets it, and with its key. */
export interface ItemPreview {
  readonly id: string;
  readonly type: Item['type'];
  readonly marks: number;
  readonly prompt: SafeHtml;
  readonly figure: SafeHtml | null;
  /** A position of the engine that is looked at; null for an item without one. */
  readonly position: {
    readonly scenario: string;
    readonly seat: string;
    readonly at: number;
  } | null;
  /** What is chosen from, brought into order or paired, in an order that a learner may get. */
  readonly choices: readonly string[];
  /** What `choices` are paired with. */
  readonly among: readonly string[];
  /** The text with its gaps as lines. */
  readonly gaps: SafeHtml | null;
  /** Most words to write; null where nothing is written. */
  readonly mostWords: number | null;
  readonly key: KeyPreview;
}

/** What is right, and what learners are told afterwards. */
export interface KeyPreview {
  readonly options: readonly {
    readonly text: string;
    readonly right: boolean;
    readonly feedback: string;
    /** Why the engine would not let it pass: its code and its rule; null where it would. */
    readonly refused: string | null;
  }[];
  readonly lines: readonly Pick<Revealed['lines'][number], 'about' | 'wanted' | 'feedback'>[];
  readonly rubric: Revealed['rubric'];
  readonly model: SafeHtml | null;
  readonly explanation: SafeHtml;
}

/** The items of a check in work and one of them. */
export interface CheckPreview {
  /** Their names in order; '' for one that has none. */
  readonly items: readonly string[];
  /** The place of the one that is shown, from 0. */
  readonly at: number;
  /** Null where this item cannot be read yet. */
  readonly item: ItemPreview | null;
}

/** What a preview rests on besides the text. */
export interface PreviewFrame {
  readonly sources: Module['sources'];
  readonly language: string;
  readonly around: Around;
  readonly t: Words;
}

/**
 * One item of a check that is being written; an item is shown though another has faults.
 *
 * @param wanted its place, from 0; the nearest there is, for any other number
 * @returns null where the text is no JSON with items
 */
export function previewCheck(
  text: string,
  wanted: number,
  frame: PreviewFrame,
): CheckPreview | null {
  const items = itemsIn(text);
  if (items === null || items.length === 0) return null;
  const at = Math.min(items.length - 1, Math.max(0, Math.trunc(wanted) || 0));
  const read = itemSchema.safeParse(items[at]);
  const item = read.success ? previewItem(read.data, shuffled(text), frame) : null;
  return { items: items.map(nameOf), at, item };
}

function previewItem(item: Item, shuffle: boolean, frame: PreviewFrame): ItemPreview {
  const shown = showItem(item, arrange(item, seeded(1, item.id), shuffle));
  const { figure, id, type } = shown;
  const titles = figure?.sources.map(
    (id) => frame.sources.find((one) => one.id === id)?.title ?? id,
  );
  return {
    ...{ id, type, marks: shown.of / 100 },
    prompt: renderMarkdown(item.prompt, 2),
    figure: figure && renderFigure(figure, frame, titles ?? []),
    position: positionOf(item, frame.around),
    ...askedOf(shown),
    key: keyOf(item, frame.around),
  };
}

function askedOf(shown: ShownItem): Pick<ItemPreview, 'choices' | 'among' | 'gaps' | 'mostWords'> {
  const asked = { choices: [], among: [], gaps: null, mostWords: null };
  const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);
  switch (shown.type) {
    case 'single':
    case 'multiple':
      return { ...asked, choices: texts(shown.options) };
    case 'move':
      return {
        ...{ ...asked, choices: texts(shown.options) },
        mostWords: shown.write?.mostWords ?? null,
      };
    case 'ordering':
      return { ...asked, choices: texts(shown.entries) };
    case 'matching':
      return { ...asked, choices: texts(shown.lefts), among: texts(shown.rights) };
    case 'classify':
      return { ...asked, choices: texts(shown.statements), among: texts(shown.categories) };
    case 'numeric':
      return { ...asked, among: shown.units };
    case 'fill-in':
      return {
        ...asked,
        gaps: renderMarkdown(shown.text.replace(/\{\{[^{}]*\}\}/g, '\\_\\_\\_\\_\\_'), 3),
      };
    case 'short-text':
      return { ...asked, mostWords: shown.write.mostWords };
  }
}

function keyOf(item: Item, around: Around): KeyPreview {
  const { options, lines, rubric, model, explanation } = revealed(item, null);
  const refusals = refusalsOf(item, around);
  return {
    options: options.map(({ id, text, right, feedback }) => {
      return { text, right, feedback, refused: refusals.get(id) ?? null };
    }),
    lines: lines.map(({ about, wanted, feedback }) => ({ about, wanted, feedback })),
    rubric,
    model: model === null ? null : renderMarkdown(model, 3),
    explanation: renderMarkdown(explanation, 3),
  };
}

function positionOf(item: Item, { scenarios }: Around): ItemPreview['position'] {
  if (item.type !== 'move') return null;
  const { scenario: id, seat, at } = item.position;
  const scenario = scenarios?.get(id);
  const party = scenario?.parties.find((one) => one.id === seat);
  return { scenario: scenario?.title ?? id, seat: party?.name ?? seat, at };
}

function refusalsOf(item: Item, { scenarios }: Around): ReadonlyMap<string, string> {
  const scenario = item.type === 'move' ? scenarios?.get(item.position.scenario) : undefined;
  if (item.type !== 'move' || scenario === undefined) return new Map();
  const played = playPosition(scenario, item.position);
  if (!played.ok) return new Map();
  return new Map(
    item.options.flatMap(({ id, command }): [string, string][] => {
      const judged = played.position.judge(command);
      if (judged.kind === 'legal') return [];
      if (judged.kind === 'noCommand') return [[id, judged.message]];
      return [[id, `${judged.refusal.code}; ${judged.refusal.rule}`]];
    }),
  );
}

function itemsIn(text: string): readonly unknown[] | null {
  const value = read(text);
  return typeof value === 'object' &&
    value !== null &&
    'items' in value &&
    Array.isArray(value.items)
    ? value.items
    : null;
}

function shuffled(text: string): Check['shuffle'] {
  return checkSchema.pick({ shuffle: true }).strip().safeParse(read(text)).data?.shuffle ?? true;
}

function nameOf(item: unknown): string {
  const named = typeof item === 'object' && item !== null && 'id' in item ? item.id : '';
  return typeof named === 'string' ? named.slice(0, 64) : '';
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
