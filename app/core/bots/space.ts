import type { Deal } from '../negotiation/context';
import type { Issue } from '../scenario/schema';

/** One row of numbers per issue, one number per option, in the scenario's order. */
export type Rows = readonly (readonly number[])[];

/**
 * All complete deals of a scenario, each known by its number: the options are its digits, the last
 * issue turning fastest.
 */
export interface Space {
  readonly issues: readonly Issue[];
  readonly size: number;
  /** Place of an issue; -1 for an unknown one. */
  issueAt(issue: string): number;
  /** Place of an option in its issue; -1 for an unknown one. */
  optionAt(issue: number, option: string): number;
  /** The options of a deal, one place per issue. */
  digits(deal: number): number[];
  dealOf(deal: number): Deal;
  /** The number of a deal; -1 if it is incomplete or names something unknown. */
  numberOf(deal: Deal): number;
}

function made(issues: readonly Issue[]): Space {
  const places = new Map(issues.map(({ id }, at) => [id, at]));
  const options = issues.map((issue) => new Map(issue.options.map(({ id }, at) => [id, at])));
  const numbers = new WeakMap<Deal, number>();
  const bases = issues.map((issue) => issue.options.length);
  const digits = (deal: number) => {
    const found: number[] = new Array(bases.length).fill(0);
    let rest = deal;
    for (let at = bases.length - 1; at >= 0; at--) {
      const base = bases[at] ?? 1;
      found[at] = rest % base;
      rest = Math.floor(rest / base);
    }
    return found;
  };
  const optionAt = (issue: number, option: string) => options[issue]?.get(option) ?? -1;
  return {
    issues,
    size: bases.reduce((product, base) => product * base, 1),
    issueAt: (issue) => places.get(issue) ?? -1,
    optionAt,
    digits,
    dealOf: (deal) =>
      Object.fromEntries(
        digits(deal).map((option, at) => [
          issues[at]?.id ?? '',
          issues[at]?.options[option]?.id ?? '',
        ]),
      ),
    numberOf: (deal) => {
      const known = numbers.get(deal);
      if (known !== undefined) return known;
      let number = 0;
      for (const [at, { id }] of issues.entries()) {
        const option = optionAt(at, deal[id] ?? '');
        number = option < 0 || number < 0 ? -1 : number * (bases[at] ?? 1) + option;
      }
      numbers.set(deal, number);
      return number;
    },
  };
}

const spaces = new WeakMap<readonly Issue[], Space>();

/** The deals of a scenario, worked out once per list of issues. */
export function spaceOf(scenario: { readonly issues: readonly Issue[] }): Space {
  const known = spaces.get(scenario.issues);
  if (known) return known;
  const space = made(scenario.issues);
  spaces.set(scenario.issues, space);
  return space;
}

/**
 * The sum of a row's numbers for every deal, by its number: additive, so each issue turned costs one
 * addition per deal.
 */
export function totalsOf(rows: Rows): Float64Array {
  let totals = new Float64Array(1);
  for (const row of rows) {
    const next = new Float64Array(totals.length * row.length);
    let at = 0;
    for (let before = 0; before < totals.length; before++) {
      const total = totals[before] ?? 0;
      for (let option = 0; option < row.length; option++) next[at++] = total + (row[option] ?? 0);
    }
    totals = next;
  }
  return totals;
}
