import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapBetween, isFar, judge, type Levels } from './judge';
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

/** A judgement as it is kept. */
function kept(levels: Levels) {
  const { earned, of } = judge(rubric, levels) ?? { earned: 0, of: 0 };
  return { levels, earned, of };
}

describe('two judgements', () => {
  it('may be a level apart, and a fifth of the marks', () => {
    const gap = gapBetween(kept({ claim: 2, source: 1 }), kept({ claim: 1, source: 1 }));
    expect(gap).toEqual({ lines: [], marks: 100, of: 500 });
    expect(isFar(gap, null)).toBe(false);
  });

  it('are too far apart with two levels on one line, or more than a fifth of the marks', () => {
    const line = gapBetween(kept({ claim: 3, source: 0 }), kept({ claim: 1, source: 2 }));
    expect(line).toEqual({ lines: ['claim', 'source'], marks: 0, of: 500 });
    expect(isFar(line, null)).toBe(true);
    const sum = gapBetween(kept({ claim: 3, source: 2 }), kept({ claim: 2, source: 1 }));
    expect(sum).toEqual({ lines: [], marks: 200, of: 500 });
    expect(isFar(sum, null)).toBe(true);
  });

  it('are compared by the stated tolerance alone, where one is stated', () => {
    const sum = gapBetween(kept({ claim: 3, source: 2 }), kept({ claim: 2, source: 1 }));
    expect([isFar(sum, 40), isFar(sum, 39), isFar(sum, 0)]).toEqual([false, true, true]);
    const line = gapBetween(kept({ claim: 3, source: 0 }), kept({ claim: 1, source: 2 }));
    expect(isFar(line, 0)).toBe(false);
  });
});

const far = { claim: 3, source: 2 };
const near = { claim: 0, source: 0 };

function given(role: Judgement['role'], markerId: string, levels = far, at = 1): Judgement {
  const marked = { id: `${role}-${at}`, role, markerId, at, tolerance: null };
  return { ...marked, ...kept(levels), comment: '' };
}

describe('the marking of a piece of work', () => {
  it('counts the latest word of the first marker', () => {
    const settlement = settle([given('first', 'ana'), given('first', 'ana', near, 2)]);
    expect(settlement.counts?.id).toBe('first-2');
    expect(roleOf(settlement, 'ana')).toBe('first');
  });

  it('does not count what somebody thinks of their own work', () => {
    expect(settle([given('self', 'tia')]).counts).toBeNull();
  });

  it('hides the first marks from who marks second until they have', () => {
    const open = settle([given('first', 'ana')]);
    expect(roleOf(open, 'ben')).toBe('second');
    expect(seesMarks(open, 'ben')).toBe(false);
    expect(seesMarks(open, 'ana')).toBe(true);
    const both = settle([given('first', 'ana'), given('second', 'ben')]);
    expect(seesMarks(both, 'ben')).toBe(true);
    expect(roleOf(both, 'ben')).toBeNull();
  });

  it('asks a third person where two are far apart, and then counts their word', () => {
    const two = [given('first', 'ana'), given('second', 'ben', near)];
    const open = settle(two);
    expect(open.wantsModeration).toBe(true);
    expect(open.counts?.role).toBe('first');
    expect([roleOf(open, 'ana'), roleOf(open, 'ben'), roleOf(open, 'cem')]).toEqual([
      null,
      null,
      'moderation',
    ]);
    const decided = settle([...two, given('moderation', 'cem', near)]);
    expect(decided.wantsModeration).toBe(false);
    expect(decided.counts?.role).toBe('moderation');
    expect(roleOf(decided, 'ana')).toBeNull();
  });
});

describe('where a second marker is demanded', () => {
  const first = { ...given('first', 'ana'), tolerance: 10 };

  it('nothing counts until both have judged, and neither changes theirs then', () => {
    const one = settle([first]);
    expect([one.counts, one.held, one.tolerance]).toEqual([null, 'second', 10]);
    expect([roleOf(one, 'ana'), roleOf(one, 'ben')]).toEqual(['first', 'second']);
    const both = settle([first, given('second', 'ben')]);
    expect([both.counts?.id, both.held]).toEqual(['first-1', null]);
    expect([roleOf(both, 'ana'), roleOf(both, 'ben'), roleOf(both, 'cem')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('two that differ by more than the tolerance wait for somebody to decide', () => {
    const two = [first, given('second', 'ben', { claim: 2, source: 2 })];
    const apart = settle(two);
    expect([apart.counts, apart.held, apart.wantsModeration]).toEqual([null, 'moderation', true]);
    const decided = settle([...two, given('moderation', 'cem', near)]);
    expect([decided.counts?.role, decided.held]).toEqual(['moderation', null]);
  });

  it('what was demanded of the first mark stays so, whatever is demanded later', () => {
    const relaxed = settle([first, given('first', 'ana', near, 2)]);
    expect([relaxed.counts, relaxed.held]).toEqual([null, 'second']);
    const later = settle([
      given('first', 'ana'),
      { ...given('first', 'ana', near, 2), tolerance: 0 },
    ]);
    expect([later.counts?.id, later.held]).toEqual(['first-2', null]);
  });
});
