import { describe, expect, it } from 'vitest';
import { met, reviewed } from './memory';
import type { Card } from './plan';
import { dayOf, sittingOf } from './sitting';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 23, 8);
const zone = 'Asia/Jakarta';

const card = (concept: string, memory: Card['memory']): Card => ({
  ...{ moduleId: 'rules', concept, memory },
});

describe('a sitting', () => {
  it('has what falls due before midnight in the zone of the academy', () => {
    // Midnight in Jakarta is 17:00 UTC.
    const cards = [card('before', met(NOW - DAY + 8 * HOUR)), card('after', met(NOW - 14 * HOUR))];
    const { today, nextAt } = sittingOf(cards, { now: NOW, zone, exerciseAt: null });
    expect(today.map(({ concept }) => concept)).toEqual(['before']);
    expect(nextAt).toBe(NOW + 10 * HOUR);
  });

  it('says when the next comes, or that there is none', () => {
    const { today, nextAt } = sittingOf([card('one', met(NOW))], {
      now: NOW,
      zone,
      exerciseAt: null,
    });
    expect([today, nextAt]).toEqual([[], NOW + DAY]);
    expect(sittingOf([], { now: NOW, zone, exerciseAt: null }).nextAt).toBeNull();
  });

  it('asks today what is not yet known on the eve of an exercise', () => {
    const { today } = sittingOf([card('one', met(NOW))], { now: NOW, zone, exerciseAt: NOW + DAY });
    expect(today).toMatchObject([{ concept: 'one', forExercise: true }]);
  });

  it('asks nothing twice a day, however near the exercise', () => {
    const memory = reviewed(met(NOW - DAY), 'again', NOW - HOUR);
    const exerciseAt = NOW + 30 * HOUR;
    const { today, nextAt } = sittingOf([card('one', memory)], { now: NOW, zone, exerciseAt });
    expect(today).toEqual([]);
    expect(nextAt).toBe(dayOf(NOW, zone).until);
  });
});

describe('a day', () => {
  it('goes from midnight to midnight, also where clocks change', () => {
    expect(dayOf(NOW, zone)).toEqual({ from: NOW - 15 * HOUR, until: NOW + 9 * HOUR });
    const changing = dayOf(Date.UTC(2026, 9, 25, 12), 'Europe/Vienna');
    expect(changing.until - changing.from).toBe(25 * HOUR);
  });
});
