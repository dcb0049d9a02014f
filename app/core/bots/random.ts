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
class Sfc32 implements Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor([a, b, c, d]: [number, number, number, number]) {
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
    for (let i = 0; i < 12; i++) this.next();
  }

  next(): number {
    const t = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + t) | 0;
    return (t >>> 0) / 4294967296;
  }

  int(n: number): number {
    return Math.floor(this.next() * Math.max(0, n));
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[this.int(list.length)];
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let i = mixed.length - 1; i > 0; i--) {
      const j = this.int(i + 1);
      const [left, right] = [mixed[i], mixed[j]];
      if (left !== undefined && right !== undefined) [mixed[i], mixed[j]] = [right, left];
    }
    return mixed;
  }
}

/**
 * A generator of its own for every seed and salt (a seat, a turn …), so that one seat's chances do
 * not depend on how often another was asked. Not for secrets.
 */
export function seeded(seed: number, ...salt: readonly (string | number)[]): Random {
  return new Sfc32(hashed([seed, ...salt].join('|')));
}
