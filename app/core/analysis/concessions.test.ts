import { expect, it } from 'vitest';
import { offerSteps } from './concessions';

const payoff = { data: { all: 0, some: 12, none: 20 }, fund: { large: 10, small: 0 } };

it('ties a concession to the articles it moved', () => {
  const steps = offerSteps([
    { at: 0, payoff, deal: { data: 'none', fund: 'large' } },
    { at: 60_000, payoff, deal: { data: 'some', fund: 'large' } },
    { at: 90_000, payoff, deal: { data: 'none', fund: 'small' } },
  ]);
  expect(steps.map(({ at, score, change }) => [at, score, change])).toEqual([
    [0, 30, 0],
    [60_000, 22, -8],
    [90_000, 20, -2],
  ]);
  expect(steps[2]?.moves).toEqual([
    { issue: 'data', from: 'some', to: 'none', change: 8 },
    { issue: 'fund', from: 'large', to: 'small', change: -10 },
  ]);
});

it('counts an issue taken up or dropped as worth nothing while it is open', () => {
  const [, taken, dropped] = offerSteps([
    { at: 0, payoff, deal: {} },
    { at: 1, payoff, deal: { data: 'some' } },
    { at: 2, payoff, deal: {} },
  ]);
  expect(taken?.moves).toEqual([{ issue: 'data', from: null, to: 'some', change: 12 }]);
  expect(dropped?.moves).toEqual([{ issue: 'data', from: 'some', to: null, change: -12 }]);
});

it('does not take new instructions for a concession', () => {
  const later = { ...payoff, data: { ...payoff.data, none: 5 } };
  const [, same] = offerSteps([
    { at: 0, payoff, deal: { data: 'none' } },
    { at: 1, payoff: later, deal: { data: 'none' } },
  ]);
  expect(same).toEqual({ at: 1, score: 5, change: 0, moves: [] });
});
