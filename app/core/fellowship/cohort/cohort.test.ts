import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposePairs, sideOf } from './pairs';
import { spreadEvenly } from './spread';

const SIDES = {
  left: { attribute: 'role', is: ['scientist'] },
  right: { attribute: 'role', is: ['diplomat'] },
};
const person = (id: string, role: string, country?: string) => ({
  id,
  attributes: { role: [role], ...(country === undefined ? {} : { country: [country] }) },
});

describe('spreading fellows over mentors', () => {
  it('leaves no two mentors further apart than they were before, or than one', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 60 }),
        fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 9 }),
        (count, loads) => {
          const fellows = Array.from({ length: count }, (_, at) => `f${at}`);
          const mentors = loads.map((load, at) => ({ id: `m${at}`, fellows: load }));
          const given = spreadEvenly(fellows, mentors);
          expect(given.size).toBe(count);
          const after = mentors.map(({ id, fellows: before }) => {
            return before + [...given.values()].filter((mentor) => mentor === id).length;
          });
          const apart = (of: number[]) => Math.max(...of) - Math.min(...of);
          expect(apart(after)).toBeLessThanOrEqual(Math.max(1, apart(loads)));
        },
      ),
    );
  });

  it('makes nobody their own mentor, and leaves out who has no other', () => {
    expect([...spreadEvenly(['a', 'b'], [{ id: 'a', fellows: 0 }])]).toEqual([['b', 'a']]);
    expect(spreadEvenly(['a'], []).size).toBe(0);
  });
});

describe('proposing pairs', () => {
  it('joins two of one country first, then the others in order', () => {
    const people = [
      person('s1', 'scientist', 'TL'),
      person('s2', 'scientist', 'LA'),
      person('d1', 'diplomat', 'LA'),
      person('d2', 'diplomat', 'TH'),
      person('d3', 'diplomat'),
    ];
    expect(proposePairs(people, SIDES)).toEqual([
      ['s1', 'd2'],
      ['s2', 'd1'],
    ]);
  });

  it('leaves out who is on neither side or on both', () => {
    const both = { role: ['scientist', 'diplomat'] };
    expect(sideOf(SIDES, both)).toBeNull();
    expect(sideOf(SIDES, {})).toBeNull();
    expect(proposePairs([{ id: 'x', attributes: both }, person('d', 'diplomat')], SIDES)).toEqual(
      [],
    );
  });
});
