import { describe, expect, it } from 'vitest';
import { seeded } from './random';

const first = (seed: number, ...salt: (string | number)[]) => {
  const random = seeded(seed, ...salt);
  return Array.from({ length: 5 }, () => random.next());
};

describe('seeded chance', () => {
  it('is the same for the same seed and salt, and another for any other', () => {
    expect(first(1, 'delta', 3)).toEqual(first(1, 'delta', 3));
    const others = [first(2, 'delta', 3), first(1, 'upland', 3), first(1, 'delta', 4), first(1)];
    for (const other of others) expect(other).not.toEqual(first(1, 'delta', 3));
  });

  it('spreads evenly over the numbers below 1', () => {
    const random = seeded(7);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const bin = random.int(10);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('picks from the list, and nothing from an empty one', () => {
    const random = seeded(3);
    const picked = new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b', 'c'])));
    expect([...picked].sort()).toEqual(['a', 'b', 'c']);
    expect(random.pick([])).toBeUndefined();
  });

  it('shuffles without losing or doubling anything, and leaves the list alone', () => {
    const list = Object.freeze(Array.from({ length: 20 }, (_, i) => i));
    const mixed = seeded(5).shuffled(list);
    expect(mixed).not.toEqual(list);
    expect([...mixed].sort((a, b) => a - b)).toEqual(list);
  });
});
