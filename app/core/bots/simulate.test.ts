import { describe, expect, it } from 'vitest';
import { bigScenario, parsedSmallScenario } from '../../../tests/builders/scenario';
import { negotiationMachine } from '../negotiation/machine';
import { presetNamed } from '../negotiation/presets';
import { replay } from '../negotiation/replay';
import { scenarioSchema } from '../scenario/schema';
import { type SimulationInput, simulate } from './simulate';
import { summarise } from './summary';

const scenario = scenarioSchema.parse(bigScenario(5));

describe('a simulated negotiation', () => {
  it('is the same for the same seed, and another for another', () => {
    const logOf = (seed: number) => JSON.stringify(simulate({ scenario, seed }).log);
    expect(logOf(11)).toBe(logOf(11));
    expect(logOf(12)).not.toBe(logOf(11));
  });

  it('leaves a log that the engine replays to the same outcome', () => {
    const { log, deal } = simulate({ scenario, seed: 3 });
    const preset = presetNamed(scenario.procedure.preset);
    const again = replay(negotiationMachine({ scenario, preset, pace: 1 }), log);
    expect(again.fault).toBeNull();
    expect(again.snapshot.context.decision.adopted ?? null).toEqual(deal);
    expect(again.snapshot.context.stage.meeting).toBe('ended');
  });

  it('plays the strategies it is given', () => {
    const all = (name: 'conceder' | 'boulware'): NonNullable<SimulationInput['strategies']> =>
      Object.fromEntries(scenario.parties.filter(({ votes }) => votes).map(({ id }) => [id, name]));
    const minutes = (name: 'conceder' | 'boulware') =>
      summarise([1, 2, 3].map((seed) => simulate({ scenario, seed, strategies: all(name) })))
        .meanMinutes;
    expect(minutes('conceder')).toBeLessThan(minutes('boulware'));
  });

  it('fires what the clock brings in its moment', () => {
    const { log } = simulate({ scenario: parsedSmallScenario(), seed: 1 });
    const inject = log.find(
      ({ command }) => command.type === 'deadlinePassed' && command.deadline === 'inject:drought',
    );
    expect((inject?.at ?? 0) - (log[0]?.at ?? 0)).toBe(10 * 60_000);
  });
});

describe('a summary of runs', () => {
  it('counts agreements, different deals and mean scores over the agreements', () => {
    const runs = [1, 2, 3, 4].map((seed) => simulate({ scenario: parsedSmallScenario(), seed }));
    const none = { ...simulate({ scenario: parsedSmallScenario(), seed: 1 }), deal: null };
    const summary = summarise([...runs, { ...none, scores: {} }]);
    const agreed = runs.filter(({ deal }) => deal);
    expect(summary).toMatchObject({ runs: 5, agreements: agreed.length, refused: 0 });
    expect(summary.distinctDeals).toBe(
      new Set(agreed.map(({ deal }) => JSON.stringify(deal))).size,
    );
    const total = agreed.reduce((sum, { scores }) => sum + (scores.delta ?? 0), 0);
    expect(summary.meanScores.delta).toBeCloseTo(total / agreed.length, 1);
  });

  it('is whole also when nobody ever agreed', () => {
    expect(summarise([])).toMatchObject({ runs: 0, agreements: 0, meanScores: {}, meanRounds: 0 });
  });
});
