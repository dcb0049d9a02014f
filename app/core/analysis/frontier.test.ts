import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGame, gameParty, gameWith } from '../../../tests/builders/game';
import { allDeals } from './deals';
import { distanceToFrontier, dominates, frontierOf, paretoFrontier } from './frontier';
import { outcomeOf } from './game';

describe('the Pareto frontier', () => {
  it('merged issue by issue is the one found by comparing every deal with every other', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const all = [...allDeals(game)].map((deal) => outcomeOf(game, deal).scores);
        const undominated = all.filter((mine) => !all.some((other) => dominates(other, mine)));
        const expected = new Set(undominated.map((scores) => scores.join()));
        const found = paretoFrontier(game);
        expect(new Set(found.map(({ scores }) => scores.join()))).toEqual(expected);
        expect(found).toHaveLength(expected.size);
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(undominated.length);
      }),
    );
  });

  it('names for every point a complete deal that reaches it', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        for (const { deal, scores } of paretoFrontier(game)) {
          expect(outcomeOf(game, deal).scores).toEqual(scores);
          expect(Object.keys(deal)).toHaveLength(game.issues.length);
        }
      }),
    );
  });

  it('of any set is the same as the merged one when the set is all deals', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const outcomes = [...allDeals(game)].map((deal) => outcomeOf(game, deal));
        const points = (frontier: { scores: readonly number[]; count: number }[]) =>
          frontier.map(({ scores, count }) => `${scores.join()} x${count}`).sort();
        expect(points(frontierOf(outcomes))).toEqual(points(paretoFrontier(game)));
      }),
    );
  });

  it('of twelve issues of four options is found without visiting 16 million deals', () => {
    const rows = Array.from({ length: 12 }, () => [0, 1, 2, 3]);
    const mirrored = rows.map((row) => [...row].reverse());
    const frontier = paretoFrontier(gameWith([gameParty('a', rows), gameParty('b', mirrored)]));
    expect(frontier).toHaveLength(37);
    expect(frontier.reduce((sum, { count }) => sum + count, 0)).toBe(4 ** 12);
  });
});

describe('the distance to the frontier', () => {
  const frontier = frontierOf([
    { deal: { i: 'x' }, scores: [10, 4] },
    { deal: { i: 'y' }, scores: [6, 8] },
  ]);

  it('is measured to the nearest point at which nobody is worse off', () => {
    const far = distanceToFrontier([3, 4], frontier);
    expect(far.nearest?.scores).toEqual([6, 8]);
    expect([far.squared, far.distance]).toEqual([25, 5]);
    expect(distanceToFrontier([9, 4], frontier).nearest?.scores).toEqual([10, 4]);
  });

  it('is nothing on the frontier itself', () => {
    expect(distanceToFrontier([6, 8], frontier)).toEqual({
      squared: 0,
      distance: 0,
      nearest: null,
    });
  });

  it('is nothing exactly for the deals on the frontier', () => {
    fc.assert(
      fc.property(anyGame, (game) => {
        const all = paretoFrontier(game);
        for (const deal of allDeals(game)) {
          const { scores } = outcomeOf(game, deal);
          const on = all.some((point) => point.scores.join() === scores.join());
          expect(distanceToFrontier(scores, all).squared === 0).toBe(on);
        }
      }),
    );
  });
});
