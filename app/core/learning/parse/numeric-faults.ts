import { doubles } from '../../format/doubles';
import type { JsonPath } from '../../format/fault';
import { quoted } from '../../format/fault';
import type { ItemOf } from '../format/items';
import type { RawFault } from './fault';

type Numeric = ItemOf<'numeric'>;
type Tolerance = Numeric['tolerance'];

/** Beyond half of the answer, being right says nothing. */
const MOST_PERCENT = 50;

/**
 * Tolerances that let through zero or the other sign, factors that are none, and known mistakes that
 * would be taken for right. Rounding does not matter here: nobody is marked by this.
 */
export function* numericFaults(at: JsonPath, item: Numeric): Generator<RawFault> {
  const { answer, tolerance, unit, mistakes } = item;
  const loose = [...toleranceFaults([...at, 'tolerance'], tolerance, Number(answer))];
  yield* loose;
  if (unit) yield* unitFaults([...at, 'unit'], unit);
  for (const [index, mistake] of mistakes.entries()) {
    const path = [...at, 'mistakes', index];
    if (mistake.tolerance) {
      const value = Number(mistake.answer);
      yield* toleranceFaults([...path, 'tolerance'], mistake.tolerance, value);
    }
    const off = Math.abs(Number(mistake.answer) - Number(answer));
    if (loose.length > 0 || off > width(tolerance, Number(answer))) continue;
    const expected = `an answer further from ${answer} than the tolerance`;
    const found = quoted(mistake.answer);
    yield { path: [...path, 'answer'], code: 'never-shown', found, expected };
  }
}

/** How far an answer may be off, in its own unit. */
function width(tolerance: Tolerance, answer: number): number {
  if ('absolute' in tolerance) return Number(tolerance.absolute);
  return (Math.abs(answer) * Number(tolerance.percent)) / 100;
}

function* toleranceFaults(at: JsonPath, tolerance: Tolerance, answer: number): Generator<RawFault> {
  const fault = { code: 'wrong-tolerance' } as const;
  if ('percent' in tolerance) {
    const path = [...at, 'percent'];
    const percent = Number(tolerance.percent);
    const found = quoted(tolerance.percent);
    if (percent < 0 || percent > MOST_PERCENT) {
      yield { ...fault, path, found, expected: `between 0 and ${MOST_PERCENT} per cent` };
    } else if (answer === 0) {
      yield { ...fault, path, found, expected: 'an absolute tolerance, for the answer is 0' };
    }
    return;
  }
  const path = [...at, 'absolute'];
  const absolute = Number(tolerance.absolute);
  const found = quoted(tolerance.absolute);
  if (absolute < 0) yield { ...fault, path, found, expected: 'at least 0' };
  else if (answer !== 0 && absolute >= Math.abs(answer)) {
    yield { ...fault, path, found, expected: `less than the answer, which is ${answer}` };
  }
}

function* unitFaults(at: JsonPath, unit: NonNullable<Numeric['unit']>): Generator<RawFault> {
  const { symbol, others } = unit;
  yield* doubles([...at, 'others'], others, (index) => others[index]?.symbol, 'symbol');
  for (const [index, other] of others.entries()) {
    const path = [...at, 'others', index];
    if (other.symbol === symbol) {
      const found = quoted(symbol);
      yield { path: [...path, 'symbol'], code: 'duplicate-id', found, expected: 'another unit' };
    }
    if (Number(other.factor) > 0) continue;
    const found = quoted(other.factor);
    yield { path: [...path, 'factor'], code: 'out-of-bounds', found, expected: 'more than 0' };
  }
}
