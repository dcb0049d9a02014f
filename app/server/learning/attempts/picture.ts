import { seeded } from '~/core/bots/random';
import type { Course } from '~/core/learning/course';
import type { Check } from '~/core/learning/format/check';
import type { Item } from '~/core/learning/format/items';
import { type Arrangement, arrange, arrangeItems } from '~/core/learning/marking/arrange';
import { type Given, givenOf } from '~/core/learning/marking/given';
import { mark } from '~/core/learning/marking/mark';
import { parseResponse, type Response } from '~/core/learning/marking/response';
import { type Revealed, revealed } from '~/core/learning/marking/reveal';
import { type ShownItem, showItem } from '~/core/learning/marking/show';
import {
  type OptionRefusal,
  type PositionPicture,
  pictureOf,
} from '~/core/learning/position/picture';
import { type PlayedPosition, playPosition } from '~/core/learning/position/position';
import type { Attempt, Outcome } from '~/core/learning/progress/attempts';
import type { ItemResult } from '~/core/learning/progress/events';
import { type WeakOutcome, weakOutcomes } from '~/core/learning/progress/weak';
import { publicScenario } from '~/core/scenario/publicPart';
import type { LearningTools } from '../parts';
import type { Judgement } from './judged';

/** An item that is to be answered, and the answer that was saved. */
export interface OpenItem {
  readonly shown: ShownItem;
  readonly given: Given | null;
  /** null where the item has none, or its scenario is not here any more. */
  readonly position: PositionPicture | null;
}

/** An item that was answered: what it earned and, where answers may be shown, all of them. */
export interface ClosedItem extends ItemResult {
  readonly shown: ShownItem;
  readonly position: PositionPicture | null;
  /** What a marker said; null where nobody has. */
  readonly judged: Judgement | null;
  readonly answers: (Revealed & { readonly refusals: readonly OptionRefusal[] }) | null;
}

interface Head {
  readonly id: string;
  readonly moduleId: string;
  readonly moduleTitle: string;
  readonly number: number;
  readonly check: Pick<Check, 'title' | 'pass' | 'attempts'> & { readonly intro: string | null };
  /** Titles of the module's sources, by id: figures name theirs. */
  readonly sources: Readonly<Record<string, string>>;
}

/** An attempt as its learner may see it: no key is in it before it may be. Times in ms since 1970. */
export type AttemptPicture = Head &
  (
    | { readonly state: 'open'; readonly dueAt: number | null; readonly items: readonly OpenItem[] }
    | {
        readonly state: 'submitted';
        readonly outcome: Pick<Outcome, 'at' | 'earned' | 'of' | 'passed' | 'waits'>;
        /** Whether it was not the learner who handed it in, but the clock. */
        readonly timeUp: boolean;
        readonly answersShown: boolean;
        readonly attemptsLeft: number;
        /** What to read again. */
        readonly weak: readonly WeakOutcome[];
        readonly items: readonly ClosedItem[];
      }
  );

/** An item of one attempt: in which order its choices come, and what was answered. */
export interface PlacedItem {
  readonly item: Item;
  readonly arrangement: Arrangement;
  readonly response: Response | null;
}

/** The items of an attempt in its order. */
export function placedItems(check: Check, { seed, responses }: Attempt): PlacedItem[] {
  const items = arrangeItems(check.items, seeded(seed, 'items'), check.shuffle);
  return items.map((item) => {
    const arrangement = arrange(item, seeded(seed, item.id), check.shuffle);
    const kept = Object.hasOwn(responses, item.id) ? responses[item.id] : null;
    const parsed = parseResponse(item, kept);
    return { item, arrangement, response: parsed.ok ? parsed.response : null };
  });
}

/** An attempt and what its picture rests on besides. */
export interface Sitting {
  readonly course: Course & { readonly check: Check };
  readonly attempt: Attempt;
  /** Every attempt at this check, for whether answers may be shown. */
  readonly all: readonly Attempt[];
  readonly judgements: ReadonlyMap<string, Judgement>;
}

/** The picture of an attempt for its learner. */
export function attemptPicture(
  { scenarios }: Pick<LearningTools, 'scenarios'>,
  { course, attempt, all, judgements }: Sitting,
): AttemptPicture {
  const { check, module } = course;
  const { title, pass, attempts, intro = null } = check;
  const { id, number, dueAt, outcome } = attempt;
  const head = { id, number, moduleId: module.id, moduleTitle: module.title };
  const sources = Object.fromEntries(module.sources.map((source) => [source.id, source.title]));
  const about = { ...head, check: { title, pass, attempts, intro }, sources };
  const placed = placedItems(check, attempt);
  if (!outcome) {
    const items = placed.map(({ item, arrangement, response }) => ({
      shown: showItem(item, arrangement),
      given: response && givenOf(response, arrangement),
      position: positionOf(scenarios, item)?.picture ?? null,
    }));
    return { ...about, state: 'open', dueAt, items };
  }
  const attemptsLeft = Math.max(0, attempts - all.length);
  const isLast = attemptsLeft === 0 && all.every((each) => each.outcome !== null);
  const answersShown = mayShowAnswers(check, outcome, isLast);
  const items = placed.map((each) => ({
    ...closedItem(scenarios, each, outcome, answersShown),
    judged: judgements.get(each.item.id) ?? null,
  }));
  const timeUp = outcome.at === dueAt;
  const weak = weakOutcomes(module, check.items, outcome.results, pass);
  const { at, earned, of, passed, waits } = outcome;
  const came = { at, earned, of, passed, waits };
  return {
    ...about,
    state: 'submitted',
    outcome: came,
    timeUp,
    answersShown,
    attemptsLeft,
    weak,
    items,
  };
}

/**
 * Whether right answers may be shown: after each attempt, or when all is right or the last is handed in.
 *
 * @param isLast no attempt is left, and none is open
 */
function mayShowAnswers(check: Check, outcome: Outcome, isLast: boolean): boolean {
  if (check.answersShown === 'each-attempt') return true;
  return isLast || outcome.earned === outcome.of;
}

function closedItem(
  scenarios: LearningTools['scenarios'],
  { item, arrangement, response }: PlacedItem,
  { results }: Outcome,
  answersShown: boolean,
): Omit<ClosedItem, 'judged'> {
  const { earned, of, waits } = mark(item, response);
  const kept = results.find((result) => result.item === item.id);
  const result = kept ?? { item: item.id, earned, of, waits };
  const position = positionOf(scenarios, item);
  const refusals = position ? refusalsOf(item, position.played) : [];
  return {
    ...result,
    shown: showItem(item, arrangement),
    position: position?.picture ?? null,
    answers: answersShown ? { ...revealed(item, response), refusals } : null,
  };
}

function positionOf(
  scenarios: LearningTools['scenarios'],
  item: Item,
): { picture: PositionPicture; played: PlayedPosition } | null {
  if (item.type !== 'move') return null;
  const scenario = scenarios.get(item.position.scenario)?.scenario;
  if (!scenario) return null;
  const result = playPosition(scenario, item.position);
  if (!result.ok) return null;
  const played = result.position;
  return { picture: pictureOf(played, item.position.seat, publicScenario(scenario)), played };
}

function refusalsOf(item: Item, position: PlayedPosition): OptionRefusal[] {
  if (item.type !== 'move') return [];
  return item.options.flatMap(({ id, command }) => {
    const judgement = position.judge(command);
    return judgement.kind === 'refused' ? [{ option: id, refusal: judgement.refusal }] : [];
  });
}
