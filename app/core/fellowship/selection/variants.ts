import type { Count, Problem, Rule } from './problem';
import { peopleOf } from './rows';

/** The problem with these people given places, whatever their merit. */
export function withIn(problem: Problem, ids: readonly string[]): Problem {
  const { fixed } = problem;
  return { ...problem, fixed: { ...fixed, in: [...new Set([...fixed.in, ...ids])] } };
}

/** The problem without a constraint or target. */
export function withoutRule(problem: Problem, id: string): Problem {
  return {
    ...problem,
    constraints: problem.constraints.filter((rule) => rule.id !== id),
    targets: problem.targets.filter((rule) => rule.id !== id),
  };
}

/** Whether what a rule does to a person may be told: it is not over declared matters. */
export function isOrdinary({ sensitive }: Rule): boolean {
  return sensitive !== true;
}

/** The problem with its ordinary rules alone. */
export function ordinary(problem: Problem): Problem {
  return {
    ...problem,
    constraints: problem.constraints.filter(isOrdinary),
    targets: problem.targets.filter(isOrdinary),
  };
}

/** The problem with other places; shares stay shares of the places that were announced. */
export function withPlaces(problem: Problem, places: number): Problem {
  return { ...problem, places, sharesOf: problem.sharesOf ?? problem.places };
}

/**
 * The problem with a constraint or target that asks for one person less: one fewer at least, one
 * more at most, a difference of one more.
 */
export function withLoosened(problem: Problem, id: string): Problem {
  const places = problem.sharesOf ?? problem.places;
  const fewer = (count: Count) => Math.max(0, peopleOf(count, places) - 1);
  const more = (count: Count) => peopleOf(count, places) + 1;
  const loosened = <Any extends Rule>(rule: Any): Any => {
    if (rule.id !== id) return rule;
    if (rule.kind === 'equal') return { ...rule, within: rule.within + 1 };
    if (rule.kind !== 'perValue') {
      return { ...rule, count: rule.kind === 'atLeast' ? fewer(rule.count) : more(rule.count) };
    }
    const { atLeast, atMost } = rule;
    return {
      ...rule,
      ...(atLeast === undefined ? {} : { atLeast: fewer(atLeast) }),
      ...(atMost === undefined ? {} : { atMost: more(atMost) }),
    };
  };
  return {
    ...problem,
    constraints: problem.constraints.map(loosened),
    targets: problem.targets.map(loosened),
  };
}
