import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Reader } from '../store/database';

/** Tells those who hold something open for a session, such as a stream, that it has ended. */
export interface SessionEnds {
  /** Calls `listener` with the id of every session that ends; the answer takes it off again. */
  onEnded(listener: (sessionId: string) => void): () => void;
  /**
   * Calls `ended` once when this session ends, whoever ended it: within 5 s even where that was
   * another process, or its time ran out. The answer stops watching.
   */
  watch(sessionId: string, ended: () => void): () => void;
  /** Whether somebody watches this session, so that its end is noticed whoever ends it. */
  isWatched(sessionId: string): boolean;
  /** Tells everybody that these have ended. */
  announce(sessionIds: readonly string[]): void;
  stop(): void;
}

const LOOK_EVERY_MS = 2_500;
/** SQLite takes at least 999 values in one query. */
const AT_ONCE = 500;

/** @param parts what to look with; `database.reader` sees what other processes have committed */
export function createSessionEnds(parts: { reader: Reader; clock: Clock; log: Log }): SessionEnds {
  const listeners = new Set<(sessionId: string) => void>();
  const watched = new Map<string, Set<() => void>>();
  let cancel: (() => void) | null = null;
  let stopped = false;

  function announce(ids: readonly string[]): void {
    for (const id of ids) {
      for (const listener of listeners) listener(id);
      const waiting = watched.get(id) ?? new Set();
      watched.delete(id);
      for (const ended of waiting) ended();
    }
  }

  function lookLater(): void {
    if (cancel !== null || stopped || watched.size === 0) return;
    cancel = parts.clock.after(LOOK_EVERY_MS, () => {
      look()
        .catch((error: unknown) => parts.log.warn({ err: error }, 'sessions not looked up'))
        .finally(() => {
          cancel = null;
          lookLater();
        });
    });
  }

  async function look(): Promise<void> {
    const ids = [...watched.keys()];
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      announce(await endedAmong(ids.slice(from, from + AT_ONCE), parts));
    }
  }

  return {
    announce,
    isWatched: (id) => watched.has(id),
    onEnded(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    watch(id, ended) {
      const waiting = watched.get(id) ?? new Set();
      watched.set(id, waiting.add(ended));
      lookLater();
      return () => {
        waiting.delete(ended);
        if (waiting.size === 0 && watched.get(id) === waiting) watched.delete(id);
      };
    },
    stop() {
      stopped = true;
      cancel?.();
    },
  };
}

/** Counting first: nearly always all of them live, and then no rows are fetched. */
async function endedAmong(
  ids: string[],
  { reader, clock }: { reader: Reader; clock: Clock },
): Promise<string[]> {
  const live = {
    id: { in: ids },
    expiresAt: { gt: new Date(clock.now()) },
    user: { disabledAt: null },
  };
  if ((await reader.session.count({ where: live })) === ids.length) return [];
  const rows = await reader.session.findMany({ where: live, select: { id: true } });
  const found = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !found.has(id));
}
