import type { Clock } from '~/server/clock';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves time on by `ms`, calling what falls due on the way, in its order. */
  advance(ms: number): void;
  /** How many timers wait. */
  waiting(): number;
}

/** 2026-01-05 09:00 UTC, a Monday. */
export const START = Date.UTC(2026, 0, 5, 9);

/** @param start milliseconds since 1970 */
export function manualClock(start: number = START): ManualClock {
  let now = start;
  const timers = new Set<{ at: number; task: () => void }>();
  return {
    now: () => now,
    after(delay, task) {
      const timer = { at: now + Math.max(delay, 0), task };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers.delete(next);
        now = next.at;
        next.task();
      }
      now = end;
    },
    waiting: () => timers.size,
  };
}
