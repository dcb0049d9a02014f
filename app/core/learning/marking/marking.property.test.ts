import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyItem, KEY, rightResponse } from '../../../../tests/builders/any-item';
import { seeded } from '../../bots/random';
import { arrange, namesByPlace } from './arrange';
import { givenOf } from './given';
import { mark, worthOf } from './mark';
import { parseResponse } from './response';
import { revealed } from './reveal';
import { showItem } from './show';

const seed = fc.nat();

describe('marking any item', () => {
  it('gives a right answer everything that does not wait for a person', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const { earned, of, waits } = mark(item, rightResponse(item));
        const judged = item.type === 'short-text' || (item.type === 'move' && item.explain);
        expect(waits).toBe(judged !== undefined && judged !== false);
        expect(earned).toBe(waits ? (item.type === 'short-text' ? 0 : item.marks * 100) : of);
      }),
    );
  });

  it('takes anything for an answer without throwing, and never gives more than there is', () => {
    const field = fc.oneof(fc.anything(), fc.string(), fc.constantFrom('a1', 'b1', 'a2', '1,5'));
    const input = fc.oneof(
      fc.anything(),
      fc.dictionary(
        fc.constantFrom('choice', 'choices', 'number', 'unit', 'order', 'pairs', 'words', 'text'),
        fc.oneof(field, fc.array(field), fc.dictionary(fc.constantFrom('a1', 'a2', 'x'), field)),
      ),
    );
    fc.assert(
      fc.property(anyItem, input, seed, (item, given, by) => {
        const names = namesByPlace(arrange(item, seeded(by), true));
        for (const parsed of [parseResponse(item, given, names), parseResponse(item, given)]) {
          if (!parsed.ok) continue;
          const { earned, of } = mark(item, parsed.response);
          expect(earned).toBeGreaterThanOrEqual(0);
          expect(earned).toBeLessThanOrEqual(of);
          expect(Number.isInteger(earned)).toBe(true);
          revealed(item, parsed.response);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('shows an item without anything of its key, not even in the names of its choices', () => {
    fc.assert(
      fc.property(anyItem, seed, (item, by) => {
        const shown = JSON.stringify(showItem(item, arrange(item, seeded(by), true)));
        expect(shown).not.toContain(KEY);
      }),
    );
  });

  it('reads what was kept, and what a page sent under other names, as the same answer', () => {
    fc.assert(
      fc.property(anyItem, seed, (item, by) => {
        const right = rightResponse(item);
        expect(parseResponse(item, JSON.parse(JSON.stringify(right)))).toEqual({
          ok: true,
          response: right,
        });
        const arrangement = arrange(item, seeded(by), true);
        const given = givenOf(right, arrangement);
        const sent =
          given.kind === 'choices'
            ? { choice: given.choices[0], choices: given.choices, reasons: given.reasons }
            : given.kind === 'pairs' && item.type === 'ordering'
              ? {
                  order: Object.entries(given.pairs)
                    .sort(byPlace)
                    .map(([name]) => name),
                }
              : given.kind === 'pairs'
                ? { pairs: given.pairs, words: given.pairs }
                : given;
        const parsed = parseResponse(item, sent, namesByPlace(arrangement));
        expect(parsed.ok && mark(item, parsed.response)).toEqual(mark(item, right));
      }),
    );
  });

  it('is worth the same answered or not', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const { earned, of, waits } = mark(item, null);
        expect([earned, of, waits]).toEqual([0, worthOf(item), false]);
      }),
    );
  });
});

function byPlace([, a]: [string, string], [, b]: [string, string]): number {
  return Number(a) - Number(b);
}
