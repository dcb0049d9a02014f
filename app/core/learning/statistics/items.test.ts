import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemSchema } from '../format/items';
import { correlation, type FirstAttempt, itemStatistics } from './items';

const option = (id: string) => ({ id, text: id, feedback: 'Why.' });
const item = itemSchema.parse({
  id: 'one',
  type: 'single',
  outcomes: ['explain'],
  prompt: 'Which?',
  explanation: 'That one.',
  options: [option('right'), option('near'), option('never')],
  answer: 'right',
});

/** An attempt with the item right or wrong and so much on the rest. */
function attempt(right: boolean, rest: number, waits = false): FirstAttempt {
  const choice = right ? 'right' : 'near';
  const response = { type: 'single', choice } as const;
  return {
    items: {
      one: { earned: right ? 100 : 0, of: 100, waits, response },
      two: { earned: rest, of: 400, waits: false, response: null },
    },
  };
}

const five = [
  attempt(true, 400),
  attempt(true, 300),
  attempt(false, 100),
  attempt(false, 0),
  attempt(true, 200),
];

describe('the statistics of an item', () => {
  it('say how easy it was, whether it tells people apart, and what nobody takes', () => {
    const [found] = itemStatistics([item], five);
    expect(found).toMatchObject({ attempts: 5, facility: 0.6, untaken: ['never'] });
    // x = 1 1 0 0 1, y = 1 .75 .25 0 .5: covariance 0.75, squares 1.2 and 0.625.
    expect(found?.discrimination).toBeCloseTo(0.75 / Math.sqrt(1.2 * 0.625), 10);
  });

  it('say nothing about fewer than five learners', () => {
    const [found] = itemStatistics([item], five.slice(1));
    expect(found).toEqual({
      id: 'one',
      attempts: 4,
      facility: null,
      discrimination: null,
      untaken: [],
    });
  });

  it('leave out what waits for a marker', () => {
    const [found] = itemStatistics([item], [...five, attempt(false, 0, true)]);
    expect(found?.attempts).toBe(5);
  });

  it('find no discrimination where everybody earned the same', () => {
    const same = five.map((_, i) => attempt(true, i * 100));
    expect(itemStatistics([item], same)[0]?.discrimination).toBeNull();
  });
});

it('a correlation lies between -1 and 1 and does not depend on which comes first', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 2, maxLength: 20 }), (pairs) => {
      const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const r = correlation(xs, ys);
      expect(r === null ? null : Math.abs(r) <= 1).not.toBe(false);
      if (r !== null) expect(correlation(ys, xs)).toBeCloseTo(r, 10);
    }),
  );
});
