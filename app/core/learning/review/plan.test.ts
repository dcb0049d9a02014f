import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceAt, met, type Recall, reviewed } from './memory';
import { type Card, MOST_A_DAY, planned, WANTED } from './plan';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 8);

const card = (concept: string, reviews: readonly Recall[], start = NOW - 30 * DAY): Card => {
  let memory = met(start);
  for (const recall of reviews) memory = reviewed(memory, recall, memory.dueAt);
  return { moduleId: 'rules', concept, memory };
};

describe('memory', () => {
  it('asks what was met for the first time the next day', () => {
    expect(met(NOW).dueAt).toBe(NOW + DAY);
    expect(chanceAt(met(NOW), NOW + DAY)).toBe(0);
  });

  it('waits longer after every success, and starts short again after a lapse', () => {
    const once = reviewed(met(NOW), 'good', NOW + DAY);
    const twice = reviewed(once, 'good', once.dueAt);
    const lapsed = reviewed(twice, 'again', twice.dueAt);
    expect(twice.dueAt - once.dueAt).toBeGreaterThan(once.dueAt - NOW);
    expect(lapsed.dueAt - twice.dueAt).toBeLessThan(twice.dueAt - once.dueAt);
    expect(lapsed.lapses).toBe(1);
  });

  it('is nine in ten when the date comes', () => {
    const memory = reviewed(met(NOW), 'good', NOW + DAY);
    expect(chanceAt(memory, memory.dueAt)).toBeCloseTo(0.9, 1);
  });
});

describe('the plan of a review', () => {
  it('follows memory where no exercise is ahead', () => {
    const cards = [card('silence', ['good', 'good']), card('quorum', ['good'])];
    for (const { askAt, memory, forExercise } of planned(cards, NOW, null)) {
      expect([askAt, forExercise]).toEqual([memory.dueAt, false]);
    }
  });

  it('fills the days before an exercise from the last one backwards', () => {
    const cards = Array.from({ length: 45 }, (_, at) =>
      card(`c${at}`, ['good', 'good'], NOW - DAY),
    );
    const exercise = NOW + 10 * DAY;
    const days = planned(cards, NOW, exercise)
      .filter(({ forExercise }) => forExercise)
      .map(({ askAt }) => (exercise - askAt) / DAY);
    expect(days.filter((day) => day === 1)).toHaveLength(MOST_A_DAY);
    expect(days.filter((day) => day === 2)).toHaveLength(MOST_A_DAY);
  });

  it('asks everything weak before the day, and nothing later than its own date', () => {
    const recall = fc.constantFrom<Recall>('again', 'hard', 'good', 'easy');
    const some = fc.array(fc.array(recall, { maxLength: 6 }), { maxLength: 60 });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 40 }), (histories, inDays) => {
        const cards = histories.map((reviews, at) => card(`c${at}`, reviews));
        const exercise = NOW + inDays * DAY;
        for (const { askAt, memory } of planned(cards, NOW, exercise)) {
          expect(askAt).toBeLessThanOrEqual(Math.max(memory.dueAt, NOW));
          if (chanceAt(memory, exercise) < WANTED) expect(askAt).toBeLessThan(exercise);
        }
      }),
      { numRuns: 100 },
    );
  });
});
