import { describe, expect, test } from 'vitest';
import { afterLateness, daysLate, type LatePolicy, takesWork } from './lateness';

const HOUR = 3_600_000;
const DUE = Date.UTC(2026, 0, 10, 16);
const terms = (latePolicy: LatePolicy, penaltyPercent = 0) => ({
  dueAt: DUE,
  latePolicy,
  penaltyPercent,
});

describe('lateness', () => {
  test.each([
    [-HOUR, 0],
    [0, 0],
    [1, 1],
    [24 * HOUR, 1],
    [24 * HOUR + 1, 2],
  ])('%d ms after the moment is %d days begun', (after, days) => {
    expect(daysLate(DUE, DUE + after)).toBe(days);
  });

  test('there is none without a date', () => {
    expect(daysLate(null, DUE)).toBe(0);
  });
});

describe('marks of late work', () => {
  const marks = { earned: 1_500, of: 2_000 };

  test('stay as they are in time, or where it is accepted', () => {
    expect(afterLateness(marks, terms('penalty', 10), DUE)).toEqual(marks);
    expect(afterLateness(marks, terms('refuse'), DUE)).toEqual(marks);
    expect(afterLateness(marks, terms('accept', 10), DUE + 99 * HOUR)).toEqual(marks);
  });

  test('lose a share of the marks to be had for each day begun, never more than all', () => {
    expect(afterLateness(marks, terms('penalty', 10), DUE + HOUR).earned).toBe(1_300);
    expect(afterLateness(marks, terms('penalty', 10), DUE + 25 * HOUR).earned).toBe(1_100);
    expect(afterLateness(marks, terms('penalty', 50), DUE + 49 * HOUR).earned).toBe(0);
  });

  test('are rounded in favour of who wrote it', () => {
    expect(afterLateness({ earned: 100, of: 333 }, terms('penalty', 5), DUE + 1).earned).toBe(84);
  });

  test('are nothing where late work is refused', () => {
    expect(afterLateness(marks, terms('refuse'), DUE + 1)).toEqual({ earned: 0, of: 2_000 });
  });
});

test('work is taken from when it opens until it is due, and later unless that is refused', () => {
  const opensAt = DUE - 10 * HOUR;
  const refuse = { ...terms('refuse'), opensAt };
  expect(takesWork(refuse, opensAt - 1)).toBe(false);
  expect(takesWork(refuse, opensAt)).toBe(true);
  expect(takesWork(refuse, DUE)).toBe(true);
  expect(takesWork(refuse, DUE + 1)).toBe(false);
  expect(takesWork({ ...terms('penalty', 5), opensAt: null }, DUE + 1)).toBe(true);
});
