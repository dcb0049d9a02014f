import type { Candidate, Count, Problem, Rule, Where } from './problem';

/** One inequality over the candidates: `lower <= sum of by[c] over those chosen <= upper`. */
export interface Row {
  /** The rule it comes from. */
  readonly rule: string;
  /** The value of the attribute, where a rule means each value of its own. */
  readonly value: string | null;
  readonly sensitive: boolean;
  /** -1, 0 or 1 for every candidate, in the problem's order. */
  readonly by: readonly number[];
  readonly lower: number;
  readonly upper: number;
  /** Hundredths of merit for each person by which it is missed; null where it must hold. */
  readonly weight: number | null;
}

/** A count as a number of people; a share is of `places`, in hundredths of a per cent. */
export function peopleOf(count: Count, places: number): number {
  if (typeof count === 'number') return count;
  const hundredths = Math.round(count.percent * 100) * places;
  return count.round === 'up' ? Math.ceil(hundredths / 10_000) : Math.floor(hundredths / 10_000);
}

/** The values that somebody has of an attribute; none where it is not known. */
export function valuesOf({ attributes }: Candidate, attribute: string): readonly string[] {
  const value = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function fits(candidate: Candidate, { attribute, is }: Where): boolean {
  return valuesOf(candidate, attribute).some((value) => is.includes(value));
}

/** All rows of a problem: those of its constraints, then those of its targets. */
export function rowsOf(problem: Problem): Row[] {
  return [
    ...problem.constraints.flatMap((rule) => rowsOfRule(rule, problem, null)),
    ...problem.targets.flatMap((target) => rowsOfRule(target, problem, target.weight)),
  ];
}

function rowsOfRule(rule: Rule, problem: Problem, weight: number | null): Row[] {
  const { candidates } = problem;
  const places = problem.sharesOf ?? problem.places;
  const head = { rule: rule.id, value: null, sensitive: rule.sensitive === true, weight };
  const lower = Number.NEGATIVE_INFINITY;
  const upper = Number.POSITIVE_INFINITY;
  switch (rule.kind) {
    case 'atLeast':
    case 'atMost': {
      const by = candidates.map((each) => Number(fits(each, rule.where)));
      const count = peopleOf(rule.count, places);
      const bounds = rule.kind === 'atLeast' ? { lower: count, upper } : { lower, upper: count };
      return [{ ...head, by, ...bounds }];
    }
    case 'equal': {
      const by = candidates.map(
        (each) => Number(fits(each, rule.left)) - Number(fits(each, rule.right)),
      );
      return [{ ...head, by, lower: -rule.within, upper: rule.within }];
    }
    case 'perValue': {
      const { attribute } = rule;
      const found = new Set(candidates.flatMap((each) => valuesOf(each, attribute)));
      const bounds = {
        lower: rule.atLeast === undefined ? lower : peopleOf(rule.atLeast, places),
        upper: rule.atMost === undefined ? upper : peopleOf(rule.atMost, places),
      };
      // In an order of their own, so that the order of the candidates does not matter.
      return [...new Set(rule.values ?? [...found].sort())].map((value) => {
        const by = candidates.map((each) => Number(fits(each, { attribute, is: [value] })));
        return { ...head, value, by, ...bounds };
      });
    }
  }
}

/** How many people a row is missed by, at a given sum: zero where it holds. */
export function missedBy({ lower, upper }: Row, sum: number): number {
  return Math.max(0, lower - sum, sum - upper);
}
