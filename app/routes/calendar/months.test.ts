import { expect, test } from 'vitest';
import type { CalendarDate } from '~/server/teaching/calendar';
import { earlierAndLater, monthsOf } from './months';

const date = (at: string): CalendarDate => ({
  id: at,
  what: 'due',
  kind: 'check',
  title: 'A check',
  at: Date.parse(at),
  endsAt: null,
  place: '',
  extended: false,
  state: 'open',
  to: null,
});

test('dates stand under the months of the academy’s zone', () => {
  const dates = [date('2026-01-31T16:59:00Z'), date('2026-01-31T17:00:00Z')];
  const months = monthsOf(dates, 'Asia/Jakarta');
  expect(months.map(({ id }) => id)).toEqual(['2026-01', '2026-02']);
  const now = Date.parse('2026-01-31T18:00:00Z');
  expect(earlierAndLater(months, now, 'Asia/Jakarta').later.map(({ id }) => id)).toEqual([
    '2026-02',
  ]);
  expect(earlierAndLater(months, now, 'UTC').earlier).toEqual([]);
});
