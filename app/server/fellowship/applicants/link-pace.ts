import type { Ids } from '../../chance';
import type { Clock } from '../../clock';
import { addressBlock } from '../../people/address-block';
import { sha256 } from '../../people/secrets';
import type { Reader, Transaction } from '../../store/database';

const MINUTE_MS = 60_000;
/** Links that one place on the network may ask for one mailbox, and in which time. */
const OF_PAIR = 5;
const PAIR_MS = 15 * MINUTE_MS;
/** Links for one mailbox, from wherever, before they come more slowly, and then one in so long. */
const OF_MAILBOX = 20;
const MAILBOX_MS = 60 * MINUTE_MS;
const SLOWLY_MS = 5 * MINUTE_MS;
/** A campus asks from one address on the last afternoon, so this only stops machines. */
const OF_NETWORK = 1000;
const NETWORK_MS = 15 * MINUTE_MS;
/**
 * Mailboxes that one network may have written to at a time whose owners have not come in: an open
 * form must not become a machine that mails strangers. Whoever uses their link frees a place.
 */
const OF_STRANGERS = 30;
const STRANGERS_MS = 5 * MINUTE_MS;
const REMEMBER_MS = 24 * 60 * MINUTE_MS;

/**
 * How fast links are mailed. To ask for one is no failure, and nobody can keep others out by asking in
 * their name: whoever must wait for a mail has had one within the last quarter of an hour, in which
 * there is a link that works, and using it lets the next be asked for at once.
 */
export interface LinkPace {
  /** Until when no mail goes there at the asking of this address (ms since 1970); null: one may. */
  until(reader: Reader | Transaction, asked: Asked): Promise<number | null>;
  /** Notes in `tx` that a mail goes there. */
  noteIn(tx: Transaction, asked: Omit<Asked, 'known'>): Promise<void>;
  /** Forgets in `tx` what was asked for a mailbox, because its owner has come in. */
  resetIn(tx: Transaction, email: string): Promise<void>;
}

/** A mailbox in lower case, and where on the network somebody asks for a link to it. */
interface Asked {
  email: string;
  address: string;
  /** Whether its owner has come in before, so that it is no stranger's. */
  known: boolean;
}

export function createLinkPace({ clock, ids }: { clock: Clock; ids: Ids }): LinkPace {
  const keysOf = ({ email, address }: Omit<Asked, 'known'>) => ({
    accountKey: mailboxKey(email),
    addressKey: sha256(`applicant network:${addressBlock(address)}`),
  });
  return {
    async until(reader, asked) {
      const now = clock.now();
      const { accountKey, addressKey } = keysOf(asked);
      const since = (ms: number) => ({ at: { gt: new Date(now - ms) } });
      const open = { accountKey, succeeded: false };
      const pair = await times(reader, { ...open, addressKey, ...since(PAIR_MS) }, OF_PAIR);
      const mailbox = await times(reader, { ...open, ...since(MAILBOX_MS) }, OF_MAILBOX);
      const network = await times(reader, { addressKey, ...since(NETWORK_MS) }, OF_NETWORK);
      const strangers = asked.known
        ? []
        : await strangersOf(reader, { addressKey, accountKey, since: now - STRANGERS_MS });
      const until = Math.max(
        (strangers[OF_STRANGERS - 1] ?? 0) + STRANGERS_MS,
        (pair[OF_PAIR - 1] ?? 0) + PAIR_MS,
        mailbox.length < OF_MAILBOX ? 0 : (mailbox[0] ?? 0) + SLOWLY_MS,
        (network[OF_NETWORK - 1] ?? 0) + NETWORK_MS,
      );
      return until > now ? until : null;
    },
    async noteIn(tx, asked) {
      const now = clock.now();
      await tx.signInAttempt.create({
        data: { id: ids.id(), ...keysOf(asked), at: new Date(now), succeeded: false },
      });
      await tx.signInAttempt.deleteMany({ where: { at: { lt: new Date(now - REMEMBER_MS) } } });
    },
    async resetIn(tx, email) {
      const where = { accountKey: mailboxKey(email), succeeded: false };
      await tx.signInAttempt.updateMany({ where, data: { succeeded: true } });
    },
  };
}

function mailboxKey(email: string): string {
  return sha256(`applicant mailbox:${email}`);
}

/** When other mailboxes were last written to whose owners have not come in, the latest first. */
async function strangersOf(
  reader: Reader | Transaction,
  of: { addressKey: string; accountKey: string; since: number },
): Promise<number[]> {
  const rows = await reader.signInAttempt.groupBy({
    by: ['accountKey'],
    where: {
      ...{ addressKey: of.addressKey, accountKey: { not: of.accountKey } },
      ...{ succeeded: false, at: { gt: new Date(of.since) } },
    },
    _max: { at: true },
  });
  return rows.map(({ _max }) => _max.at?.getTime() ?? 0).sort((a, b) => b - a);
}

/** When links were asked for, the latest first (ms since 1970). */
async function times(
  reader: Reader | Transaction,
  where: { accountKey?: string; addressKey?: string; succeeded?: boolean; at: { gt: Date } },
  most: number,
): Promise<number[]> {
  const rows = await reader.signInAttempt.findMany({
    where,
    orderBy: { at: 'desc' },
    take: most,
    select: { at: true },
  });
  return rows.map(({ at }) => at.getTime());
}
