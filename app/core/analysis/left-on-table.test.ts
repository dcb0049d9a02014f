import { describe, expect, it } from 'vitest';
import { gameParty, gameWith } from '../../../tests/builders/game';
import { feasibleDeals } from './deals';
import { betterForAll, scoreRanges, valueLeftOnTable } from './left-on-table';

const game = gameWith([
  gameParty('a', [
    [5, 7, 9, 0],
    [1, 2],
  ]),
  gameParty('b', [
    [5, 5, 4, 30],
    [1, 2],
  ]),
]);
const feasible = feasibleDeals(game, { kind: 'consensus' });

describe('value left on the table', () => {
  it('is the most a party could have gained with nobody worse off', () => {
    const left = valueLeftOnTable(game, [6, 6], feasible);
    expect(left.map(({ party, points }) => [party, points])).toEqual([
      ['a', 5],
      ['b', 1],
    ]);
    expect(left[0]?.better?.deal).toEqual({ i0: 'o2', i1: 'o1' });
    expect(left[1]?.better?.scores).toEqual([7, 7]);
  });

  it('is nothing where every improvement costs somebody', () => {
    const left = valueLeftOnTable(game, [9, 7], feasible);
    expect(left).toEqual([
      { party: 'a', points: 0, better: null },
      { party: 'b', points: 0, better: null },
    ]);
  });
});

it('finds the tabled packages that would have been better for all', () => {
  const tabled = [
    { at: 3, deal: { i0: 'o1', i1: 'o1' } },
    { at: 9, deal: { i0: 'o3', i1: 'o0' } },
  ];
  expect(betterForAll(game, { i0: 'o0', i1: 'o0' }, tabled).map(({ at }) => at)).toEqual([3]);
});

it('gives each party its least and most', () => {
  expect(scoreRanges(game, feasible)).toEqual([
    { party: 'a', least: 1, most: 11 },
    { party: 'b', least: 5, most: 32 },
  ]);
  expect(scoreRanges(game, [])).toBeNull();
});
