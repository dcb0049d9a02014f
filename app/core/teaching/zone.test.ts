import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysFrom, daysIn, instantOf, localOf } from './zone';

const utc = (text: string) => Date.parse(`${text}:00Z`);

describe('a local time', () => {
  test.each([
    ['2026-01-05T16:00', 'Asia/Jakarta', '2026-01-05T09:00'],
    ['2026-01-05T10:00', 'Europe/Brussels', '2026-01-05T09:00'],
    ['2026-07-05T11:00', 'Europe/Brussels', '2026-07-05T09:00'],
    ['2026-03-29T01:59', 'Europe/Brussels', '2026-03-29T00:59'],
    ['2026-03-29T03:00', 'Europe/Brussels', '2026-03-29T01:00'],
    ['2026-10-25T01:59', 'Europe/Brussels', '2026-10-24T23:59'],
    ['2026-10-25T03:00', 'Europe/Brussels', '2026-10-25T02:00'],
    ['2026-01-01T00:00', 'Pacific/Kiritimati', '2025-12-31T10:00'],
    ['2026-06-01T00:00', 'Asia/Kathmandu', '2026-05-31T18:15'],
  ])('%s in %s is %s UTC', (local, zone, expected) => {
    expect(instantOf(local, zone)).toBe(utc(expected));
    expect(localOf(utc(expected), zone)).toBe(local);
  });

  test('that comes twice means the first time', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Brussels')).toBe(utc('2026-10-25T00:30'));
  });

  test('that never comes is as much later as clocks go forward', () => {
    const at = instantOf('2026-03-29T02:30', 'Europe/Brussels') ?? 0;
    expect(localOf(at, 'Europe/Brussels')).toBe('2026-03-29T03:30');
  });

  test.each([
    '',
    'tomorrow',
    '2026-02-30T10:00',
    '2026-01-05',
    '2026-13-01T10:00',
    '2026-01-05T25:00',
  ])('is not %j', (local) => {
    expect(instantOf(local, 'Asia/Jakarta')).toBeNull();
  });

  test('comes back from its moment, whatever the zone', () => {
    const zones = ['Asia/Jakarta', 'Europe/Brussels', 'America/New_York', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 60 * 24 * 365 * 40 }),
        (zone, minutes) => {
          const local = localOf(Date.UTC(2000, 0, 1) + minutes * 60_000, zone);
          const at = instantOf(local, zone);
          expect(at === null ? null : localOf(at, zone)).toBe(local);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('days are counted by midnights of the zone, over a change of clocks too', () => {
  const zone = 'Europe/Brussels';
  const friday = instantOf('2026-03-27T23:59', zone) ?? 0;
  const monday = instantOf('2026-03-30T00:01', zone) ?? 0;
  expect(daysFrom(friday, monday, zone)).toBe(3);
  expect(daysFrom(monday, friday, zone)).toBe(-3);
  expect(daysFrom(friday, friday + 1_000, zone)).toBe(0);
  const between = daysIn(zone);
  expect([between(friday, monday), between(monday, friday), between(friday, friday)]).toEqual([
    3, -3, 0,
  ]);
});
