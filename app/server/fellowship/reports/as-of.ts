import { instantOf, localOf } from '~/core/teaching/zone';

/** The moment whose records a report shows. */
export interface AsOf {
  /** `YYYY-MM-DD`, in the academy's zone. */
  readonly day: string;
  /** The last moment of that day, or now where the day is not over; ms since 1970. */
  readonly at: number;
  /** Whether the day is over, so that the report stays as it is. */
  readonly over: boolean;
}

const DAY_MS = 86_400_000;

/** Reads the day that an address asks for. Whatever is no day, and every day to come, is today. */
export function asOf(asked: string | null, zone: string, now: number): AsOf {
  const today = localOf(now, zone).slice(0, 10);
  const start = /^\d{4}-\d{2}-\d{2}$/.test(asked ?? '') ? instantOf(`${asked}T00:00`, zone) : null;
  if (start === null || start > now) return { day: today, at: now, over: false };
  const day = localOf(start, zone).slice(0, 10);
  if (day === today) return { day, at: now, over: false };
  // Noon of the next day is on that day, also where a clock was moved.
  const next = localOf(start + 1.5 * DAY_MS, zone).slice(0, 10);
  const end = instantOf(`${next}T00:00`, zone) ?? start + DAY_MS;
  return { day, at: end - 1, over: true };
}
