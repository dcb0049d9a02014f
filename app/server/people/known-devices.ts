import type { Ids } from '../chance';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Database, Transaction } from '../store/database';
import { addressBlock } from './address-block';
import { sessionCookie } from './cookie';
import { normalEmail, sha256 } from './secrets';

/** Browsers in places that are kept for a person; of more, the one used longest ago is forgotten. */
const MOST_KEPT = 40;

/** Where somebody tries to sign in from. */
export interface Origin {
  email: string;
  /** Where on the network, as far as the configured proxies are believed. */
  address: string;
  cookieHeader: string | null;
}

/** How an origin is known: by its browser, by its place on the network, or not at all. */
export type Known = { by: 'device'; id: string } | { by: 'place' } | null;

/**
 * The browsers and places in which people have signed in before. Failed tries of strangers do not
 * count against them ("device cookies", OWASP, Slow Down Online Guessing Attacks), so that nobody can
 * lock the owner of an account out by guessing.
 */
export interface KnownDevices {
  find(origin: Origin): Promise<Known>;
  /** Notes in `tx` that a person came in from there. @returns the `Set-Cookie` header for it */
  rememberIn(tx: Transaction, user: Owner, from: Omit<Origin, 'email'>): Promise<string>;
}

interface Owner {
  id: string;
  academyId: string;
}

/** The hash under which a place on the network is kept. */
export function addressKeyOf(address: string): string {
  return sha256(`address:${addressBlock(address)}`);
}

export function createKnownDevices(parts: {
  config: Pick<Config, 'publicUrl'>;
  clock: Clock;
  ids: Ids;
  database: Database;
}): KnownDevices {
  const { config, clock, ids, database } = parts;
  const cookie = sessionCookie(config, 'mufakat-device');
  const deviceOf = (userId: string, token: string) => sha256(`device:${userId}:${token}`);
  const idOf = (device: string, addressKey: string) => sha256(`${device}:${addressKey}`);

  return {
    async find({ email, address, cookieHeader }) {
      const devices = await database.reader.knownDevice.findMany({
        where: { user: { email: normalEmail(email) } },
        select: { id: true, userId: true, addressKey: true },
      });
      const token = cookie.read(cookieHeader);
      for (const { id, userId, addressKey } of token === null ? [] : devices) {
        const device = deviceOf(userId, token ?? '');
        if (id === idOf(device, addressKey)) return { by: 'device', id: device };
      }
      const key = addressKeyOf(address);
      return devices.some(({ addressKey }) => addressKey === key) ? { by: 'place' } : null;
    },
    async rememberIn(tx, { id: userId, academyId }, { address, cookieHeader }) {
      const token = cookie.read(cookieHeader) ?? ids.token();
      const addressKey = addressKeyOf(address);
      const id = idOf(deviceOf(userId, token), addressKey);
      const lastUsedAt = new Date(clock.now());
      await tx.knownDevice.upsert({
        where: { id },
        update: { lastUsedAt },
        create: { id, userId, academyId, addressKey, lastUsedAt },
      });
      const over = await tx.knownDevice.findMany({
        where: { userId },
        orderBy: { lastUsedAt: 'desc' },
        skip: MOST_KEPT,
        select: { id: true },
      });
      await tx.knownDevice.deleteMany({ where: { id: { in: over.map((one) => one.id) } } });
      return cookie.keep(token);
    },
  };
}
