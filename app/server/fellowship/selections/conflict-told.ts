import type { Demand } from '~/core/fellowship/selection/elastic';
import type { Problem } from '~/core/fellowship/selection/problem';

/** Why there is no list, as a page may say it. */
export interface ConflictTold {
  /** Ids of rules that cannot hold together. */
  readonly rules: readonly string[];
  /** Applications whose override stands in the way. */
  readonly overrides: readonly { readonly id: string; readonly kind: 'in' | 'out' }[];
  /** The overrides and a rule that may not be named beside people: no rule is. */
  readonly withheld: boolean;
}

/**
 * A conflict without what it would tell of a person. Where an override cannot stand with a rule over
 * declared matters, naming the two together says what somebody declared or did not; then all
 * overrides are named, and no rule.
 */
export function conflictTold(problem: Problem, demands: readonly Demand[]): ConflictTold {
  const rules = demands.flatMap((each) => (each.kind === 'constraint' ? [each.rule] : []));
  const overrides = demands.flatMap((each) => (each.kind === 'constraint' ? [] : [each]));
  const sensitive = new Set(
    problem.constraints.filter((rule) => rule.sensitive === true).map(({ id }) => id),
  );
  if (overrides.length === 0 || !rules.some((id) => sensitive.has(id))) {
    return { rules, overrides, withheld: false };
  }
  const { fixed } = problem;
  const all = (['in', 'out'] as const).flatMap((kind) => fixed[kind].map((id) => ({ id, kind })));
  return { rules: [], overrides: all, withheld: true };
}
