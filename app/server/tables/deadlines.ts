import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Reader } from '../store/database';
import type { Feed } from './feed';

interface Parts {
  clock: Clock;
  log: Log;
  reader: Reader;
  feed: Feed;
  /** Lets the due deadlines of a table pass; false where it must be tried again. */
  pass(tableId: string): Promise<boolean>;
}

/** Tables woken in one go at most. */
const AT_ONCE = 200;
const TRY_AGAIN_MS = 1_000;

/**
 * Wakes tables whose deadlines are due. What is due is read from the database, so nothing is lost
 * with the process; in between it sleeps until the earliest, or until a nearer one is written.
 */
export class DeadlineScheduler {
  readonly #parts: Parts;
  readonly #unfollow: () => void;
  #wakesAt = Number.POSITIVE_INFINITY;
  #cancel: (() => void) | null = null;
  #looking: Promise<void> | null = null;
  /** Something fell due while a look was under way. */
  #again = false;
  #stopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#unfollow = parts.feed.follow(({ before, after }) => {
      if (before.context.deadlines === after.context.deadlines) return;
      for (const { dueAt } of after.context.deadlines) if (dueAt !== undefined) this.#sleep(dueAt);
    });
  }

  /** Looks at what fell due while the server was down, and waits for the rest. */
  start(): void {
    this.#look();
  }

  /** Resolves when no look is under way. */
  async idle(): Promise<void> {
    while (this.#looking) await this.#looking;
  }

  stop(): void {
    this.#stopped = true;
    this.#unfollow();
    this.#cancel?.();
  }

  /** Sleeps until `dueAt`, unless it wakes before anyway. */
  #sleep(dueAt: number): void {
    if (this.#stopped || dueAt >= this.#wakesAt) return;
    this.#cancel?.();
    this.#wakesAt = dueAt;
    this.#cancel = this.#parts.clock.after(dueAt - this.#parts.clock.now(), () => {
      this.#wakesAt = Number.POSITIVE_INFINITY;
      this.#cancel = null;
      this.#look();
    });
  }

  #look(): void {
    this.#again = this.#looking !== null;
    if (this.#looking || this.#stopped) return;
    const { clock, log } = this.#parts;
    this.#looking = this.#passDue()
      .catch((error: unknown) => {
        log.error({ err: error }, 'deadlines could not be looked up');
        return clock.now() + TRY_AGAIN_MS;
      })
      .then((next) => {
        this.#looking = null;
        if (this.#again) this.#look();
        else if (next !== null) this.#sleep(next);
      });
  }

  /** @returns when to look again, or null if nothing waits */
  async #passDue(): Promise<number | null> {
    const { clock, reader, pass } = this.#parts;
    for (;;) {
      const due = await reader.deadline.findMany({
        where: { dueAt: { lte: new Date(clock.now()) } },
        distinct: ['tableId'],
        select: { tableId: true },
        orderBy: { dueAt: 'asc' },
        take: AT_ONCE,
      });
      if (due.length === 0 || this.#stopped) break;
      const passed = await Promise.all(due.map(({ tableId }) => pass(tableId)));
      if (passed.includes(false)) return clock.now() + TRY_AGAIN_MS;
    }
    const first = await reader.deadline.findFirst({ orderBy: { dueAt: 'asc' } });
    return first ? first.dueAt.getTime() : null;
  }
}
