import { createHash } from 'node:crypto';
import type { Ids, RandomSource } from '~/server/chance';

/** Ids and tokens that look like real ones, as long and as hard to compress, and are always the same. */
export function plannedIds(): Ids {
  let count = 0;
  const next = () => {
    count += 1;
    return createHash('sha256').update(`staged ${count}`).digest();
  };
  return {
    id: () => next().toString('hex').replace(UUID, '$1-$2-4$3-8$4-$5'),
    token: () => next().toString('base64url'),
  };
}

const UUID = /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/;

/** Seeds that count: 1, 2, 3 … */
export function plannedSeeds(): RandomSource {
  let count = 0;
  return {
    seed: () => {
      count += 1;
      return count;
    },
  };
}
