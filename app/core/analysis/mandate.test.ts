import { expect, it } from 'vitest';
import { parsedSmallScenario } from '../../../tests/builders/scenario';
import { gameOf, stakeOf } from './mandate';

const scenario = parsedSmallScenario();
const [upland, delta, chair] = scenario.parties;

it('has all parties with a stake and leaves out the chair', () => {
  const game = gameOf(scenario);
  expect(game.parties.map(({ id }) => id)).toEqual(['upland', 'delta']);
  expect(game.issues.map(({ id, options }) => [id, ...options])).toEqual([
    ['flow-data', 'real-time', 'daily', 'monthly'],
    ['fund', 'large', 'small'],
  ]);
  expect(chair && stakeOf(scenario, chair)).toBeNull();
});

it('adds what an inject changes and sets what capital says, in the order they happened', () => {
  if (upland === undefined) throw new Error('the builder has an upland party');
  const inject = { kind: 'inject', inject: 'drought' } as const;
  const capital = { kind: 'capital', party: 'upland', index: 0 } as const;
  const daily = (...changes: Parameters<typeof gameOf>[1] & object) =>
    stakeOf(scenario, upland, changes)?.payoff['flow-data']?.daily;
  expect(daily()).toBe(12);
  expect(daily(inject)).toBe(7);
  expect(daily(capital)).toBe(18);
  expect(daily(inject, capital)).toBe(18);
  expect(daily(capital, inject)).toBe(13);
});

it('replaces the reservation and the red lines when capital does, and only then', () => {
  if (upland === undefined) throw new Error('the builder has an upland party');
  const before = stakeOf(scenario, upland);
  const after = stakeOf(scenario, upland, [{ kind: 'capital', party: 'upland', index: 0 }]);
  expect([before?.reservation, before?.redLines.length]).toEqual([10, 1]);
  expect([after?.reservation, after?.redLines]).toEqual([8, []]);
  const untouched =
    delta && stakeOf(scenario, delta, [{ kind: 'capital', party: 'upland', index: 0 }]);
  expect(untouched).toEqual(delta && stakeOf(scenario, delta));
});

it('leaves the scenario as it was, and ignores changes that name nothing', () => {
  const before = JSON.stringify(scenario);
  const game = gameOf(scenario, [
    { kind: 'inject', inject: 'drought' },
    { kind: 'inject', inject: 'no-such' },
    { kind: 'capital', party: 'upland', index: 7 },
    { kind: 'capital', party: 'nobody', index: 0 },
  ]);
  expect(JSON.stringify(scenario)).toBe(before);
  expect(game).toEqual(gameOf(scenario, [{ kind: 'inject', inject: 'drought' }]));
});
