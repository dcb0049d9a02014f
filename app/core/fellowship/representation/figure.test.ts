import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEWEST, type Group, smallGroups } from './figure';

const group = (key: string, size: number, n = 0): Group => ({ key, size, n });

describe('a small group', () => {
  test('joins the others, and the next smallest joins where they are still too few', () => {
    const found = smallGroups([
      ...[group('VN', 9, 4), group('TL', 1, 1), group('KH', 6, 5), group('LA', 6, 6)],
    ]);
    expect(found.groups).toEqual([group('VN', 9, 4), group('LA', 6, 6)]);
    expect(found.others).toEqual({ keys: ['TL', 'KH'], size: 7, n: 6 });
  });

  test('keeps all back where there are fewer than five people in all', () => {
    expect(smallGroups([group('VN', 3), group('TL', 1)])).toEqual({
      ...{ groups: [], others: null, suppressed: true },
    });
  });

  test('follows from no total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (sizes) => {
        const all = sizes.map((size, i) => group(`c${i}`, size, Math.floor(size / 2)));
        const { groups, others, suppressed } = smallGroups(all);
        const shown = [...groups.map(({ size }) => size), ...(others ? [others.size] : [])];
        expect(shown.every((size) => size >= FEWEST)).toBe(true);
        const total = sizes.reduce((sum, size) => sum + size, 0);
        expect(shown.reduce((sum, size) => sum + size, 0)).toBe(suppressed ? 0 : total);
        expect(suppressed).toBe(total < FEWEST);
      }),
    );
  });
});
