import { chanceAt, type Memory } from './memory';

/** One concept of a module, as a person remembers it. */
export interface Card {
  readonly moduleId: string;
  readonly concept: string;
  readonly memory: Memory;
}

/** A card and when to ask it. */
export interface Planned extends Card {
  readonly askAt: number;
  /** Asked earlier than memory alone would have it, because of an exercise. */
  readonly forExercise: boolean;
}

/** Most concepts asked on one day because of an exercise: ten minutes' work. */
export const MOST_A_DAY = 20;
/** What should be remembered on the day itself. */
export const WANTED = 0.95;

const DAY_MS = 86_400_000;

/**
 * When to ask each card. Without an exercise ahead, when memory says. With one, the days before it
 * are filled backwards: what would be least remembered on the day comes on the eve, what is firmer on
 * the days before, `MOST_A_DAY` a day, so that everything below `WANTED` is met once more and nothing
 * later than its own date.
 *
 * @param exerciseAt start of the next exercise in ms since 1970; null for none
 * @returns the cards in the order in which they are asked
 */
export function planned(cards: readonly Card[], now: number, exerciseAt: number | null): Planned[] {
  const own = cards.map((card) => ({ ...card, askAt: card.memory.dueAt, forExercise: false }));
  const ahead = exerciseAt === null || exerciseAt <= now ? own : before(own, now, exerciseAt);
  return ahead.sort((a, b) => a.askAt - b.askAt || order(a, b));
}

function before(cards: Planned[], now: number, exerciseAt: number): Planned[] {
  const days = Math.max(1, Math.floor((exerciseAt - now) / DAY_MS));
  const weak = cards
    .map((card) => ({ card, chance: chanceAt(card.memory, exerciseAt) }))
    .filter(({ chance }) => chance < WANTED)
    .sort((a, b) => a.chance - b.chance || order(a.card, b.card));
  const dates = new Map(
    weak.map(({ card }, place) => {
      const eve = Math.min(days, 1 + Math.floor(place / MOST_A_DAY));
      return [card, Math.max(now, exerciseAt - eve * DAY_MS)] as const;
    }),
  );
  return cards.map((card) => {
    const askAt = dates.get(card);
    if (askAt === undefined || askAt >= card.askAt) return card;
    return { ...card, askAt, forExercise: true };
  });
}

function order(a: Card, b: Card): number {
  return a.moduleId.localeCompare(b.moduleId) || a.concept.localeCompare(b.concept);
}
