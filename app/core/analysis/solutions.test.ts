import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGame, gameParty, gameWith } from '../../../tests/builders/game';
import { feasibleDeals } from './deals';
import { dominates } from './frontier';
import { solutionsAmong } from './solutions';

/** One issue whose options are the given score vectors. */
function choice(...vectors: [number, number][]) {
  const game = gameWith([
    gameParty('a', [vectors.map(([a]) => a)]),
    gameParty('b', [vectors.map(([, b]) => b)]),
  ]);
  return { game, outcomes: feasibleDeals(game, { kind: 'consensus' }) };
}

describe('bargaining solutions', () => {
  it('differ where they should', () => {
    const { game, outcomes } = choice([10, 0], [8, 3], [6, 5], [5, 5], [0, 20], [4, 9]);
    const found = solutionsAmong(game, outcomes);
    expect(found.nash?.scores).toEqual([4, 9]);
    expect(found.kalaiSmorodinsky?.scores).toEqual([4, 9]);
    expect(found.egalitarian?.scores).toEqual([6, 5]);
    expect(found.utilitarian?.scores).toEqual([0, 20]);
  });

  it('weigh gains above the reservation, not points', () => {
    const { game, outcomes } = choice([10, 2], [6, 5]);
    const [a, b] = game.parties;
    if (a === undefined || b === undefined) throw new Error('two parties');
    const raised = {
      ...game,
      parties: [
        { ...a, reservation: 5 },
        { ...b, reservation: 1 },
      ],
    };
    expect(solutionsAmong(game, outcomes).nash?.scores).toEqual([6, 5]);
    expect(solutionsAmong(raised, outcomes).nash?.scores).toEqual([10, 2]);
  });

  it('compare Nash products too close for a float', () => {
    const { game, outcomes } = choice([94906267, 94906265], [94906266, 94906266]);
    expect(94906267 * 94906265).toBe(94906266 * 94906266);
    expect(solutionsAmong(game, outcomes).nash?.scores).toEqual([94906266, 94906266]);
  });

  it('leave out deals below a reservation even where a majority would carry them', () => {
    const game = gameWith([
      gameParty('a', [[9, 1]]),
      gameParty('b', [[9, 1]]),
      gameParty('c', [[-1, 1]]),
    ]);
    const outcomes = [
      { deal: { i0: 'o0' }, scores: [9, 9, -1] },
      { deal: { i0: 'o1' }, scores: [1, 1, 1] },
    ];
    expect(solutionsAmong(game, outcomes).utilitarian?.scores).toEqual([1, 1, 1]);
    expect(solutionsAmong(game, outcomes.slice(0, 1)).nash).toBeNull();
  });

  it('are never dominated for those who bargain, and do not depend on the order of deals', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const outcomes = feasibleDeals(game, { kind: 'consensus' });
        const bargaining = game.parties.map(({ votes, veto }) => votes || veto);
        const seen = (scores: readonly number[]) => scores.filter((_, i) => bargaining[i]);
        const forward = solutionsAmong(game, outcomes);
        const backward = solutionsAmong(game, [...outcomes].reverse());
        const values = (gains: readonly number[]) => [...gains].sort((x, y) => x - y).join();
        for (const name of ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const) {
          const solution = forward[name];
          if (solution === null) continue;
          const beaten = outcomes.some((o) => dominates(seen(o.scores), seen(solution.scores)));
          expect(beaten).toBe(false);
        }
        const gains = (scores: readonly number[]) =>
          values(seen(scores.map((s, i) => s - (game.parties[i]?.reservation ?? 0))));
        expect(gains(backward.egalitarian?.scores ?? [])).toBe(
          gains(forward.egalitarian?.scores ?? []),
        );
      }),
    );
  });
});
