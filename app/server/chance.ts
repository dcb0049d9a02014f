import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/** Where new ids come from. */
export interface Ids {
  /** A new id for a row or a command: 122 random bits, as a UUID. */
  id(): string;
  /** A secret for a cookie or a link: 256 random bits, base64url, 43 characters. */
  token(): string;
}

/** Where chance comes from: seeds only, so that everything drawn afterwards can be repeated. */
export interface RandomSource {
  /** An integer from 0 to 2^31 - 1. */
  seed(): number;
}

export const systemIds: Ids = {
  id: () => randomUUID(),
  token: () => randomBytes(32).toString('base64url'),
};

export const systemRandom: RandomSource = { seed: () => randomInt(2 ** 31) };
