import { describe, expect, it } from 'vitest';
import { bigScenario, parsedSmallScenario } from '../../../tests/builders/scenario';
import { allDeals } from '../analysis/deals';
import { scoreOf } from '../analysis/game';
import { gameOf } from '../analysis/mandate';
import { scenarioSchema } from '../scenario/schema';
import { spaceOf, totalsOf } from './space';

const scenario = scenarioSchema.parse(bigScenario(3));
const space = spaceOf(scenario);

describe('the space of deals', () => {
  it('numbers every deal once, in the order of the analysis', () => {
    const deals = [...allDeals(gameOf(scenario))];
    expect(deals).toHaveLength(space.size);
    for (const [number, deal] of deals.entries()) {
      expect(space.numberOf(deal)).toBe(number);
      expect(space.dealOf(number)).toEqual(deal);
    }
  });

  it('adds up the same scores as the analysis', () => {
    const payoff = scenario.parties[0]?.confidential.payoff ?? {};
    const rows = scenario.issues.map(({ id, options }) =>
      options.map((option) => payoff[id]?.[option.id] ?? 0),
    );
    const totals = totalsOf(rows);
    for (const number of [0, 1, 17, 500, space.size - 1]) {
      expect(totals[number]).toBe(scoreOf(payoff, space.dealOf(number)));
    }
  });

  it('has no number for a deal with a gap or an unknown name', () => {
    const small = spaceOf(parsedSmallScenario());
    expect(small.numberOf({ 'flow-data': 'daily' })).toBe(-1);
    expect(small.numberOf({ 'flow-data': 'daily', fund: 'huge' })).toBe(-1);
    expect(small.numberOf({ 'flow-data': 'daily', fund: 'small' })).toBeGreaterThanOrEqual(0);
  });
});
