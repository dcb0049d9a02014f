import type { Clock } from '../clock';
import type { Log } from '../log';
import { createRounds, type Rounds } from '../rounds';
import type { Database } from '../store/database';
import type { Carrier } from './carrier';

/** Days that the text of a mail is kept here; that it was written stays. */
export const TEXT_DAYS = 90;

const DAY_MS = 24 * 60 * 60_000;
const AT_ONCE = 200;

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly carrier: Pick<Carrier, 'drop'>;
}

/** Empties mails that are older than that, and removes their files, once a day. */
export function createAgeing({ database, clock, log, carrier }: Parts): Rounds {
  async function empty(isGoing: () => boolean): Promise<void> {
    const at = new Date(clock.now());
    const before = new Date(at.getTime() - TEXT_DAYS * DAY_MS);
    const where = {
      emptiedAt: null,
      nextTryAt: null,
      text: { not: '' },
      createdAt: { lt: before },
    };
    while (isGoing()) {
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

  return createRounds(
    { clock, log },
    { everyMs: DAY_MS, look: empty, failed: 'old mail was not emptied' },
  );
}
