import { describe, expect, test } from 'vitest';
import type { WorkFacts } from '../../teaching/needs';
import { daysIn } from '../../teaching/zone';
import { byReadiness, messageOf, readinessOf, type Signs } from './readiness';

const DAY = 86_400_000;
const ZONE = 'Asia/Jakarta';
/** Ten in the morning in Jakarta. */
const NOW = Date.UTC(2026, 0, 15, 3);
const EXERCISE = { id: 'e1', title: 'A river', at: NOW + 3 * DAY };

const check = (changes: Partial<WorkFacts> = {}): WorkFacts => ({
  ...{ id: 'c1', kind: 'check', title: 'Rules of the room', dueAt: null, state: 'done' },
  ...{ overdue: false, daysLate: 0, seat: null, attempts: null },
  ...changes,
});
const ready: Signs = {
  seat: { briefOpened: true, sheet: { filled: 4, of: 4 } },
  checks: [check()],
  ...{ joinedAt: NOW - 30 * DAY, lastSeenAt: NOW - DAY },
};
const readiness = (changes: Partial<Signs>) =>
  readinessOf({ ...ready, ...changes }, EXERCISE, NOW, daysIn(ZONE));
const codes = (changes: Partial<Signs>) => readiness(changes).reasons.map(({ code }) => code);
const seat = (briefOpened: boolean, filled: number) => ({
  seat: { briefOpened, sheet: { filled, of: 4 } },
});

describe('readiness for an exercise', () => {
  test('is there with the brief read, the sheet filled in and the checks passed', () => {
    expect(readiness({})).toEqual({ state: 'ready', reasons: [], nudge: null });
    expect(readiness({ checks: [] }).state).toBe('ready');
    expect(readiness({ lastSeenAt: NOW - 20 * DAY }).state).toBe('ready');
  });

  test('is nearly there with one thing missing, and says which and what helps', () => {
    expect(readiness(seat(true, 1))).toEqual({
      state: 'nearly',
      reasons: [
        {
          ...{ code: 'sheetBegun', about: 'e1' },
          values: { kind: 'exercise', title: 'A river', days: 3, filled: 1, of: 4 },
        },
      ],
      nudge: 'prepare',
    });
    expect(readiness({ checks: [check({ state: 'open' })] })).toMatchObject({
      state: 'nearly',
      reasons: [{ code: 'checkOpen', about: 'c1' }],
      nudge: 'takeCheck',
    });
  });

  test('is not there without a seat, without the brief, or with two things missing', () => {
    expect(readiness({ seat: null })).toMatchObject({ state: 'not', nudge: 'giveSeat' });
    expect(readiness(seat(false, 4))).toMatchObject({ state: 'not', nudge: 'readBrief' });
    expect(readiness({ ...seat(true, 0), checks: [check({ state: 'started' })] })).toMatchObject({
      state: 'not',
      reasons: [{ code: 'checkBegun' }, { code: 'sheetEmpty' }],
      nudge: 'takeCheck',
    });
  });

  test('tells a check that waits for a marker from one that can be taken no more', () => {
    expect(readiness({ checks: [check({ state: 'submitted' })] }).nudge).toBe('mark');
    const failed = (used: number) => [check({ state: 'notPassed', attempts: { used, most: 3 } })];
    expect(codes({ checks: failed(2) })).toEqual(['checkBelowPass']);
    expect(readiness({ checks: failed(3) })).toMatchObject({
      reasons: [{ code: 'attemptsUsedUp', values: { attempts: 3 } }],
      nudge: 'talk',
    });
  });

  test('adds that somebody stays away to what is missing', () => {
    expect(codes({ ...seat(true, 0), lastSeenAt: NOW - 12 * DAY })).toEqual(['sheetEmpty', 'away']);
    expect(codes({ ...seat(false, 0), lastSeenAt: null })).toEqual([
      ...['briefUnopened', 'sheetEmpty', 'neverSignedIn'],
    ]);
  });

  test('puts who is least ready first', () => {
    const people = [
      { name: 'Ana', readiness: readiness({}) },
      { name: 'Ben', readiness: readiness(seat(true, 0)) },
      { name: 'Cai', readiness: readiness(seat(false, 0)) },
      { name: 'Dao', readiness: readiness({ seat: null }) },
    ];
    expect(people.sort(byReadiness).map(({ name }) => name)).toEqual(['Dao', 'Cai', 'Ben', 'Ana']);
  });

  test('shares the sentences of who needs help', () => {
    expect(messageOf('briefUnopened')).toBe('cohort.need.briefUnopened');
    expect(messageOf('sheetEmpty')).toBe('readiness.reason.sheetEmpty');
  });
});
