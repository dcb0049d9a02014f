import { mustBeSound, type Problem } from './problem';
import { type Selection, type SelectionAnswer, select } from './select';
import type { Solver } from './solver';
import { withLoosened, withPlaces } from './variants';

/** What one may ask about a list: so many more places (or fewer), or a rule that asks for one less. */
export type Change =
  | { readonly kind: 'places'; readonly by: number }
  | { readonly kind: 'loosen'; readonly rule: string };

/** How the best list under a change differs from the list there is. */
export type Difference =
  | { readonly kind: 'infeasible' | 'unproven' }
  | {
      readonly kind: 'difference';
      readonly optimal: boolean;
      /** Hundredths: worth and merit of the other list above those of this one. */
      readonly worth: number;
      readonly merit: number;
      /** Who would come in, and who would go. */
      readonly coming: readonly string[];
      readonly going: readonly string[];
    }
  /** A rule over declared matters: figures alone, and none about fewer than five people. */
  | {
      readonly kind: 'figures';
      readonly optimal: boolean;
      readonly worth: number;
      readonly merit: number;
      readonly changed: number | 'fewerThanFive';
    };

/** The smallest number of people that a figure about declared matters may be about. */
const FEWEST = 5;

/**
 * What a change would do to a list. A rule that is sensitive is answered in figures, never in names:
 * who comes in when such a rule asks for less has most likely not declared what it asks for. Throws
 * a RangeError for a rule that is not there.
 */
export async function whatIf(
  problem: Problem,
  now: Selection,
  change: Change,
  solver: Solver,
): Promise<Difference> {
  mustBeSound(problem);
  if (change.kind === 'places') {
    return differenceOf(now, await select(withPlaces(problem, problem.places + change.by), solver));
  }
  const rule = [...problem.constraints, ...problem.targets].find(({ id }) => id === change.rule);
  if (rule === undefined) throw new RangeError(`no rule ${change.rule}`);
  const difference = differenceOf(now, await select(withLoosened(problem, rule.id), solver));
  if (rule.sensitive !== true || difference.kind !== 'difference') return difference;
  const { optimal, worth, merit, coming, going } = difference;
  // Those who come and those who go differ in what they declared: each side is a group of its own.
  const fewest = Math.min(coming.length, going.length);
  return {
    kind: 'figures',
    optimal,
    worth,
    merit,
    changed: fewest < FEWEST ? 'fewerThanFive' : coming.length + going.length,
  };
}

/** How another list differs from this one. */
export function differenceOf(now: Selection, then: SelectionAnswer): Difference {
  if (then.kind !== 'selection') return { kind: then.kind };
  const here = new Set(now.chosen);
  const there = new Set(then.chosen);
  return {
    kind: 'difference',
    optimal: then.optimal && now.optimal,
    worth: then.worth - now.worth,
    merit: then.merit - now.merit,
    coming: then.chosen.filter((id) => !here.has(id)),
    going: now.chosen.filter((id) => !there.has(id)),
  };
}
