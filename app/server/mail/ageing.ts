import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Database } from '../store/database';
import type { Carrier } from './carrier';

/** Days that the text of a mail is kept here; that it was written stays. */
export const TEXT_DAYS = 90;

const DAY_MS = 24 * 60 * 60_000;
const AT_ONCE = 200;

/** Empties mails that are older than that, and removes their files: once at the start, then daily. */
export interface Ageing {
  start(): void;
  /** Resolves when nothing is being emptied. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly carrier: Pick<Carrier, 'drop'>;
}

export function createAgeing({ database, clock, log, carrier }: Parts): Ageing {
  let cancel = () => {};
  let running = false;
  let work: Promise<void> = Promise.resolve();

  async function empty(): Promise<void> {
    const at = new Date(clock.now());
    const before = new Date(at.getTime() - TEXT_DAYS * DAY_MS);
    const where = {
      emptiedAt: null,
      nextTryAt: null,
      text: { not: '' },
      createdAt: { lt: before },
    };
    while (running) {
      const old = await database.reader.mail.findMany({
        ...{ where, take: AT_ONCE, orderBy: { createdAt: 'asc' } },
        select: { id: true },
      });
      if (old.length === 0) return;
      const ids = old.map(({ id }) => id);
      await carrier.drop(ids);
      const data = { text: '', html: null, emptiedAt: at };
      await database.write((tx) => tx.mail.updateMany({ where: { id: { in: ids } }, data }));
    }
  }

  function look(): void {
    cancel = clock.after(DAY_MS, look);
    work = work.then(empty).catch((error) => log.error({ err: error }, 'old mail was not emptied'));
  }

  return {
    start() {
      running = true;
      look();
    },
    idle: () => work,
    async stop() {
      running = false;
      cancel();
      await work;
    },
  };
}
