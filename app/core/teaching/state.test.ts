import { describe, expect, test } from 'vitest';
import { isToDo, stateOf } from './state';

const HOUR = 3_600_000;
const DUE = Date.UTC(2026, 0, 10, 16);
const terms = {
  opensAt: DUE - 48 * HOUR,
  dueAt: DUE,
  latePolicy: 'accept',
  penaltyPercent: 0,
} as const;
const started = { status: 'started', passed: null, at: DUE - HOUR } as const;
const done = { status: 'done', passed: true, at: DUE - HOUR } as const;

describe('assigned work', () => {
  test('waits, opens and falls overdue while nothing is done', () => {
    expect(stateOf(terms, null, DUE - 49 * HOUR)).toMatchObject({ state: 'upcoming' });
    expect(stateOf(terms, null, DUE)).toEqual({ state: 'open', overdue: false, daysLate: 0 });
    expect(stateOf(terms, null, DUE + 1)).toEqual({ state: 'open', overdue: true, daysLate: 1 });
    expect(stateOf(terms, started, DUE + 1)).toMatchObject({ state: 'started', overdue: true });
  });

  test('is closed when it is too late and late work is refused', () => {
    const refuse = { ...terms, latePolicy: 'refuse' } as const;
    expect(stateOf(refuse, started, DUE + 1).state).toBe('closed');
    expect(stateOf(refuse, done, DUE + 99 * HOUR).state).toBe('done');
  });

  test('is not overdue once it is handed in, however late that was', () => {
    expect(stateOf(terms, done, DUE + 99 * HOUR)).toEqual({
      state: 'done',
      overdue: false,
      daysLate: 0,
    });
    const late = { status: 'submitted', passed: null, at: DUE + 30 * HOUR } as const;
    expect(stateOf(terms, late, DUE + 99 * HOUR)).toEqual({
      state: 'submitted',
      overdue: false,
      daysLate: 2,
    });
  });

  test('tells not passed from done', () => {
    expect(stateOf(terms, { ...done, passed: false }, DUE).state).toBe('notPassed');
    expect(stateOf(terms, { ...done, passed: null }, DUE).state).toBe('done');
  });

  test('is to do while it is open or started', () => {
    expect(isToDo({ state: 'open' })).toBe(true);
    expect(isToDo({ state: 'started' })).toBe(true);
    expect(isToDo({ state: 'upcoming' })).toBe(false);
    expect(isToDo({ state: 'closed' })).toBe(false);
  });
});
