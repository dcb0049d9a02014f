import { describe, expect, test } from 'vitest';
import { byNeeds, type LearnerFacts, needsOf, type WorkFacts } from './needs';
import { daysIn } from './zone';

const DAY = 86_400_000;
const BETWEEN = daysIn('Asia/Jakarta');
/** Ten in the morning in Jakarta. */
const NOW = Date.UTC(2026, 0, 15, 3);

const work = (changes: Partial<WorkFacts> = {}): WorkFacts => ({
  id: 'a1',
  kind: 'check',
  title: 'Rules of the room',
  dueAt: NOW + 2 * DAY,
  state: 'open',
  overdue: false,
  daysLate: 0,
  seat: null,
  attempts: null,
  ...changes,
});
const person = (changes: Partial<LearnerFacts> = {}): LearnerFacts => ({
  joinedAt: NOW - 20 * DAY,
  lastSeenAt: NOW - DAY,
  lastDeedAt: NOW - DAY,
  work: [],
  ...changes,
});
const needs = (changes: Partial<LearnerFacts>) => needsOf(person(changes), NOW, BETWEEN);
const codes = (changes: Partial<LearnerFacts>) => needs(changes).map(({ code }) => code);

describe('who needs help', () => {
  test('is nobody who does their work', () => {
    expect(needs({})).toEqual([]);
    expect(needs({ work: [work(), work({ state: 'done', dueAt: NOW - DAY })] })).toEqual([]);
  });

  test('is who has not opened the brief two days before the exercise, not three', () => {
    const seat = (state: WorkFacts['seat'], days: number) => ({
      work: [work({ title: 'A river', seat: state, dueAt: NOW + days * DAY })],
    });
    expect(needs(seat('unopened', 2))).toEqual([
      { code: 'briefUnopened', about: 'a1', values: { kind: 'check', title: 'A river', days: 2 } },
    ]);
    expect(needs(seat('unopened', 3))).toEqual([]);
    expect(needs(seat('opened', 1))).toEqual([]);
    expect(needs(seat('none', 1))).toEqual([]);
  });

  test('is who is overdue, told apart by whether they have begun', () => {
    const overdue = { overdue: true, dueAt: NOW - 3 * DAY, daysLate: 3 };
    expect(needs({ work: [work(overdue)] })).toEqual([
      {
        code: 'overdueUntouched',
        about: 'a1',
        values: { kind: 'check', title: 'Rules of the room', days: 3 },
      },
    ]);
    expect(codes({ work: [work({ ...overdue, state: 'started' })] })).toEqual([
      'overdueUnfinished',
    ]);
    expect(codes({ work: [work({ ...overdue, state: 'closed' })] })).toEqual(['overdueUntouched']);
  });

  test('is who has used up every attempt without passing', () => {
    const failed = (used: number) => ({
      work: [work({ state: 'notPassed', attempts: { used, most: 3 } })],
    });
    expect(needs(failed(3))).toEqual([
      {
        code: 'attemptsUsedUp',
        about: 'a1',
        values: { kind: 'check', title: 'Rules of the room', attempts: 3 },
      },
    ]);
    expect(needs(failed(2))).toEqual([]);
  });

  test('is who does nothing while something is due soon', () => {
    expect(needs({ work: [work()], lastDeedAt: NOW - 4 * DAY })).toEqual([
      {
        code: 'idleBeforeDue',
        about: 'a1',
        values: { kind: 'check', title: 'Rules of the room', days: 2, idle: 4 },
      },
    ]);
    expect(needs({ work: [work({ dueAt: NOW + 9 * DAY })], lastDeedAt: null })).toEqual([]);
  });

  test('is who stays away, or never came', () => {
    expect(codes({ lastSeenAt: NOW - 10 * DAY })).toEqual(['away']);
    expect(needs({ lastSeenAt: null })).toEqual([
      { code: 'neverSignedIn', about: null, values: { days: 20 } },
    ]);
    expect(codes({ lastSeenAt: null, joinedAt: NOW - DAY })).toEqual([]);
  });

  test('has the most urgent reason first', () => {
    const all = {
      lastSeenAt: NOW - 12 * DAY,
      lastDeedAt: NOW - 12 * DAY,
      work: [
        work(),
        work({ overdue: true, dueAt: NOW - DAY }),
        work({ overdue: true, dueAt: NOW - 5 * DAY }),
        work({ seat: 'unopened', dueAt: NOW + DAY }),
      ],
    };
    expect(needs(all).map(({ code, values }) => [code, values.days])).toEqual([
      ['briefUnopened', 1],
      ['overdueUntouched', 5],
      ['overdueUntouched', 1],
      ['idleBeforeDue', 2],
      ['away', 12],
    ]);
  });
});

test('people stand in the order of their reasons', () => {
  const away = needs({ lastSeenAt: NOW - 12 * DAY });
  const brief = needs({ work: [work({ seat: 'unopened' })] });
  const both = [...brief, ...away];
  expect([away, [], brief, both].sort(byNeeds)).toEqual([both, brief, away, []]);
});
