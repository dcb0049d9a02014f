import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gameParty, gameWith } from '../../../tests/builders/game';
import { allDeals } from './deals';
import { exactProfile, exactScale } from './exact';
import { dominates, paretoFrontier } from './frontier';
import { outcomeOf } from './game';

describe('scaling decimals to whole points', () => {
  it('uses the smallest scale that makes all of them whole', () => {
    expect(exactScale(['0.5', '0.25', '-1'])).toEqual({ points: [2, 1, -4], scale: 4n });
    expect(exactScale(['10', '2.50', '1e2'])).toEqual({ points: [20, 5, 200], scale: 2n });
    expect(exactScale(['2.5e-3'])).toEqual({ points: [1], scale: 400n });
  });

  it('keeps sums exact that floats do not', () => {
    expect(0.1 + 0.2 === 0.3).toBe(false);
    const [a = 0, b = 0, c = 0] = exactScale(['0.1', '0.2', '0.3']).points;
    expect(a + b).toBe(c);
  });

  it('refuses what is not a decimal, and what would not fit', () => {
    for (const bad of ['', 'NaN', '1/3', '0x10', '1.2.3', 'Infinity', '1e9999']) {
      expect(() => exactScale([bad])).toThrow(RangeError);
    }
    expect(() => exactScale(['1e20'])).toThrow(/too fine or too large/);
  });

  it('gives every number back when divided by the scale', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99999, max: 99999 })), (thousandths) => {
        const text = thousandths.map((n) => (n / 1000).toFixed(3));
        const { points, scale } = exactScale(text);
        expect(points.map((point) => BigInt(point) * 1000n)).toEqual(
          thousandths.map((n) => BigInt(n) * scale),
        );
      }),
    );
  });
});

/** Two real-valued profiles in tenths: rows are issues, columns options. */
const tenths = [
  [
    ['0.3', '0.4', '0.6'],
    ['0.2', '0.7', '0.5'],
    ['0.8', '0.4', '0.4'],
  ],
  [
    ['0.2', '0.8', '0.7'],
    ['0.7', '0.0', '0.1'],
    ['0.2', '0.8', '0.0'],
  ],
];

function sheetOf<Worth>(rows: Worth[][]): Record<string, Record<string, Worth>> {
  return Object.fromEntries(
    rows.map((row, i) => [`i${i}`, Object.fromEntries(row.map((worth, o) => [`o${o}`, worth]))]),
  );
}

/** How many points the frontier seems to have when the same profiles are added as floats. */
function frontierSizeInFloats(): number {
  const sheets = tenths.map((rows) => sheetOf(rows.map((row) => row.map(Number))));
  const game = gameWith(sheets.map((payoff) => ({ ...gameParty('p', []), payoff })));
  const all = [...allDeals(game)].map((deal) => outcomeOf(game, deal).scores);
  const kept = all.filter((mine) => !all.some((other) => dominates(other, mine)));
  return new Set(kept.map((scores) => scores.join())).size;
}

describe('a real-valued profile', () => {
  it('has a frontier of 7 points, of which floats make 10', () => {
    const weights = { i0: '1', i1: '1', i2: '1' };
    const parties = tenths.map((rows) => ({
      ...gameParty('p', []),
      payoff: exactProfile({ weights, values: sheetOf(rows) }).payoff,
    }));
    expect(paretoFrontier(gameWith(parties))).toHaveLength(7);
    expect(frontierSizeInFloats()).toBe(10);
  });

  it('multiplies weight and value before anything is rounded', () => {
    const { payoff, scale } = exactProfile({
      weights: { a: '0.7', b: '0.3' },
      values: { a: { x: '0.1', y: '1' }, b: { x: '0.1', y: '0' } },
    });
    expect(scale).toBe(100n);
    expect(payoff).toEqual({ a: { x: 7, y: 70 }, b: { x: 3, y: 0 } });
  });

  it('is refused without a weight for every issue', () => {
    expect(() => exactProfile({ weights: {}, values: { a: { x: '1' } } })).toThrow(/no weight for/);
  });
});
