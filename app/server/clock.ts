/**
 * The server's only source of time. Everything that asks "when" takes one of these, so that tests
 * hand in time and never sleep.
 */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Calls `task` once, `delay` milliseconds from now at the earliest; the answer cancels it. */
  after(delay: number, task: () => void): () => void;
}

/** A timer longer than this wraps around in Node and fires at once. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** The machine's clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(delay, task) {
    const timer = setTimeout(task, Math.min(Math.max(delay, 0), LONGEST_TIMER_MS));
    timer.unref();
    return () => clearTimeout(timer);
  },
};
