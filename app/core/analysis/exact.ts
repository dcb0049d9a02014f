import type { PayoffSheet } from './game';

/** A fraction `over / under`, `under` positive. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const DECIMAL = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,3}))?$/;

/** A decimal number, as text, without rounding. Throws a RangeError for anything else. */
export function fractionOf(decimal: string): Fraction {
  const parts = DECIMAL.exec(decimal.trim());
  if (parts === null) throw new RangeError(`not a decimal number: ${decimal.slice(0, 60)}`);
  const [, sign, whole = '', part = '', exponent = '0'] = parts;
  const digits = BigInt(`${whole}${part}`) * (sign === '-' ? -1n : 1n);
  const shift = Number(exponent) - part.length;
  return shift >= 0
    ? { over: digits * 10n ** BigInt(shift), under: 1n }
    : reduced({ over: digits, under: 10n ** BigInt(-shift) });
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function reduced({ over, under }: Fraction): Fraction {
  const common = gcd(over, under);
  return common === 0n ? { over, under } : { over: over / common, under: under / common };
}

function toWhole(fractions: readonly Fraction[]): { points: number[]; scale: bigint } {
  const scale = fractions.reduce((lcm, { under }) => (lcm / gcd(lcm, under)) * under, 1n);
  const points = fractions.map(({ over, under }) => {
    const point = Number(over * (scale / under));
    if (!Number.isSafeInteger(point)) {
      throw new RangeError('these numbers are too fine or too large to become whole points');
    }
    return point;
  });
  return { points, scale };
}

/**
 * Decimal numbers as whole points: `points[i] = decimals[i] × scale`, exactly, with the smallest
 * scale for which all are whole. Takes text ("0.125", "-3", "2.5e-3"), because a number that has been
 * a float has already lost its value. Throws a RangeError for anything else, and when a point would
 * not be a safe integer.
 */
export function exactScale(decimals: readonly string[]): { points: number[]; scale: bigint } {
  return toWhole(decimals.map(fractionOf));
}

/** A real-valued additive profile, as published sets have it: decimals as text. */
export interface RealProfile {
  /** Weight per issue. */
  readonly weights: Readonly<Record<string, string>>;
  /** Value per issue and option, before weighting. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * A payoff sheet of whole points from a weighted real-valued profile, exactly: the points of an
 * option are weight × value × scale. Order and ties of all deals are those of the real numbers.
 * Throws a RangeError when a weight is missing or a number is not a decimal.
 */
export function exactProfile(profile: RealProfile): { payoff: PayoffSheet; scale: bigint } {
  const cells = Object.entries(profile.values).flatMap(([issue, row]) => {
    const weight = profile.weights[issue];
    if (weight === undefined) throw new RangeError(`no weight for issue ${issue}`);
    const by = fractionOf(weight);
    return Object.entries(row).map(([option, value]) => {
      const worth = fractionOf(value);
      const product = reduced({ over: by.over * worth.over, under: by.under * worth.under });
      return { issue, option, product };
    });
  });
  const { points, scale } = toWhole(cells.map((cell) => cell.product));
  const payoff: Record<string, Record<string, number>> = {};
  for (const [i, { issue, option }] of cells.entries()) {
    payoff[issue] = { ...payoff[issue], [option]: points[i] ?? 0 };
  }
  return { payoff, scale };
}
