/** A source of chance that gives the same numbers for the same seed. */
export interface Random {
  /** The next number, at least 0 and below 1. */
  next(): number;
  /** A whole number, at least 0 and below `n`; 0 where `n` is not positive. */
  int(n: number): number;
  /** One of the list, each as likely as the others; undefined for an empty list. */
  pick<T>(list: readonly T[]): T | undefined;
  /** True with a probability between 0 and 1. */
  chance(probability: number): boolean;
  /** The list in another order (Fisher and Yates); the given list stays as it is. */
  shuffled<T>(list: readonly T[]): T[];
}

/** Four 32-bit numbers from a text: the hash cyrb128 (bryc, "Hash functions", public domain). */
function hashed(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ k, 597399067);
    b = c ^ Math.imul(b ^ k, 2869860233);
    c = d ^ Math.imul(c ^ k, 951274213);
    d = a ^ Math.imul(d ^ k, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  a ^= b ^ c ^ d;
  return [a >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

/** sfc32, "small fast counter" (Chris Doty-Humphrey, PractRand): 32 random bits a step. */
function sfc32([a, b, c, d]: [number, number, number, number]): () => number {
  return () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
}

/**
 * A generator of its own for every seed and salt (a seat, a turn …), so that one seat's chances do
 * not depend on how often another was asked. Not for secrets.
 */
export function seeded(seed: number, ...salt: readonly (string | number)[]): Random {
  const step = sfc32(hashed([seed, ...salt].join('|')));
  for (let i = 0; i < 12; i++) step();
  const next = () => step() / 4294967296;
  const int = (n: number) => Math.floor(next() * Math.max(0, n));
  return {
    next,
    int,
    pick: (list) => list[int(list.length)],
    chance: (probability) => next() < probability,
    shuffled: (list) => {
      const mixed = [...list];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = int(i + 1);
        const [left, right] = [mixed[i], mixed[j]];
        if (left !== undefined && right !== undefined) [mixed[i], mixed[j]] = [right, left];
      }
      return mixed;
    },
  };
}
