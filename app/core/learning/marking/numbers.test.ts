import { describe, expect, it } from 'vitest';
import { isNear, numbersMeant } from './numbers';

describe('numbers as people write them', () => {
  it.each([
    ['14.7', ['14.7']],
    ['14,7', ['14.7']],
    ['−3', ['-3']],
    ['12 000', ['12000']],
    ['1.234.567', ['1234567']],
    ['1,234.5', ['1234.5']],
    ['1.234,5', ['1234.5']],
    ['1,234', ['1.234', '1234']],
    ['0,125', ['0.125']],
    ['', []],
    ['twelve', []],
    ['1e9', []],
    ['1,2,3', []],
    ['1.2.3,4,5', []],
  ])('reads %j as %j', (written, meant) => {
    expect(numbersMeant(written)).toEqual(meant);
  });

  it('compares without rounding, at the very edge of the tolerance', () => {
    expect(isNear('0.3', '1', '0.1', { absolute: '0.2' })).toBe(true);
    expect(isNear('0.3000000000000000001', '1', '0.1', { absolute: '0.2' })).toBe(false);
    expect(isNear('105', '1', '100', { percent: '5' })).toBe(true);
    expect(isNear('105.0000001', '1', '100', { percent: '5' })).toBe(false);
    expect(isNear('-95', '1', '-100', { percent: '5' })).toBe(true);
  });

  it('takes another unit for what it is worth', () => {
    expect(isNear('410', '0.01', '4', { absolute: '0.1' })).toBe(true);
    expect(isNear('411', '0.01', '4', { absolute: '0.1' })).toBe(false);
  });
});
