import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '~/core/bots/random';
import { spread } from './spread';

const parties = [
  { id: 'chair', votes: false, chair: true },
  { id: 'a', votes: true, chair: false },
  { id: 'b', votes: true, chair: false },
  { id: 'science', votes: false, chair: false },
];
const all = parties.map(({ id }) => id);
const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);
const tables = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `t${i}`, free: all, seated: 0 }));

describe('spreading people over tables', () => {
  test('fills deciding seats first and the chair last', () => {
    const parts = (count: number) =>
      spread(people(count), tables(1), parties, seeded(1)).map(({ party }) => party);
    expect(parts(2).sort()).toEqual(['a', 'b']);
    expect(parts(3)[2]).toBe('science');
    expect(parts(4)[3]).toBe('chair');
  });

  test('evens out tables that have people already', () => {
    const uneven = [
      { id: 't0', free: ['b', 'science'], seated: 2 },
      { id: 't1', free: all, seated: 0 },
    ];
    const placed = spread(people(2), uneven, parties, seeded(1));
    expect(placed.map(({ tableId }) => tableId)).toEqual(['t1', 't1']);
  });

  test('draws, and draws the same for the same seed', () => {
    const drawn = (seed: number) => spread(people(8), tables(2), parties, seeded(seed));
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
  });

  test('never seats anybody twice, gives a seat twice, or leaves tables uneven', () => {
    fc.assert(
      fc.property(fc.nat(70), fc.integer({ min: 1, max: 9 }), fc.nat(), (count, wide, seed) => {
        const placed = spread(people(count), tables(wide), parties, seeded(seed));
        expect(placed.length).toBe(Math.min(count, wide * parties.length));
        expect(new Set(placed.map(({ userId }) => userId)).size).toBe(placed.length);
        expect(new Set(placed.map((one) => `${one.tableId}/${one.party}`)).size).toBe(
          placed.length,
        );
        const sizes = tables(wide).map(
          ({ id }) => placed.filter(({ tableId }) => tableId === id).length,
        );
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
