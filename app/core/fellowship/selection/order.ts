import { seeded } from '../../bots/random';
import type { Candidate } from './problem';

/** Lots are whole numbers from 1 to this: sums over a thousand people stay exact in any solver. */
export const LOTS = 2 ** 20;

/**
 * The lot of a candidate: a number drawn by the seed and the candidate's id alone, so that neither
 * name, nor time of arrival, nor who else applied has any part in it.
 */
export function lotOf(seed: string, id: string): number {
  return 1 + seeded(0, seed, id).int(LOTS);
}

/** Who comes first where nothing but merit and lots counts: more merit, then the higher lot. */
export function byMerit(seed: string): (a: Candidate, b: Candidate) => number {
  const lots = new Map<string, number>();
  const lot = (id: string) => {
    const known = lots.get(id) ?? lotOf(seed, id);
    lots.set(id, known);
    return known;
  };
  return (a, b) => b.merit - a.merit || lot(b.id) - lot(a.id) || (a.id < b.id ? -1 : 1);
}
