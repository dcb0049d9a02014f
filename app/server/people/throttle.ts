import type { Ids } from '../chance';
import type { Clock } from '../clock';
import type { Database, Reader, Transaction } from '../store/database';
import { addressBlock } from './address-block';
import { normalEmail, sha256 } from './secrets';

/** How many failures in a row an account is allowed before it has to wait, and again after it. */
const ACCOUNT_FAILURES = 5;
const FIRST_WAIT_MS = 15 * 60_000;
const LONGEST_WAIT_MS = 4 * 60 * 60_000;
/** How long a failure of an account counts. */
const REMEMBER_MS = 24 * 60 * 60_000;
/** A whole academy may sit behind one address, so this only stops machines. */
const ADDRESS_FAILURES = 100;
const ADDRESS_WINDOW_MS = 15 * 60_000;

/** A try that may go on, or when the next may be made (milliseconds since 1970). */
export type Try = { ok: true; attemptId: string; failures: number } | { ok: false; until: number };

/** Slows down whoever guesses passwords. It counts in the database, so a restart forgets nothing. */
export interface Throttle {
  /**
   * Notes a try as failed before the password is looked at, so that a hundred at once are not one;
   * `succeeded` corrects it. `failures` counts those of the account, this one included.
   */
  begin(email: string, address: string): Promise<Try>;
  succeeded(tx: Transaction, attemptId: string): Promise<void>;
}

interface Keys {
  accountKey: string;
  addressKey: string;
}

export function createThrottle(parts: { database: Database; clock: Clock; ids: Ids }): Throttle {
  const { database, clock, ids } = parts;
  return {
    async begin(email, address) {
      const keys = {
        accountKey: sha256(`account:${normalEmail(email)}`),
        addressKey: sha256(`address:${addressBlock(address)}`),
      };
      // Whoever must wait is sent away without keeping the writer busy.
      const early = await standing(database.reader, keys, clock.now());
      if (early.until !== null) return { ok: false, until: early.until };
      return database.write(async (tx) => {
        const now = clock.now();
        const { until, failures } = await standing(tx, keys, now);
        if (until !== null) return { ok: false, until };
        const attemptId = ids.id();
        await tx.signInAttempt.create({
          data: { id: attemptId, ...keys, at: new Date(now), succeeded: false },
        });
        await tx.signInAttempt.deleteMany({ where: { at: { lt: new Date(now - REMEMBER_MS) } } });
        return { ok: true, attemptId, failures: failures + 1 };
      });
    },
    async succeeded(tx, id) {
      await tx.signInAttempt.updateMany({ where: { id }, data: { succeeded: true } });
    },
  };
}

/** How an account and an address stand at `now`: until when they must wait, and the failures so far. */
async function standing(reader: Reader | Transaction, keys: Keys, now: number) {
  const [account, address] = [
    await ofAccount(reader, keys.accountKey, now),
    await ofAddress(reader, keys.addressKey, now),
  ];
  const until = Math.max(account.until ?? 0, address ?? 0);
  return { until: until > now ? until : null, failures: account.failures };
}

async function ofAccount(reader: Reader | Transaction, accountKey: string, now: number) {
  const rows = await reader.signInAttempt.findMany({
    where: { accountKey, at: { gte: new Date(now - REMEMBER_MS) } },
    orderBy: { at: 'asc' },
    select: { at: true, succeeded: true },
  });
  const failed = rows.slice(rows.findLastIndex((row) => row.succeeded) + 1);
  const rounds = Math.floor(failed.length / ACCOUNT_FAILURES);
  const last = failed[rounds * ACCOUNT_FAILURES - 1];
  const until = last === undefined ? null : last.at.getTime() + waitAfter(rounds);
  return { until, failures: failed.length };
}

/** 15 minutes after the first round of failures, twice as long after each further one, at most 4 h. */
function waitAfter(rounds: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (rounds - 1), LONGEST_WAIT_MS);
}

async function ofAddress(reader: Reader | Transaction, addressKey: string, now: number) {
  const rows = await reader.signInAttempt.findMany({
    where: { addressKey, succeeded: false, at: { gt: new Date(now - ADDRESS_WINDOW_MS) } },
    orderBy: { at: 'desc' },
    take: ADDRESS_FAILURES,
    select: { at: true },
  });
  const oldest = rows[ADDRESS_FAILURES - 1];
  return oldest === undefined ? null : oldest.at.getTime() + ADDRESS_WINDOW_MS;
}
