import type { SelectionRule } from '~/core/fellowship/selection/rules';
import type { AttributeWords } from './labels';

/** What a rule asks for, as published: what may be lowered, or raised, of it. */
export interface RuleAsks {
  /** Of a rule over one group. */
  readonly amount: {
    readonly bound: 'atLeast' | 'atMost';
    readonly unit: 'people' | 'percent';
    readonly value: number;
  } | null;
  /** Of a rule over each value of an attribute. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** The values that such a rule names, in words; one of several may be left out. */
  readonly values: readonly { readonly value: string; readonly name: string }[];
  /** Of a rule that wants as many of some as of others. */
  readonly within: number | null;
}

const NOTHING: RuleAsks = { amount: null, atLeast: null, atMost: null, values: [], within: null };

/** What a rule asks for, in numbers. @param words of the attribute that it is over */
export function asksOf(
  rule: SelectionRule,
  words: Pick<AttributeWords, 'nameOf'> | undefined,
): RuleAsks {
  if (rule.kind === 'equal') return { ...NOTHING, within: rule.within };
  if (rule.kind === 'perValue') {
    const { atLeast = null, atMost = null, values = [] } = rule;
    const named = values.map((value) => ({ value, name: words?.nameOf(value) ?? value }));
    return { ...NOTHING, atLeast, atMost, values: named.length > 1 ? named : [] };
  }
  const unit = rule.share === undefined ? 'people' : 'percent';
  const value = rule.share ?? rule.count ?? 0;
  return { ...NOTHING, amount: { bound: rule.kind, unit, value } };
}
