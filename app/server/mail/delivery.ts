import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Database } from '../store/database';
import type { Carrier } from './carrier';
import type { Outgoing } from './message';
import { inALine, isFinal, waitAfter } from './retry';

/** Takes what is due out of the outbox, again and again until somebody has it. */
export interface Delivery {
  /** Looks now, then twice a minute, and whenever `nudge` is called. */
  start(): void;
  /** Looks as soon as the writes under way are done. Nothing happens before `start`. */
  nudge(): void;
  /** Resolves when nothing is being delivered. */
  idle(): Promise<void>;
  /** Looks no longer, and lets what is under way finish. */
  stop(): Promise<void>;
}

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly carrier: Carrier;
}

interface Due extends Outgoing {
  attempts: number;
}

const EVERY_MS = 30_000;
const AT_ONCE = 20;
const OUTGOING = {
  ...{ id: true, to: true, subject: true, text: true, html: true, createdAt: true },
  attempts: true,
} as const;

export function createDelivery({ database, clock, log, carrier }: Parts): Delivery {
  let cancel = () => {};
  let running = false;
  let asked = false;
  let work: Promise<void> = Promise.resolve();

  /**
   * Counts an attempt before it is made: a mail that brings the process down is not tried for ever,
   * and one whose end was not noted is tried again. So it may arrive twice, with one Message-ID.
   */
  function take(): Promise<Due[]> {
    return database.write(async (tx) => {
      const due = await tx.mail.findMany({
        where: { nextTryAt: { lte: new Date(clock.now()) } },
        orderBy: [{ nextTryAt: 'asc' }, { id: 'asc' }],
        take: AT_ONCE,
        select: OUTGOING,
      });
      for (const attempts of new Set(due.map((mail) => mail.attempts))) {
        const ids = due.filter((mail) => mail.attempts === attempts).map(({ id }) => id);
        const nextTryAt = new Date(clock.now() + (waitAfter(attempts + 1) ?? LAST_WAIT_MS));
        const data = { attempts: attempts + 1, nextTryAt };
        await tx.mail.updateMany({ where: { id: { in: ids } }, data });
      }
      return due.map((mail) => ({ ...mail, attempts: mail.attempts + 1 }));
    });
  }

  /** Notes how an attempt ended. The mail may be gone by then: its reader was forgotten. */
  async function deliver(mail: Due): Promise<void> {
    const where = { id: mail.id };
    try {
      if (waitAfter(mail.attempts - 1) === null && mail.attempts > 1) throw new Error(TOO_OFTEN);
      await carrier.carry(mail);
      const sent = { sentAt: new Date(clock.now()), nextTryAt: null, error: null };
      // One-time links stand in it.
      const data = carrier.keepsText ? sent : { ...sent, text: '', html: null };
      const { count } = await database.write((tx) => tx.mail.updateMany({ where, data }));
      if (count === 0) await carrier.drop([mail.id]);
    } catch (error) {
      const given = isFinal(error) || waitAfter(mail.attempts) === null;
      log.warn({ mail: mail.id, attempts: mail.attempts, reason: inALine(error) }, 'mail not sent');
      const failed = given ? { failedAt: new Date(clock.now()), nextTryAt: null } : {};
      const data = { error: inALine(error), ...failed };
      await database.write((tx) => tx.mail.updateMany({ where, data }));
    }
  }

  function failed(error: unknown): void {
    asked = false;
    log.error({ err: error }, 'the outbox could not be worked off');
  }

  async function look(): Promise<void> {
    while (running) {
      asked = false;
      const due = await take();
      if (due.length === 0) return;
      // What cannot be noted is due again later.
      await Promise.all(due.map((mail) => deliver(mail).catch(failed)));
    }
  }

  function nudge(): void {
    if (!running || asked) return;
    asked = true;
    work = work.then(look).catch(failed);
  }

  function start(): void {
    running = true;
    cancel = clock.after(EVERY_MS, start);
    nudge();
  }

  return {
    start,
    nudge,
    async idle() {
      // Something may have been asked for meanwhile.
      for (let before: unknown = null; before !== work; ) {
        before = work;
        await work;
      }
    },
    async stop() {
      running = false;
      cancel();
      await work;
      carrier.close();
    },
  };
}

const LAST_WAIT_MS = 60 * 60_000;
const TOO_OFTEN = 'It was tried often enough.';
