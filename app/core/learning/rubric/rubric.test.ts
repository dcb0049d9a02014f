import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapBetween, isFar, judge } from './judge';
import { type Judgement, roleOf, seesMarks, settle } from './settle';

const text = 'Words.';
const line = (id: string, ...marks: number[]) => ({
  id,
  title: id,
  levels: marks.map((each) => ({ marks: each, text })),
});
const rubric = [line('claim', 0, 1, 2, 3), line('source', 0, 1, 2)];

describe('a judgement by rubric', () => {
  it('adds up the marks of the levels', () => {
    expect(judge(rubric, { claim: 2, source: 1 })).toEqual({ earned: 300, of: 500 });
    expect(judge([], {})).toEqual({ earned: 0, of: 0 });
  });

  it('is none while a line is missing or a level does not exist', () => {
    expect(judge(rubric, { claim: 2 })).toBeNull();
    expect(judge(rubric, { claim: 4, source: 0 })).toBeNull();
    expect(judge(rubric, { claim: -1, source: 0 })).toBeNull();
    expect(judge([line('toString', 0, 1)], {})).toBeNull();
  });

  it('never earns less than nothing or more than there is', () => {
    const levels = fc.record({
      claim: fc.integer({ min: 0, max: 3 }),
      source: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(levels, (given) => {
        const { earned, of } = judge(rubric, given) ?? { earned: -1, of: 0 };
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(of);
      }),
    );
  });
});

describe('two judgements', () => {
  it('may be a level apart, and a fifth of the marks', () => {
    const gap = gapBetween(rubric, { claim: 2, source: 1 }, { claim: 1, source: 1 });
    expect(gap).toEqual({ lines: [], marks: false });
    expect(gap && isFar(gap)).toBe(false);
  });

  it('are too far apart with two levels on one line, or more than a fifth of the marks', () => {
    const line = gapBetween(rubric, { claim: 3, source: 0 }, { claim: 1, source: 2 });
    expect(line).toEqual({ lines: ['claim', 'source'], marks: false });
    const sum = gapBetween(rubric, { claim: 3, source: 2 }, { claim: 2, source: 1 });
    expect(sum).toEqual({ lines: [], marks: true });
  });
});

const far = { claim: 3, source: 2 };
const near = { claim: 0, source: 0 };

function given(role: Judgement['role'], markerId: string, levels = far, at = 1): Judgement {
  const { earned, of } = judge(rubric, levels) ?? { earned: 0, of: 0 };
  return { id: `${role}-${at}`, role, markerId, levels, earned, of, comment: '', at };
}

describe('the marking of a piece of work', () => {
  it('counts the latest word of the first marker', () => {
    const settlement = settle(rubric, [given('first', 'ana'), given('first', 'ana', near, 2)]);
    expect(settlement.counts?.id).toBe('first-2');
    expect(roleOf(settlement, 'ana')).toBe('first');
  });

  it('does not count what somebody thinks of their own work', () => {
    expect(settle(rubric, [given('self', 'tia')]).counts).toBeNull();
  });

  it('hides the first marks from who marks second until they have', () => {
    const open = settle(rubric, [given('first', 'ana')]);
    expect(roleOf(open, 'ben')).toBe('second');
    expect(seesMarks(open, 'ben')).toBe(false);
    expect(seesMarks(open, 'ana')).toBe(true);
    const both = settle(rubric, [given('first', 'ana'), given('second', 'ben')]);
    expect(seesMarks(both, 'ben')).toBe(true);
    expect(roleOf(both, 'ben')).toBeNull();
  });

  it('asks a third person where two are far apart, and then counts their word', () => {
    const two = [given('first', 'ana'), given('second', 'ben', near)];
    const open = settle(rubric, two);
    expect(open.wantsModeration).toBe(true);
    expect(open.counts?.role).toBe('first');
    expect([roleOf(open, 'ana'), roleOf(open, 'ben'), roleOf(open, 'cem')]).toEqual([
      null,
      null,
      'moderation',
    ]);
    const decided = settle(rubric, [...two, given('moderation', 'cem', near)]);
    expect(decided.wantsModeration).toBe(false);
    expect(decided.counts?.role).toBe('moderation');
    expect(roleOf(decided, 'ana')).toBeNull();
  });
});
