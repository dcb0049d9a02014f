import type { Log } from '../log';
import type { Database, Transaction } from '../store/database';
import type { Carrier } from './carrier';
import type { MailKind } from './letter';

/** Removes mails of somebody who is forgotten, with their files, waiting ones included. */
export interface MailForgetting {
  /**
   * Deletes what an academy wrote to an address, as part of `tx`; of other academies nothing. Files go
   * once `tx` is kept, and only then.
   *
   * @param kinds what the mails are about
   */
  forgetIn(
    tx: Transaction,
    whose: { academyId: string; email: string; kinds: readonly MailKind[] },
  ): Promise<void>;
  /** Resolves when no file is being removed. */
  idle(): Promise<void>;
}

interface Parts {
  readonly database: Database;
  readonly log: Log;
  readonly carrier: Pick<Carrier, 'drop'>;
}

const AT_ONCE = 500;

export function createMailForgetting({ database, log, carrier }: Parts): MailForgetting {
  let work: Promise<void> = Promise.resolve();

  /** Waits in the line of writes behind the one under way: what that one did not keep still has its row. */
  async function dropFiles(ids: readonly string[]): Promise<void> {
    const there = await database.write((tx) =>
      tx.mail.findMany({ where: { id: { in: [...ids] } }, select: { id: true } }),
    );
    const kept = new Set(there.map(({ id }) => id));
    await carrier.drop(ids.filter((id) => !kept.has(id)));
  }

  function failed(error: unknown): void {
    log.error({ err: error }, 'files of forgotten mail were not removed');
  }

  return {
    async forgetIn(tx, { academyId, email: to, kinds }) {
      const where = { academyId, to, kind: { in: [...kinds] } };
      const ids = (await tx.mail.findMany({ where, select: { id: true } })).map(({ id }) => id);
      await tx.mail.deleteMany({ where });
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const some = ids.slice(from, from + AT_ONCE);
        const dropped = dropFiles(some).catch(failed);
        work = work.then(() => dropped);
      }
    },
    idle: () => work,
  };
}
