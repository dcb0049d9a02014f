import type { Log } from '../../log';

/** Work that takes seconds, as whoever asked for it finds it. */
export type Job<T> =
  | { readonly state: 'working' }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed' };

/**
 * Work that is done one after the other, apart from requests. What came of it is remembered for a
 * while only: nothing may stand here that cannot be worked out again.
 */
export interface Jobs<T> {
  /** The job of this key; null where nobody asked for it, or it was forgotten. */
  find(key: string): Job<T> | null;
  /** Begins it, unless it is under way or done; one that failed is tried again. */
  start(key: string, work: () => Promise<T>): Job<T>;
  /** What came of the jobs whose keys begin with these words, the earliest first. */
  values(beginning: string): T[];
  /** Forgets what came of it. */
  forget(key: string): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Begins nothing any more; what waits is given up. Resolves when nothing is under way. */
  stop(): Promise<void>;
}

/** @param most jobs remembered; the oldest that are done go first */
export function createJobs<T>({ log, most }: { log: Log; most: number }): Jobs<T> {
  const jobs = new Map<string, Job<T>>();
  let line: Promise<void> = Promise.resolve();
  let stopped = false;

  function makeRoom(): void {
    for (const [key, { state }] of jobs) {
      if (jobs.size < most) return;
      if (state !== 'working') jobs.delete(key);
    }
  }

  return {
    find: (key) => jobs.get(key) ?? null,
    values: (beginning) =>
      [...jobs].flatMap(([key, job]) =>
        key.startsWith(beginning) && job.state === 'done' ? [job.value] : [],
      ),
    forget: (key) => void jobs.delete(key),
    idle: () => line,
    stop() {
      stopped = true;
      return line;
    },
    start(key, work) {
      const known = jobs.get(key);
      if (known && known.state !== 'failed') return known;
      makeRoom();
      const working = { state: 'working' } as const;
      jobs.set(key, working);
      line = line.then(async () => {
        if (stopped) return;
        try {
          jobs.set(key, { state: 'done', value: await work() });
        } catch (error) {
          jobs.set(key, { state: 'failed' });
          // What is given up because the program stops is no fault.
          if (!stopped) log.error({ err: error, key }, 'a selection was not worked out');
        }
      });
      return working;
    },
  };
}
