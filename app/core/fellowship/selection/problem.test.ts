import { describe, expect, it } from 'vitest';
import { type Candidate, mustBeSound, type Problem, problemFaults } from './problem';
import { peopleOf, rowsOf } from './rows';

const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  merit: 100,
  attributes: {},
  ...more,
});

const problem = (more: Partial<Problem> = {}): Problem => ({
  places: 2,
  candidates: [candidate('a'), candidate('b')],
  constraints: [],
  targets: [],
  fixed: { in: [], out: [] },
  seed: 'seed',
  ...more,
});

const rule = { id: 'r', kind: 'atLeast', where: { attribute: 'x', is: ['y'] }, count: 1 } as const;

describe('a problem of selection', () => {
  it.each<[string, Partial<Problem>]>([
    ['places', { places: 0 }],
    ['places', { places: 1.5 }],
    ['seed', { seed: '' }],
    ['double-candidate', { candidates: [candidate('a'), candidate('a')] }],
    ['merit', { candidates: [candidate('a', { merit: -1 })] }],
    ['merit', { candidates: [candidate('a', { merit: 10.5 })] }],
    ['unknown-candidate', { fixed: { in: ['c'], out: [] } }],
    ['in-and-out', { fixed: { in: ['a'], out: ['a'] } }],
    ['double-rule', { constraints: [rule], targets: [{ ...rule, weight: 1 }] }],
    ['count', { constraints: [{ ...rule, count: -1 }] }],
    ['count', { constraints: [{ ...rule, count: { percent: 101, round: 'up' } }] }],
    ['weight', { targets: [{ ...rule, weight: 0.5 }] }],
  ])('is refused for its %s', (code, more) => {
    expect(problemFaults(problem(more)).map((fault) => fault.code)).toContain(code);
    expect(() => mustBeSound(problem(more))).toThrow(RangeError);
  });

  it('takes a share of the places without losing a person to rounding', () => {
    expect(peopleOf({ percent: 25, round: 'up' }, 107)).toBe(27);
    expect(peopleOf({ percent: 25, round: 'down' }, 107)).toBe(26);
    expect(peopleOf({ percent: 14, round: 'up' }, 50)).toBe(7);
    expect(peopleOf({ percent: 33.33, round: 'down' }, 3)).toBe(0);
  });

  it('counts a rule for each value of an attribute, also for people with several', () => {
    const speaks = (...language: string[]) => ({ attributes: { language } });
    const candidates = [candidate('a', speaks('fr', 'en')), candidate('b', speaks('en'))];
    const each = { id: 'each', kind: 'perValue', attribute: 'language', atMost: 1 } as const;
    expect(rowsOf(problem({ candidates, constraints: [each] }))).toMatchObject([
      { value: 'en', by: [1, 1], upper: 1 },
      { value: 'fr', by: [1, 0], upper: 1 },
    ]);
  });
});
