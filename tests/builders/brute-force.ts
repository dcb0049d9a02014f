import { lotOf } from '~/core/fellowship/selection/order';
import type { Candidate, Count, Problem, Rule, Where } from '~/core/fellowship/selection/problem';

interface List {
  readonly ids: readonly string[];
  readonly worth: number;
  readonly merit: number;
  readonly lots: number;
}

/** The best list of a problem, found by trying all of them; null where there is none. */
export function bestByTrying(problem: Problem) {
  let best: List | null = null;
  for (const chosen of listsOf(problem)) {
    if (!obeys(problem, chosen, demandsIn(problem))) continue;
    const merit = chosen.reduce((sum, each) => sum + each.merit, 0);
    const cost = problem.targets.reduce(
      (sum, target) => sum + target.weight * missed(target, problem, chosen),
      0,
    );
    const lots = chosen.reduce((sum, { id }) => sum + lotOf(problem.seed, id), 0);
    const found = { ids: chosen.map(({ id }) => id).sort(), worth: merit - cost, merit, lots };
    if (best === null || isBetter(found, best)) best = found;
  }
  return best;
}

function isBetter(a: List, b: List): boolean {
  return (a.worth - b.worth || a.merit - b.merit || a.lots - b.lots) > 0;
}

/** How many demands the smallest set in conflict has, by trying all sets; 0 where there is none. */
export function smallestByTrying(problem: Problem): number {
  const demands = demandsIn(problem);
  const lists = [...listsOf(problem)];
  let smallest = 0;
  for (let mask = 1; mask < 1 << demands.length; mask += 1) {
    const held = demands.filter((_, i) => (mask >> i) & 1);
    if (smallest > 0 && held.length >= smallest) continue;
    if (!lists.some((chosen) => obeys(problem, chosen, held))) smallest = held.length;
  }
  return smallest;
}

type Obeyed = { rule: Rule } | { in: string } | { out: string };

function demandsIn({ constraints, fixed }: Problem): Obeyed[] {
  return [
    ...constraints.map((rule) => ({ rule })),
    ...fixed.in.map((id) => ({ in: id })),
    ...fixed.out.map((id) => ({ out: id })),
  ];
}

/** All lists within the places. */
function* listsOf({ candidates, places }: Problem): Generator<Candidate[]> {
  for (let mask = 0; mask < 1 << candidates.length; mask += 1) {
    const chosen = candidates.filter((_, i) => (mask >> i) & 1);
    if (chosen.length <= places) yield chosen;
  }
}

function obeys(problem: Problem, chosen: readonly Candidate[], demands: Obeyed[]): boolean {
  return demands.every((demand) => {
    if ('rule' in demand) return missed(demand.rule, problem, chosen) === 0;
    if ('in' in demand) return chosen.some(({ id }) => id === demand.in);
    return chosen.every(({ id }) => id !== demand.out);
  });
}

function missed(rule: Rule, problem: Problem, chosen: readonly Candidate[]): number {
  const count = (where: Where) => chosen.filter((each) => has(each, where)).length;
  const people = (amount: Count) => {
    if (typeof amount === 'number') return amount;
    const exact = (amount.percent * (problem.sharesOf ?? problem.places)) / 100;
    return amount.round === 'up' ? Math.ceil(exact - 1e-9) : Math.floor(exact + 1e-9);
  };
  if (rule.kind === 'equal') {
    return Math.max(0, Math.abs(count(rule.left) - count(rule.right)) - rule.within);
  }
  if (rule.kind !== 'perValue') {
    const short = people(rule.count) - count(rule.where);
    return Math.max(0, rule.kind === 'atLeast' ? short : -short);
  }
  const { attribute, atLeast, atMost } = rule;
  const all = problem.candidates.flatMap(({ attributes }) => attributes[attribute] ?? []);
  return [...new Set(all)].reduce((sum, value) => {
    const here = count({ attribute, is: [value] });
    const below = atLeast === undefined ? 0 : Math.max(0, people(atLeast) - here);
    return sum + below + (atMost === undefined ? 0 : Math.max(0, here - people(atMost)));
  }, 0);
}

function has({ attributes }: Candidate, { attribute, is }: Where): boolean {
  return [attributes[attribute] ?? []].flat().some((value) => is.includes(value));
}
