import { type Fraction, fractionOf } from '../../analysis/exact';
import type { ItemOf } from '../format/items';

type Tolerance = ItemOf<'numeric'>['tolerance'];

const SPACES = /[\s\u00a0\u2007\u2009\u202f']/g;
const MINUS = /[\u2212\u2010-\u2013]/g;
const PLAIN = /^[+-]?\d{1,40}(?:\.\d{1,40})?$/;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:[.,]\d{3})+$/;

/**
 * The numbers that somebody may have meant, as plain decimals: with a comma or a point before the
 * decimals, and thousands grouped by either or by spaces. "1,234" can mean two numbers. None where
 * it is not a number.
 */
export function numbersMeant(written: string): string[] {
  const text = written.replace(SPACES, '').replace(MINUS, '-');
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  const readings =
    comma >= 0 && point >= 0
      ? [withDecimals(text, comma > point ? ',' : '.')]
      : [text.replace(',', '.'), ...(GROUPED.test(text) ? [text.replace(/[.,]/g, '')] : [])];
  return [...new Set(readings)].filter((reading) => PLAIN.test(reading));
}

function withDecimals(text: string, mark: ',' | '.'): string {
  const grouping = mark === ',' ? '.' : ',';
  const [whole = '', ...decimals] = text.split(mark);
  if (!GROUPED.test(whole) || whole.includes(mark)) return '';
  return `${whole.replaceAll(grouping, '')}.${decimals.join('')}`;
}

/**
 * Whether a number is as near to the right one as it has to be, compared exactly.
 *
 * @param given a plain decimal, worth `factor` units of the key
 */
export function isNear(given: string, factor: string, key: string, tolerance: Tolerance): boolean {
  const right = fractionOf(key);
  const off = size(minus(times(fractionOf(given), fractionOf(factor)), right));
  const allowed =
    'absolute' in tolerance
      ? size(fractionOf(tolerance.absolute))
      : times(size(right), times(size(fractionOf(tolerance.percent)), HUNDREDTH));
  return off.over * allowed.under <= allowed.over * off.under;
}

const HUNDREDTH: Fraction = { over: 1n, under: 100n };

function times(one: Fraction, other: Fraction): Fraction {
  return { over: one.over * other.over, under: one.under * other.under };
}

function minus(one: Fraction, other: Fraction): Fraction {
  const over = one.over * other.under - other.over * one.under;
  return { over, under: one.under * other.under };
}

function size({ over, under }: Fraction): Fraction {
  return { over: over < 0n ? -over : over, under };
}
