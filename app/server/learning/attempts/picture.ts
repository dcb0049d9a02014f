import type { Course } from '~/core/learning/course';
import type { Check } from '~/core/learning/format/check';
import { type Given, givenOf } from '~/core/learning/marking/given';
import { mark } from '~/core/learning/marking/mark';
import { type Revealed, revealed } from '~/core/learning/marking/reveal';
import { type ShownItem, showItem } from '~/core/learning/marking/show';
import type { OptionRefusal, PositionPicture } from '~/core/learning/position/picture';
import type { Attempt, Outcome } from '~/core/learning/progress/attempts';
import type { ItemResult } from '~/core/learning/progress/events';
import { type WeakOutcome, weakOutcomes } from '~/core/learning/progress/weak';
import type { LearningTools } from '../parts';
import type { Judgement } from './judged';
import { type PlacedItem, placedItems } from './placed';
import { positionOf, refusalsOf } from './positions';
import { partsOf } from './weights';

interface Numbered {
  /** Which of all items it is, from 1, in the order of the attempt. */
  readonly number: number;
}

/** An item that is to be answered, and the answer that was saved. */
export interface OpenItem extends Numbered {
  readonly shown: ShownItem;
  readonly given: Given | null;
  /** null where the item has none, or its scenario is not here any more. */
  readonly position: PositionPicture | null;
}

/** An item that was answered: what it earned and, where answers may be shown, all of them. */
export interface ClosedItem extends ItemResult, Numbered {
  readonly shown: ShownItem;
  readonly position: PositionPicture | null;
  /** What a marker said; null where nobody has. */
  readonly judged: Judgement | null;
  readonly answers: (Revealed & { readonly refusals: readonly OptionRefusal[] }) | null;
}

/** One of the parts in which a long check is shown: its items in order. */
export type AttemptPart = readonly (Numbered & {
  readonly id: string;
  readonly answered: boolean;
})[];

interface Head {
  readonly id: string;
  readonly moduleId: string;
  readonly moduleTitle: string;
  readonly number: number;
  readonly check: Pick<Check, 'title' | 'pass' | 'attempts'> & { readonly intro: string | null };
  /** Titles of the module's sources, by id: figures name theirs. */
  readonly sources: Readonly<Record<string, string>>;
  /** All parts; the picture has the items of one. */
  readonly parts: readonly AttemptPart[];
  /** Which one, from 1. */
  readonly part: number;
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

/** An attempt and what its picture rests on besides. */
export interface Sitting {
  readonly course: Course & { readonly check: Check };
  readonly attempt: Attempt;
  /** Every attempt at this check, for whether answers may be shown. */
  readonly all: readonly Attempt[];
  /** How many attempts this person may still begin. */
  readonly attemptsLeft: number;
  readonly judgements: ReadonlyMap<string, Judgement>;
}

/**
 * The picture of an attempt for its learner, with the items of one part.
 *
 * @param wanted the part, from 1; the nearest there is, for any other number
 */
export function attemptPicture(
  { scenarios }: Pick<LearningTools, 'scenarios'>,
  { course, attempt, all, attemptsLeft, judgements }: Sitting,
  wanted: number,
): AttemptPicture {
  const { check, module } = course;
  const { title, pass, attempts, intro = null } = check;
  const { id, number, dueAt, outcome } = attempt;
  const placed = placedItems(check, attempt);
  const divided = divide(scenarios, check, placed, outcome ? 'closed' : 'open');
  const part = Math.min(divided.length, Math.max(1, Math.trunc(wanted) || 1));
  const here = divided[part - 1] ?? [];
  const about = {
    ...{ id, number, moduleId: module.id, moduleTitle: module.title },
    check: { title, pass, attempts, intro },
    sources: Object.fromEntries(module.sources.map((source) => [source.id, source.title])),
    parts: divided.map((each) => each.map(partItem)),
    part,
  };
  if (!outcome) {
    const items = here.map((each) => openItem(scenarios, each));
    return { ...about, state: 'open', dueAt, items };
  }
  const isLast = attemptsLeft === 0 && all.every((each) => each.outcome !== null);
  const answersShown = mayShowAnswers(check, outcome, isLast);
  const items = here.map((each) => ({
    ...closedItem(scenarios, each, outcome, answersShown),
    judged: judgements.get(each.item.id) ?? null,
  }));
  const { at, earned, of, passed, waits } = outcome;
  return {
    ...about,
    state: 'submitted',
    outcome: { at, earned, of, passed, waits },
    timeUp: outcome.at === dueAt,
    answersShown,
    attemptsLeft,
    weak: weakOutcomes(module, check.items, outcome.results, pass),
    items,
  };
}

type NumberedItem = PlacedItem & Numbered;

function divide(
  scenarios: LearningTools['scenarios'],
  check: Check,
  placed: readonly PlacedItem[],
  state: 'open' | 'closed',
): NumberedItem[][] {
  const numbered = new Map(placed.map((each, at) => [each.item.id, { ...each, number: at + 1 }]));
  const parts = partsOf(scenarios, check, [...numbered.keys()], state);
  return parts.map((ids) => ids.flatMap((id) => numbered.get(id) ?? []));
}

function partItem({ item, number, response }: NumberedItem) {
  return { id: item.id, number, answered: response !== null };
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

function openItem(
  scenarios: LearningTools['scenarios'],
  { item, arrangement, response, number }: NumberedItem,
): OpenItem {
  return {
    number,
    shown: showItem(item, arrangement),
    given: response && givenOf(response, arrangement),
    position: positionOf(scenarios, item)?.picture ?? null,
  };
}

function closedItem(
  scenarios: LearningTools['scenarios'],
  { item, arrangement, response, number }: NumberedItem,
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
    number,
    shown: showItem(item, arrangement),
    position: position?.picture ?? null,
    answers: answersShown ? { ...revealed(item, response), refusals } : null,
  };
}
