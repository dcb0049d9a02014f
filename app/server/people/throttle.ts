import type { Ids } from '../chance';
import type { Clock } from '../clock';
import type { Database, Reader, Transaction } from '../store/database';
import { KeyedQueue } from '../store/keyed-queue';
import { addressKeyOf, type Known, type KnownDevices, type Origin } from './known-devices';
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

/** What came of a try: its value; that it failed, the how-manieth in a row; or when to try again. */
export type Tried<T> =
  | { ok: true; value: T }
  | { ok: false; failures: number }
  | { ok: false; until: number };

/** Notes in the transaction of a success that earlier failures count no more. */
export type SucceededIn = (tx: Transaction) => Promise<void>;

/**
 * Slows down whoever guesses passwords. It counts in the database, so a restart forgets nothing.
 *
 * Failures count for the account together with how the origin is known: a known browser and a known
 * place have counts of their own, which strangers cannot use up. Only strangers are slowed down by
 * what else failed at their address. Tries at one account wait for each other, so that a hundred at
 * once are a hundred, and those that are under way are no failures yet.
 */
export interface Throttle {
  /**
   * Does `check`, which gives null where the try failed; not at all while the origin must wait.
   *
   * @param session behind the door: the session that asks again, which is known by itself
   */
  guard<T>(
    origin: Origin & { session?: string },
    check: (succeededIn: SucceededIn) => Promise<T | null>,
  ): Promise<Tried<T>>;
}

interface Keys {
  accountKey: string;
  addressKey: string;
  stranger: boolean;
}

interface ThrottleDependencies {
  database: Database;
  clock: Clock;
  ids: Ids;
  devices: KnownDevices;
}

export function createThrottle(dependencies: ThrottleDependencies): Throttle {
  const { database, clock, ids, devices } = dependencies;
  const queue = new KeyedQueue();

  async function note(tx: Transaction, keys: Keys, succeeded: boolean): Promise<void> {
    const now = clock.now();
    const { accountKey, addressKey } = keys;
    await tx.signInAttempt.create({
      data: { id: ids.id(), accountKey, addressKey, at: new Date(now), succeeded },
    });
    await tx.signInAttempt.deleteMany({ where: { at: { lt: new Date(now - REMEMBER_MS) } } });
  }

  return {
    async guard(origin, check) {
      const { session } = origin;
      const known: Known =
        session === undefined ? await devices.find(origin) : { by: 'device', id: session };
      const keys = keysOf(origin, known);
      return queue.run(keys.accountKey, async () => {
        const { until, failures } = await countOf(database.reader, keys, clock.now());
        if (until !== null) return { ok: false, until };
        const value = await check((tx) => note(tx, keys, true));
        if (value !== null) return { ok: true, value };
        await database.write((tx) => note(tx, keys, false));
        return { ok: false, failures: failures + 1 };
      });
    },
  };
}

function keysOf({ email, address }: Origin, known: Known): Keys {
  const addressKey = addressKeyOf(address);
  const account = `account:${normalEmail(email)}`;
  if (known === null) return { accountKey: sha256(account), addressKey, stranger: true };
  const as = known.by === 'device' ? known.id : addressKey;
  return { accountKey: sha256(`${account}:${known.by}:${as}`), addressKey, stranger: false };
}

/** Until when an origin must wait at `now`, and the account's failures so far. */
async function countOf(reader: Reader, keys: Keys, now: number) {
  const account = await ofAccount(reader, keys.accountKey, now);
  const address = keys.stranger ? await ofAddress(reader, keys.addressKey, now) : null;
  const until = Math.max(account.until ?? 0, address ?? 0);
  return { until: until > now ? until : null, failures: account.failures };
}

async function ofAccount(reader: Reader, accountKey: string, now: number) {
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

async function ofAddress(reader: Reader, addressKey: string, now: number) {
  const rows = await reader.signInAttempt.findMany({
    where: { addressKey, succeeded: false, at: { gt: new Date(now - ADDRESS_WINDOW_MS) } },
    orderBy: { at: 'desc' },
    take: ADDRESS_FAILURES,
    select: { at: true },
  });
  const oldest = rows[ADDRESS_FAILURES - 1];
  return oldest === undefined ? null : oldest.at.getTime() + ADDRESS_WINDOW_MS;
}
