import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrom, grouped, typedCode } from './code';

const chance = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));

describe('the code of a certificate', () => {
  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(chance, (hex) => {
        const code = codeFrom(hex);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
        expect(typedCode(grouped(code))).toBe(code);
        expect(typedCode(` ${grouped(code).toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
        expect(typedCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      }),
    );
  });

  it('carries 80 bits: another first half of the chance is another code', () => {
    fc.assert(
      fc.property(chance, chance, (one, other) => {
        expect(codeFrom(one) === codeFrom(other)).toBe(one.slice(0, 20) === other.slice(0, 20));
      }),
    );
  });

  it('is four groups of four', () => {
    expect(grouped('7KQ2M4XA09TBZD6E')).toBe('7KQ2-M4XA-09TB-ZD6E');
  });

  it('is not what is too short, too long or of other letters', () => {
    for (const text of [
      '',
      '7KQ2',
      '7KQ2-M4XA-09TB-ZD6EE',
      '7KQ2-M4XA-09TB-ZD6U',
      '-'.repeat(101),
    ]) {
      expect(typedCode(text)).toBeNull();
    }
  });
});
