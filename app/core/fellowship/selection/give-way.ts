import { smallestConflict } from './conflict';
import type { Problem, Rule } from './problem';
import { peopleOf, valuesOf } from './rows';
import { select } from './select';
import type { Solver } from './solver';
import { standingsOf } from './standings';

/** A problem whose rules can hold together, and which of them had to ask for less. */
export interface GivenWay {
  /** Bounds that gave way have rules of their own; `ruleOf` says of which rule each was. */
  readonly problem: Problem;
  /** Ids of the rules that ask for less, in their order. */
  readonly gaveWay: readonly string[];
}

/**
 * Where no list keeps all constraints, lowers those that cannot hold together (`smallestConflict`) by
 * as few people as possible, taken together, and leaves every other as it is. Of a rule over each
 * value only the bound of a value that cannot be reached changes. Targets and overrides stay. Null
 * where overrides and places alone are in conflict, or it was not settled in time.
 */
export async function givenWay(problem: Problem, solver: Solver): Promise<GivenWay | null> {
  const giving = new Set<string>();
  const gives = ({ id }: Rule) => giving.has(id);
  for (;;) {
    const constraints = problem.constraints.filter((rule) => !gives(rule));
    const conflict = await smallestConflict({ ...problem, constraints }, solver);
    if (conflict.kind === 'unproven') return null;
    if (conflict.kind === 'none') break;
    const rules = conflict.demands.flatMap((each) =>
      each.kind === 'constraint' ? [each.rule] : [],
    );
    if (rules.length === 0) return null;
    for (const rule of rules) giving.add(rule);
  }
  const bounds = problem.constraints.filter(gives).flatMap((rule) => boundsOf(rule, problem));
  const kept = problem.constraints.filter((rule) => !gives(rule));
  // Merit has no say in what is possible; each person short counts the same.
  const measure: Problem = {
    ...problem,
    candidates: problem.candidates.map((each) => ({ ...each, merit: 0 })),
    constraints: kept,
    targets: bounds.map((bound) => ({ ...bound, weight: 1 })),
  };
  const answer = await select(measure, solver);
  if (answer.kind !== 'selection') return null;
  const standings = standingsOf(measure, answer.chosen).filter(({ target }) => target);
  const missed = new Set(standings.flatMap((each) => (each.missed > 0 ? [each.rule] : [])));
  const reached = new Map(standings.map(({ rule, count }) => [rule, count]));
  const lowered = bounds.map((bound) =>
    missed.has(bound.id) ? atReach(bound, reached.get(bound.id) ?? 0) : bound,
  );
  return {
    problem: { ...problem, constraints: [...kept, ...lowered] },
    gaveWay: problem.constraints
      .map(({ id }) => id)
      .filter((id) => bounds.some((bound) => missed.has(bound.id) && ruleOf(bound.id) === id)),
  };
}

/** Ids of rules have no space, so one tells a bound of a rule from the rule. */
const BETWEEN = ' ';

/** The id of the rule that a bound was of. */
export function ruleOf(id: string): string {
  return id.split(BETWEEN)[0] ?? id;
}

/** A rule as rules of one bound each; shares as the numbers of people that they are. */
function boundsOf(rule: Rule, { candidates, places, sharesOf = places }: Problem): Rule[] {
  const { id, title, sensitive } = rule;
  if (rule.kind === 'equal') return [rule];
  if (rule.kind !== 'perValue') return [{ ...rule, count: peopleOf(rule.count, sharesOf) }];
  const { attribute, values } = rule;
  const found = new Set(candidates.flatMap((each) => valuesOf(each, attribute)));
  return [...new Set(values ?? [...found].sort())].flatMap((value) =>
    (['atLeast', 'atMost'] as const).flatMap((kind) => {
      const { [kind]: count } = rule;
      if (count === undefined) return [];
      const own = { id: [id, value, kind].join(BETWEEN), title, sensitive };
      const where = { attribute, is: [value] };
      return [{ ...own, kind, where, count: peopleOf(count, sharesOf) }];
    }),
  );
}

/** A bound that asks for what was reached. */
function atReach(bound: Rule, count: number): Rule {
  if (bound.kind === 'equal') return { ...bound, within: Math.abs(count) };
  return bound.kind === 'perValue' ? bound : { ...bound, count };
}
