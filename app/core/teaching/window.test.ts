import { describe, expect, test } from 'vitest';
import { type Covering, windowOf } from './window';

const NOW = Date.UTC(2026, 0, 10, 12);
const HOUR = 3_600_000;
const covering = (changes: Partial<Covering> = {}): Covering => ({
  kind: 'check',
  opensAt: null,
  dueAt: NOW + HOUR,
  latePolicy: 'refuse',
  penaltyPercent: 0,
  ...changes,
});
const at = (...assignments: Covering[]) => windowOf('check', assignments, NOW);

describe('a check', () => {
  test('that nobody assigned is open', () => {
    expect(at()).toEqual({ open: true, closesAt: null });
    expect(at(covering({ kind: 'activity', dueAt: NOW - 1 }))).toMatchObject({ open: true });
  });

  test('is taken from its opening to its due date, and later unless that is refused', () => {
    expect(at(covering())).toEqual({ open: true, closesAt: NOW + HOUR });
    expect(at(covering({ opensAt: NOW + 1 }))).toEqual({ open: false, why: 'notOpen' });
    expect(at(covering({ dueAt: NOW - 1 }))).toEqual({ open: false, why: 'closed' });
    const late = covering({ dueAt: NOW - 1, latePolicy: 'penalty', penaltyPercent: 10 });
    expect(at(late)).toEqual({ open: true, closesAt: null });
  });

  test('goes by the narrowest assignment, and by the most generous of several', () => {
    const module = covering({ kind: 'module', dueAt: null, latePolicy: 'accept' });
    expect(at(module, covering({ dueAt: NOW - 1 }))).toEqual({ open: false, why: 'closed' });
    expect(at(module, covering({ kind: 'track', dueAt: NOW - 1 })).open).toBe(true);
    const longer = covering({ dueAt: NOW + 2 * HOUR });
    expect(at(covering({ dueAt: NOW - 1 }), covering(), longer)).toEqual({
      open: true,
      closesAt: NOW + 2 * HOUR,
    });
    expect(at(covering(), covering({ dueAt: null }))).toEqual({ open: true, closesAt: null });
  });
});
