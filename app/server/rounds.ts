import type { Clock } from './clock';
import type { Log } from './log';

/** Work that is looked for again and again, one round after the other. */
export interface Rounds {
  /** Looks now, also for what came while the server was down, and every so often from now on. */
  start(): void;
  /** Resolves when no round is under way. */
  idle(): Promise<void>;
  /** Looks no longer, and lets what is under way finish. */
  stop(): Promise<void>;
}

interface Round {
  /** Milliseconds from the beginning of one round to that of the next. */
  readonly everyMs: number;
  /** @param isGoing false once a long round should end early */
  readonly look: (isGoing: () => boolean) => Promise<void>;
  /** What is logged of a round that failed; the next comes all the same. */
  readonly failed: string;
}

export function createRounds(
  { clock, log }: { clock: Clock; log: Log },
  { everyMs, look, failed }: Round,
): Rounds {
  let cancel = () => {};
  let going = false;
  let work: Promise<void> = Promise.resolve();

  function round(): void {
    cancel();
    cancel = clock.after(everyMs, round);
    work = work
      .then(() => look(() => going))
      .catch((error: unknown) => log.error({ err: error }, failed));
  }

  return {
    start() {
      going = true;
      round();
    },
    idle: () => work,
    async stop() {
      going = false;
      cancel();
      await work;
    },
  };
}
