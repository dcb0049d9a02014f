import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyGame, gameParty, gameWith } from '../../../tests/builders/game';
import { allDeals, dealCount, feasibleDeals, hasFeasibleDeal } from './deals';
import { accepts, outcomeOf } from './game';
import type { DecisionRule } from './rules';
import { SIMPLE_MAJORITY } from './rules';

const consensus: DecisionRule = { kind: 'consensus' };

it('lists every complete deal once, the last issue turning fastest', () => {
  const game = gameWith([
    gameParty('a', [
      [0, 0],
      [0, 0, 0],
    ]),
  ]);
  const deals = [...allDeals(game)].map((deal) => `${deal.i0}${deal.i1}`);
  expect(deals).toEqual(['o0o0', 'o0o1', 'o0o2', 'o1o0', 'o1o1', 'o1o2']);
  expect(dealCount(game)).toBe(6);
});

it('finds under consensus the deals that every member may accept, and no others', () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      const deciding = game.parties.filter((party) => party.votes || party.veto);
      const expected = [...allDeals(game)]
        .filter((deal) => deciding.every((party) => accepts(party, deal)))
        .map((deal) => outcomeOf(game, deal));
      expect(feasibleDeals(game, consensus)).toEqual(expected);
      expect(hasFeasibleDeal(game, consensus)).toBe(expected.length > 0);
    }),
  );
});

it('never finds fewer deals under a weaker rule', () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      const counts = [0, 1, 2].map(
        (x) => feasibleDeals(game, { kind: 'consensus-minus-x', x }).length,
      );
      expect(counts[0]).toBe(feasibleDeals(game, consensus).length);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
    }),
  );
});

it('lets a majority overrule a member, but not a veto', () => {
  const [a, b] = [gameParty('a', [[1, 0]]), gameParty('b', [[1, 0]])];
  const c = gameParty('c', [[0, 1]], { reservation: 1 });
  expect(feasibleDeals(gameWith([a, b, c]), consensus).map(({ deal }) => deal.i0)).toEqual(['o1']);
  const open = feasibleDeals(gameWith([a, b, c]), SIMPLE_MAJORITY).map(({ deal }) => deal.i0);
  expect(open).toEqual(['o0', 'o1']);
  const vetoed = feasibleDeals(
    gameWith([a, b, { ...c, votes: false, veto: true }]),
    SIMPLE_MAJORITY,
  );
  expect(vetoed.map(({ deal }) => deal.i0)).toEqual(['o1']);
});
