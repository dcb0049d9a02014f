import { describe, expect, test } from 'vitest';
import { lying, portions, stepLine, steps, uprights } from './drawing';

describe('the pictures of a dashboard', () => {
  test('draw a line of steps where it rises, and nothing where it stays', () => {
    expect(steps([0, 0, 40, 40, 100])).toBe('M0 100V100H50V60H100V0H100V100');
    expect(stepLine([20, 20, 50])).toBe('M0 80H100V50H100');
  });

  test('draw bars by their shares, the smallest to be seen', () => {
    expect(uprights([0, 50])).toBe('M25 100V98M75 100V50');
    expect(lying([2, 0], 8)).toBe('M0 25H25M0 75H1');
    expect(lying([0], 0)).toBe('M0 50H1');
  });

  test('divide a whole without a gap', () => {
    expect(portions([1, 0, 3])).toEqual([
      { from: 0, width: 25 },
      { from: 25, width: 0 },
      { from: 25, width: 75 },
    ]);
    expect(portions([0])).toEqual([{ from: 0, width: 0 }]);
  });
});
