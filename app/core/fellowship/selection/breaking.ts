import type { Problem } from './problem';
import { missedBy, rowsOf } from './rows';
import { isOrdinary } from './variants';

/** A rule that somebody's place would break, for one value where it means each of its own. */
export interface Broken {
  readonly rule: string;
  readonly value: string | null;
}

/**
 * The constraints that a place for somebody would break, beside those in `taken`: a bound from above
 * that it passes, and one from below that the places which are free after it could no longer reach,
 * though before it they could. Sensitive rules are left out: this is said of a person.
 */
export function brokenBy(problem: Problem, taken: readonly string[], id: string): Broken[] {
  const constraints = problem.constraints.filter(isOrdinary);
  const present = new Set(taken);
  const free = problem.places - present.size;
  return rowsOf({ ...problem, constraints, targets: [] }).flatMap((row) => {
    const { rule, value, by, upper } = row;
    const at = (wanted: (id: string) => boolean) =>
      problem.candidates.reduce((sum, each, i) => sum + (wanted(each.id) ? (by[i] ?? 0) : 0), 0);
    const before = at((each) => present.has(each));
    const step = present.has(id) ? 0 : at((each) => each === id);
    // Where people on the other side make up for it, others may still come.
    const isPassed = !by.includes(-1) && step > 0 && before + step > upper;
    const isOut = missedBy(row, before + step) > free - 1 && missedBy(row, before) <= free;
    return isPassed || isOut ? [{ rule, value }] : [];
  });
}
