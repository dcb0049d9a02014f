/** How far people come in an intake. Who reached a stage reached all before it. */
export const STAGES = [
  ...(['applied', 'eligible', 'reviewed', 'selected', 'accepted', 'completed'] as const),
] as const;
export type Stage = (typeof STAGES)[number];

/**
 * The stages that figures are published for. The others are left out: few people lie between them and
 * their neighbours, so that a figure there would cost one that says more.
 */
export const PUBLISHED_STAGES: readonly Stage[] = ['applied', 'selected', 'completed'];

/** The value of whoever did not say, would rather not, took it back, or said what nobody asked. */
export const NOT_SAID = 'notSaid';

/** A matter that people declare of themselves. */
export interface Dimension {
  readonly id: string;
  /** What may be said, what matters most first: where figures are too small, the last are put together. */
  readonly values: readonly string[];
  /** The one ordinary matter it is crossed with, by whoever has `value`; null for none. */
  readonly across: { readonly attribute: string; readonly value: string } | null;
  /** What rules of selection may tell of those selected; none where no rule is over the matter. */
  readonly rules?: readonly SetByRule[] | undefined;
}

/**
 * How many of those selected declared one of `values`, should a rule decide: whoever compares merits
 * with the list can tell that it did, and then its number is exact.
 */
export interface SetByRule {
  readonly values: readonly string[];
  /** People, of `of` places. */
  readonly count: number;
  readonly of: number;
}

/** What is crossed with least developed countries. One crossing for each dimension at most. */
const CROSSED: ReadonlySet<string> = new Set(['gender']);

/** The answer of a call's declaration that counts as not said. */
const RATHER_NOT = 'prefer-not-to-say';

/**
 * The dimensions that a call asks about: the whole of what is ever published about them. `across`
 * reads the ordinary attribute `leastDeveloped`, which is `yes` or `no`.
 *
 * @param rules what rules of selection set, by matter
 */
export function dimensionsOf(
  declarations: readonly { readonly id: string; readonly options: readonly { id: string }[] }[],
  rules: readonly (SetByRule & { readonly matter: string })[] = [],
): Dimension[] {
  return declarations.map(({ id, options }) => {
    const values = options.map((option) => option.id).filter((option) => option !== RATHER_NOT);
    const over = rules.filter(({ matter }) => matter === id);
    return {
      ...{ id, values },
      across: CROSSED.has(id) ? { attribute: 'leastDeveloped', value: 'yes' } : null,
      ...(over.length > 0 && { rules: setByRules(over, values) }),
    };
  });
}

/** What each of the rules sets, and what all of them set together. */
function setByRules(rules: readonly SetByRule[], values: readonly string[]): SetByRule[] {
  const known = (rule: SetByRule) => rule.values.filter((value) => values.includes(value));
  const each = rules.map((rule) => ({ values: known(rule), count: rule.count, of: rule.of }));
  if (each.length === 1) return each;
  const all = [...new Set(each.flatMap((rule) => rule.values))];
  const count = each.reduce((sum, rule) => sum + rule.count, 0);
  return [...each, { values: all, count, of: each[0]?.of ?? 0 }];
}

/** Values that are counted together. */
export type Together = readonly string[];

/**
 * The ways to put a dimension's values together, the finest first: one by one, then always the last
 * two as one, down to the first value and the rest. The order does not look at the figures, so that
 * the way chosen tells no more about them than that finer ones were too small.
 */
export function ladderOf({ values }: Pick<Dimension, 'values'>): Together[][] {
  const all = [...values, NOT_SAID];
  const rungs: Together[][] = [];
  for (let alone = all.length - 1; alone >= 1; alone -= 1) {
    rungs.push([...all.slice(0, alone).map((value) => [value]), all.slice(alone)]);
  }
  return rungs;
}
