import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inParts } from './parts';

it('keeps in one part what fits into one', () => {
  expect(inParts([3, 4, 3], 10)).toEqual([[0, 1, 2]]);
  expect(inParts([], 10)).toEqual([[]]);
});

it('makes parts of about the same weight, not a full one and a remainder', () => {
  expect(inParts([1, 1, 1, 1, 1, 1], 5)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
});

it('gives a part of its own to what is too heavy for any', () => {
  expect(inParts([1, 20, 1], 10)).toEqual([[0], [1], [2]]);
});

it('keeps everything, in its order, within the weight', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 200 }), (each, most) => {
      const parts = inParts(each, most);
      expect(parts.flat()).toEqual(each.map((_, place) => place));
      for (const part of parts) {
        const weight = part.reduce((sum, place) => sum + (each[place] ?? 0), 0);
        expect(part.length === 1 || weight <= most).toBe(true);
      }
    }),
  );
});
