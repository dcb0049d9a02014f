import { localOf } from '~/core/teaching/zone';
import type { CalendarDate } from '~/server/teaching/calendar';

/** The dates of one month. */
export interface Month {
  /** `2026-01`. */
  id: string;
  /** A moment in it: ms since 1970. */
  at: number;
  dates: CalendarDate[];
}

/** Divides dates, soonest first, by the months of a zone. */
export function monthsOf(dates: readonly CalendarDate[], zone: string): Month[] {
  const months = new Map<string, Month>();
  for (const date of dates) {
    const id = localOf(date.at, zone).slice(0, 7);
    const month = months.get(id) ?? { id, at: date.at, dates: [] };
    month.dates.push(date);
    months.set(id, month);
  }
  return [...months.values()];
}

/** Divides months into those before the one of `now` and the others. */
export function earlierAndLater(months: readonly Month[], now: number, zone: string) {
  const current = localOf(now, zone).slice(0, 7);
  return {
    earlier: months.filter(({ id }) => id < current),
    later: months.filter(({ id }) => id >= current),
  };
}
