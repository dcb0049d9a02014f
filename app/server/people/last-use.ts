import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Log } from '../log';
import type { Database } from '../store/database';

const DAY_MS = 86_400_000;
/** A class that comes in together is one write, not thirty. */
const GATHER_MS = 5_000;
/** SQLite takes at least 999 values in one query. */
const AT_ONCE = 500;

/** Notes when sessions were last used, which is what their life is counted from. */
export interface LastUse {
  /** Notes a use within 5 s. Nobody waits for it: a reader must not pay for a write, nor fail with it. */
  note(sessionId: string): void;
  stop(): void;
}

/** How long a session lives after its last use, in ms. */
export function sessionLife({ sessionDays }: Pick<Config, 'sessionDays'>): number {
  return sessionDays * DAY_MS;
}

export function createLastUse(parts: {
  config: Config;
  clock: Clock;
  database: Database;
  log: Log;
}): LastUse {
  const { config, clock, database, log } = parts;
  const used = new Set<string>();
  let cancel: (() => void) | null = null;

  async function write(): Promise<void> {
    cancel = null;
    const ids = [...used];
    used.clear();
    const now = clock.now();
    const data = { lastSeenAt: new Date(now), expiresAt: new Date(now + sessionLife(config)) };
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const where = { id: { in: ids.slice(from, from + AT_ONCE) } };
      await database.write((tx) => tx.session.updateMany({ where, data }));
    }
  }

  return {
    note(sessionId) {
      used.add(sessionId);
      cancel ??= clock.after(GATHER_MS, () => {
        write().catch((error: unknown) => log.warn({ err: error }, 'last use not noted'));
      });
    },
    stop() {
      cancel?.();
    },
  };
}
