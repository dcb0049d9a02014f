import { describe, expect, it } from 'vitest';
import { gameParty, gameWith } from '../../../tests/builders/game';
import { accepts, crossesRedLine, isComplete, redLinesCrossed, scoreOf } from './game';

const delta = gameParty(
  'delta',
  [
    [0, 12, 20],
    [5, -8],
  ],
  {
    reservation: 12,
    redLines: [{ issue: 'i1', options: ['o1'] }],
  },
);

describe('the score of a deal', () => {
  it('adds the points of every settled issue, below zero too', () => {
    expect(scoreOf(delta.payoff, { i0: 'o2', i1: 'o1' })).toBe(12);
  });

  it('counts nothing for an issue that is still open', () => {
    expect(scoreOf(delta.payoff, { i0: 'o1' })).toBe(12);
    expect(scoreOf(delta.payoff, {})).toBe(0);
  });

  it('refuses an option that the sheet does not know', () => {
    expect(() => scoreOf(delta.payoff, { i0: 'o9' })).toThrow(/option o9 of issue i0/);
    expect(() => scoreOf(delta.payoff, { constructor: 'name' })).toThrow(RangeError);
  });
});

describe('accepting', () => {
  it('takes a deal worth exactly the reservation', () => {
    expect(accepts(delta, { i0: 'o1', i1: 'o0' })).toBe(true);
    expect(accepts({ ...delta, reservation: 17 }, { i0: 'o1', i1: 'o0' })).toBe(true);
    expect(accepts({ ...delta, reservation: 18 }, { i0: 'o1', i1: 'o0' })).toBe(false);
  });

  it('refuses a deal across a red line however much it is worth', () => {
    expect(accepts({ ...delta, reservation: -100 }, { i0: 'o2', i1: 'o1' })).toBe(false);
    expect(redLinesCrossed(delta.redLines, { i1: 'o1' })).toEqual(['i1']);
    expect(crossesRedLine(delta, { i0: 'o2' })).toBe(false);
  });
});

it('calls a deal complete when every issue has one of its own options', () => {
  const game = gameWith([delta]);
  expect(isComplete(game, { i0: 'o0', i1: 'o1' })).toBe(true);
  expect(isComplete(game, { i0: 'o0' })).toBe(false);
  expect(isComplete(game, { i0: 'o0', i1: 'o2' })).toBe(false);
});
