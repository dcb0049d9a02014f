import { mustBeSound, type Problem } from './problem';
import { type Selection, select } from './select';
import type { Solver } from './solver';
import { isOrdinary, withIn, withoutRule } from './variants';
import { type Difference, differenceOf } from './what-if';

/** Why somebody has no place. */
export interface Explanation {
  readonly id: string;
  /**
   * `override`: somebody decided so. `merit`: without any rule the places would go to others, too.
   * `rules`: without one of the `rules` named they would have a place. `whole`: no single rule that
   * may be named decides it; the list is worth more without them.
   */
  readonly because: 'override' | 'merit' | 'rules' | 'whole';
  /** Constraints and targets each of which costs them the place; never a sensitive one. */
  readonly rules: readonly string[];
  /** By how much the list with them is worth less, who would come and who go; `infeasible` if none. */
  readonly forced: Difference;
  /** Their merit, and that of the last who would have a place were there no rules at all. */
  readonly merit: number;
  readonly lastByMerit: number;
}

/**
 * Why somebody is not among those chosen: by solving again with a place for them, and again without
 * each constraint or target in turn (also those that do not stand at their bound: among whole people
 * they may decide as well). Rules over declared matters are left out of the
 * reasons. The list must be the proven one of this problem. Throws a RangeError for somebody who is
 * no candidate or has a place.
 */
export async function explain(
  problem: Problem,
  now: Selection,
  id: string,
  solver: Solver,
): Promise<Explanation> {
  mustBeSound(problem);
  const candidate = problem.candidates.find((each) => each.id === id);
  if (candidate === undefined || now.chosen.includes(id))
    throw new RangeError(`not left out: ${id}`);
  const free = await select({ ...problem, constraints: [], targets: [] }, solver);
  const byMerit = new Set(free.kind === 'selection' ? free.chosen : []);
  const merits = problem.candidates
    .filter((each) => byMerit.has(each.id))
    .map(({ merit }) => merit);
  const known = { id, merit: candidate.merit, lastByMerit: Math.min(...merits) };
  if (problem.fixed.out.includes(id)) {
    return { ...known, because: 'override', rules: [], forced: { kind: 'infeasible' } };
  }
  const forced = differenceOf(now, await select(withIn(problem, [id]), solver));
  if (!byMerit.has(id)) return { ...known, because: 'merit', rules: [], forced };
  const rules: string[] = [];
  for (const { id: rule } of [...problem.constraints, ...problem.targets].filter(isOrdinary)) {
    const without = await select(withoutRule(problem, rule), solver);
    if (without.kind === 'selection' && without.chosen.includes(id)) rules.push(rule);
  }
  return { ...known, because: rules.length > 0 ? 'rules' : 'whole', rules, forced };
}
