/**
 * The digits of a code: Crockford's base 32 (https://www.crockford.com/base32.html), which leaves out
 * I, L, O and U, so that nobody has to guess what they read on paper.
 */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const GROUP = 4;

/**
 * The code of a certificate: 16 digits of 5 bits, so 80 bits of chance. Guessing is pointless without
 * any throttle: with a million certificates issued and a thousand guesses a second for ten years, the
 * chance to have hit a single one is about one in four million.
 *
 * @param hex at least 20 hexadecimal digits of chance; the rest is not used
 */
export function codeFrom(hex: string): string {
  const bits = BigInt(`0x${hex.slice(0, (LENGTH * 5) / 4)}`);
  const digits = Array.from(
    { length: LENGTH },
    (_, place) => DIGITS[Number((bits >> BigInt(5 * place)) & 31n)],
  );
  return digits.join('');
}

/**
 * The code that somebody typed: in capitals or not, with or without spaces and dashes, O for 0 and
 * I or L for 1. Null for what is no code.
 */
export function typedCode(text: string): string | null {
  if (text.length > 100) return null;
  const code = text
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((digit) => DIGITS.includes(digit)) ? code : null;
}

/** A code as people read it: `7KQ2-M4XA-09TB-ZD6E`. */
export function grouped(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? code;
}
