import type { ItemResult, LearningDeed, LearningEvent } from './events';

/** How an attempt came out, with what markers have judged since. Marks are in hundredths. */
export interface Outcome {
  /** ms since 1970. */
  readonly at: number;
  readonly results: readonly ItemResult[];
  readonly earned: number;
  readonly of: number;
  readonly passed: boolean;
  /** Whether something of it waits for a marker. */
  readonly waits: boolean;
}

/** One attempt at a check, as far as the record tells. */
export interface Attempt {
  readonly id: string;
  /** 1 for the first. */
  readonly number: number;
  readonly seed: number;
  /** The version that it was started with, and is marked by. */
  readonly versionId: string;
  /** ms since 1970. */
  readonly startedAt: number;
  /** When time is up, in ms since 1970; null without a limit. */
  readonly dueAt: number | null;
  /** The latest answer by item; items without one are missing. */
  readonly responses: Readonly<Record<string, unknown>>;
  /** null until it is submitted. */
  readonly outcome: Outcome | null;
}

/** An attempt while its events are read: the outcome comes from what was handed in and the marks. */
interface Draft extends Omit<Attempt, 'outcome'> {
  readonly handedIn: Extract<LearningDeed, { type: 'attemptSubmitted' }> | null;
  readonly handedInAt: number;
  /** Marks of a person by item: the latest counts. */
  readonly marks: Readonly<Record<string, number>>;
}

/** The attempts of a module's record, in the order in which they were started. */
export function attemptsOf(events: readonly LearningEvent[]): Attempt[] {
  const drafts = new Map<string, Draft>();
  for (const event of events) {
    const after = folded(drafts, event);
    if (after) drafts.set(after.id, after);
  }
  return [...drafts.values()].map((draft) => {
    const { handedIn: _handedIn, handedInAt: _at, marks: _marks, ...attempt } = draft;
    return { ...attempt, outcome: outcomeOf(draft) };
  });
}

function folded(
  drafts: ReadonlyMap<string, Draft>,
  { at, versionId, deed }: LearningEvent,
): Draft | null {
  if (deed.type === 'attemptStarted') {
    const { attempt: id, number, seed, dueAt } = deed;
    const fresh = { responses: {}, handedIn: null, handedInAt: 0, marks: {} };
    return { id, number, seed, dueAt, versionId, startedAt: at, ...fresh };
  }
  const draft = 'attempt' in deed ? drafts.get(deed.attempt) : undefined;
  if (!draft) return null;
  if (deed.type === 'answered') {
    return { ...draft, responses: answered(draft.responses, deed.item, deed.response) };
  }
  if (deed.type === 'attemptSubmitted') return { ...draft, handedIn: deed, handedInAt: at };
  if (deed.type !== 'itemMarked') return null;
  return { ...draft, marks: { ...draft.marks, [deed.item]: deed.earned } };
}

function answered(
  responses: Attempt['responses'],
  item: string,
  response: unknown,
): Attempt['responses'] {
  const { [item]: _before, ...others } = responses;
  return response === null ? others : { ...others, [item]: response };
}

function outcomeOf({ handedIn, handedInAt, marks }: Draft): Outcome | null {
  if (!handedIn) return null;
  const results = handedIn.results.map((result) => {
    const marked = marks[result.item];
    if (marked === undefined) return result;
    return { ...result, earned: Math.min(result.of, result.earned + marked), waits: false };
  });
  const earned = results.reduce((sum, result) => sum + result.earned, 0);
  const { of, pass } = handedIn;
  const waits = results.some((result) => result.waits);
  return { at: handedInAt, results, earned, of, passed: passes(earned, of, pass), waits };
}

/** Whether marks reach a share of all of them, in per cent, compared without rounding. */
export function passes(earned: number, of: number, pass: number): boolean {
  return earned * 100 >= of * pass;
}

/** The attempt that counts: the largest share of the marks, the later of two equal ones. */
export function bestOf(attempts: readonly Attempt[]): Attempt | null {
  let best: Attempt | null = null;
  for (const attempt of attempts) {
    if (attempt.outcome && (!best?.outcome || !isBetter(best.outcome, attempt.outcome))) {
      best = attempt;
    }
  }
  return best;
}

function isBetter(one: Outcome, other: Outcome): boolean {
  return one.earned * other.of > other.earned * one.of;
}
