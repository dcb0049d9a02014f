import { type Card, createEmptyCard, FSRSVersion, fsrs, type Grade, Rating } from 'ts-fsrs';

/** How well somebody remembered. */
export type Recall = 'again' | 'hard' | 'good' | 'easy';

/** What is known of one person's memory of one concept; times in ms since 1970. */
export interface Memory {
  readonly dueAt: number;
  /** Days after which the chance to remember has fallen to nine in ten. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly reviews: number;
  readonly lapses: number;
  readonly state: Card['state'];
  readonly reviewedAt: number | null;
}

/** The model of memory that is used, for who asks. */
export const MODEL: string = FSRSVersion;

const GRADE: Readonly<Record<Recall, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
};

// Whole days, without chance: the same history gives the same dates.
const model = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false });

const DAY_MS = 86_400_000;

function cardOf(memory: Memory): Card {
  const { dueAt, stability, difficulty, reviews, lapses, state, reviewedAt } = memory;
  const none = { elapsed_days: 0, scheduled_days: 0, learning_steps: 0 };
  const due = new Date(dueAt);
  const card = { due, stability, difficulty, reps: reviews, lapses, state, ...none };
  return reviewedAt === null ? card : { ...card, last_review: new Date(reviewedAt) };
}

function memoryOf(card: Card): Memory {
  const { due, stability, difficulty, reps, lapses, state, last_review } = card;
  const reviewedAt = last_review ? last_review.getTime() : null;
  return { dueAt: due.getTime(), stability, difficulty, reviews: reps, lapses, state, reviewedAt };
}

/** The memory of something met for the first time: to be asked the next day. */
export function met(at: number): Memory {
  return { ...memoryOf(createEmptyCard(new Date(at))), dueAt: at + DAY_MS };
}

/**
 * The memory after a review at `at`, and with it the next date, by the Free Spaced Repetition
 * Scheduler (J. Ye et al., "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition
 * Scheduling", KDD 2022) with its standard parameters: asked again when the chance to remember has
 * fallen to nine in ten.
 */
export function reviewed(memory: Memory, recall: Recall, at: number): Memory {
  return memoryOf(model.next(cardOf(memory), new Date(at), GRADE[recall]).card);
}

/** The chance, from 0 to 1, to remember at `at` what is not asked before; 0 for what never was. */
export function chanceAt(memory: Memory, at: number): number {
  if (memory.reviewedAt === null) return 0;
  return model.get_retrievability(cardOf(memory), new Date(at), false);
}
