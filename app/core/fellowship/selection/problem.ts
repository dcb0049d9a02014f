/** What is known of somebody for a selection: one value, or several, by attribute. */
export type Attributes = Readonly<Record<string, string | readonly string[]>>;

/** Somebody who may get a place. */
export interface Candidate {
  readonly id: string;
  /** Whole hundredths of a point, after normalisation; never negative. */
  readonly merit: number;
  readonly attributes: Attributes;
}

/** People whose attribute has one of these values. */
export interface Where {
  readonly attribute: string;
  readonly is: readonly string[];
}

/** A number of people, or a share of the places with the direction in which it is rounded. */
export type Count = number | { readonly percent: number; readonly round: 'up' | 'down' };

interface Named {
  readonly id: string;
  /** What it asks for, in the words of the public call. */
  readonly title?: string | undefined;
  /** The rule rests on what people declared of themselves: it is never named for one person. */
  readonly sensitive?: boolean | undefined;
}

/** At least, or at most, so many of certain people. */
export interface CountRule extends Named {
  readonly kind: 'atLeast' | 'atMost';
  readonly where: Where;
  readonly count: Count;
}

/** The same bounds for each value of an attribute, such as at most 12 of any country. */
export interface PerValueRule extends Named {
  readonly kind: 'perValue';
  readonly attribute: string;
  readonly atLeast?: Count | undefined;
  readonly atMost?: Count | undefined;
  /** The values it holds for; without them, every value that a candidate has. */
  readonly values?: readonly string[] | undefined;
}

/** As many of some as of others, with a difference of at most `within`. */
export interface EqualRule extends Named {
  readonly kind: 'equal';
  readonly left: Where;
  readonly right: Where;
  readonly within: number;
}

export type Rule = CountRule | PerValueRule | EqualRule;

/** A rule that may be missed: each person by which it is missed costs `weight` hundredths of merit. */
export type Target = Rule & { readonly weight: number };

/** All that decides who gets a place. */
export interface Problem {
  readonly places: number;
  /** The places that shares are shares of, where some more or fewer are tried; else `places`. */
  readonly sharesOf?: number | undefined;
  readonly candidates: readonly Candidate[];
  /** What must hold. */
  readonly constraints: readonly Rule[];
  /** What should hold. */
  readonly targets: readonly Target[];
  /** Overrides: who has a place, and who has none, whatever their merit. */
  readonly fixed: { readonly in: readonly string[]; readonly out: readonly string[] };
  /** Draws the lots that decide between lists of equal worth. */
  readonly seed: string;
}

export type ProblemFault =
  | { readonly code: 'places' | 'seed' }
  | { readonly code: 'double-candidate' | 'merit' | 'unknown-candidate' | 'in-and-out'; id: string }
  | { readonly code: 'double-rule' | 'count' | 'weight'; readonly rule: string };

const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0;

/** What is wrong with a problem, so that no list can be made of it; empty where it can be read. */
export function problemFaults(problem: Problem): ProblemFault[] {
  const faults: ProblemFault[] = [];
  if (!isWhole(problem.places) || problem.places === 0) faults.push({ code: 'places' });
  if (problem.seed === '') faults.push({ code: 'seed' });
  return [
    ...faults,
    ...candidateFaults(problem),
    ...overrideFaults(problem),
    ...ruleFaults(problem),
  ];
}

function candidateFaults({ candidates }: Problem): ProblemFault[] {
  const seen = new Set<string>();
  const faults: ProblemFault[] = [];
  for (const { id, merit } of candidates) {
    if (seen.has(id)) faults.push({ code: 'double-candidate', id });
    seen.add(id);
    // A million points: sums of a thousand people stay exact.
    if (!isWhole(merit) || merit > 100_000_000) faults.push({ code: 'merit', id });
  }
  return faults;
}

function overrideFaults({ candidates, fixed }: Problem): ProblemFault[] {
  const known = new Set(candidates.map(({ id }) => id));
  const faults: ProblemFault[] = [];
  const out = new Set(fixed.out);
  for (const id of [...fixed.in, ...fixed.out]) {
    if (!known.has(id)) faults.push({ code: 'unknown-candidate', id });
  }
  for (const id of fixed.in) {
    if (out.has(id)) faults.push({ code: 'in-and-out', id });
  }
  return faults;
}

function ruleFaults({ constraints, targets }: Problem): ProblemFault[] {
  const faults: ProblemFault[] = [];
  const seen = new Set<string>();
  for (const rule of [...constraints, ...targets]) {
    if (seen.has(rule.id)) faults.push({ code: 'double-rule', rule: rule.id });
    seen.add(rule.id);
    if (!countsOf(rule).every(isCount)) faults.push({ code: 'count', rule: rule.id });
  }
  for (const { id, weight } of targets) {
    if (!isWhole(weight) || weight > 100_000_000) faults.push({ code: 'weight', rule: id });
  }
  return faults;
}

function countsOf(rule: Rule): Count[] {
  if (rule.kind === 'equal') return [rule.within];
  if (rule.kind !== 'perValue') return [rule.count];
  return [rule.atLeast, rule.atMost].filter((count) => count !== undefined);
}

function isCount(count: Count): boolean {
  if (typeof count === 'number') return isWhole(count);
  return count.percent >= 0 && count.percent <= 100;
}

/** Throws a RangeError for a problem that has faults: nobody is chosen by rules that mean nothing. */
export function mustBeSound(problem: Problem): void {
  const [first] = problemFaults(problem);
  if (first !== undefined) throw new RangeError(`no selection: ${JSON.stringify(first)}`);
}
