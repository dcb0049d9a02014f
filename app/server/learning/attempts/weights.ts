import { deflateRawSync } from 'node:zlib';
import { seeded } from '~/core/bots/random';
import type { Check } from '~/core/learning/format/check';
import type { Item } from '~/core/learning/format/items';
import { arrange } from '~/core/learning/marking/arrange';
import { revealed } from '~/core/learning/marking/reveal';
import { type ShownItem, showItem } from '~/core/learning/marking/show';
import type { PositionPicture } from '~/core/learning/position/picture';
import { inParts } from '~/core/learning/progress/parts';
import type { LearningTools } from '../parts';
import { positionOf } from './positions';

/**
 * What an item is on a page by itself, compressed, in bytes: to be answered, and when it was. Items
 * that are compressed together weigh about half of that; each one's share nobody can tell.
 */
interface Weight {
  readonly open: number;
  readonly closed: number;
}

type State = keyof Weight;

/**
 * What the items of a part may weigh together: with all around them, pages of the checks that are
 * shipped came to 8 to 13 KB, and none of a check of sixty questions to 15.
 */
const MOST: Weight = { open: 15_500, closed: 17_000 };

/** Measured on pages of both kinds: an item's frame, and every control or line in it. */
const FRAME = 110;
const CONTROL = 34;
/** A written answer stands on its page twice, to be read and to be worked with. */
const WORD = 5;
/** A figure is a drawing and a table made of its data. */
const FIGURE = { frame: 500, times: 3 };

const known = new WeakMap<Check, ReadonlyMap<string, Weight>>();

/**
 * The parts in which a check is shown: as few as its weight allows, the same for every state of the
 * answers, so that no item moves while somebody is at it.
 *
 * @param order ids of the check's items in the order of an attempt
 * @returns the ids, part by part
 */
export function partsOf(
  scenarios: LearningTools['scenarios'],
  check: Check,
  order: readonly string[],
  state: State,
): string[][] {
  const weights = known.get(check) ?? weighed(scenarios, check);
  known.set(check, weights);
  const each = order.map((id) => weights.get(id)?.[state] ?? 0);
  return inParts(each, MOST[state]).map((part) => part.map((place) => order[place] ?? ''));
}

function weighed(scenarios: LearningTools['scenarios'], check: Check): Map<string, Weight> {
  return new Map(check.items.map((item) => [item.id, weightOf(scenarios, item)]));
}

function weightOf(scenarios: LearningTools['scenarios'], item: Item): Weight {
  const shown = showItem(item, arrange(item, seeded(0), false));
  const { prompt, figure, ...controls } = shown;
  const position = positionOf(scenarios, item)?.picture ?? null;
  const looks = figure ? FIGURE.frame + FIGURE.times * squeezed(figure) : 0;
  const seen = position ? 2 * squeezed(wordsOf(position)) : 0;
  const room = wordsIn(shown) * WORD;
  const lines = linesIn(shown);
  const open = 2 * squeezed([prompt, controls]) + 2 * looks + seen + lines * CONTROL + room;
  const { options, lines: told, rubric, model, explanation } = revealed(item, null);
  const read = squeezed([prompt, options, told, rubric, model, explanation]);
  const closed = read + looks + seen + lines * CONTROL + room / 2;
  return { open: Math.ceil(FRAME + open), closed: Math.ceil(FRAME + closed) };
}

/** How long something is when it is compressed by itself, in bytes. */
function squeezed(value: unknown): number {
  return deflateRawSync(JSON.stringify(value)).length;
}

/** What of a position is shown in words. */
function wordsOf({ scenario, articles, latest, packages, phases }: PositionPicture): unknown {
  const titles = scenario.issues.map(({ title }) => title);
  return [scenario.title, titles, articles, latest, packages, phases];
}

/** How many words may be written. */
function wordsIn(shown: ShownItem): number {
  if (shown.type === 'short-text') return shown.write.mostWords;
  return shown.type === 'move' ? (shown.write?.mostWords ?? 0) : 0;
}

/** How many things are to be chosen, placed or filled in. */
function linesIn(shown: ShownItem): number {
  switch (shown.type) {
    case 'single':
    case 'multiple':
    case 'move':
      return shown.options.length;
    case 'ordering':
      return shown.entries.length;
    case 'matching':
      return shown.lefts.length * (1 + shown.rights.length / 4);
    case 'classify':
      return shown.statements.length * (1 + shown.categories.length / 4);
    case 'fill-in':
      return shown.gaps.length * 2;
    case 'numeric':
    case 'short-text':
      return 2;
  }
}
