import { z } from 'zod';
import { id, sentence } from '../../format/bricks';
import type { Count, Rule, Target } from './problem';

const count = z.int().min(0).max(5000);
/** Of all places, in per cent, to two decimals. */
const share = z.number().min(0).max(100);
const value = z.string().min(1).max(64);
const where = z.strictObject({ attribute: id, is: z.array(value).min(1).max(249) });

const common = {
  id,
  /** What it asks for, in the words of the public call. */
  title: sentence,
  /** Over what somebody declares: never named beside a person. */
  sensitive: z.boolean().default(false),
  /** Left out, it must hold; given, it is a target: what each person short of it costs, in hundredths. */
  weight: z.int().min(1).max(100_000).optional(),
};

/** Without a direction a share is rounded to the stricter side: never less than "at least" says. */
const counted = {
  where,
  count: count.optional(),
  share: share.optional(),
  round: z.enum(['up', 'down']).optional(),
};

const oneAmount = (rule: { count?: number | undefined; share?: number | undefined }) =>
  (rule.count === undefined) !== (rule.share === undefined);
const AMOUNT = 'either "count" or "share"';

/** A rule of selection as an intake's definition holds it. */
export const selectionRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('atLeast'), ...common, ...counted }).refine(oneAmount, AMOUNT),
  z.strictObject({ kind: z.literal('atMost'), ...common, ...counted }).refine(oneAmount, AMOUNT),
  z
    .strictObject({
      kind: z.literal('perValue'),
      ...common,
      attribute: id,
      atLeast: count.optional(),
      atMost: count.optional(),
      values: z.array(value).min(1).max(249).optional(),
    })
    .refine(
      ({ atLeast, atMost }) =>
        (atLeast ?? atMost) !== undefined && (atLeast ?? 0) <= (atMost ?? 1e9),
      '"atLeast" or "atMost" or both, the first not above the second',
    ),
  z.strictObject({
    kind: z.literal('equal'),
    ...common,
    left: where,
    right: where,
    within: count.default(0),
  }),
]);

export type SelectionRule = z.infer<typeof selectionRuleSchema>;

/** Rules as a solver takes them: what must hold, and what should. */
export function constraintsAndTargets(rules: readonly SelectionRule[]): {
  constraints: Rule[];
  targets: Target[];
} {
  const constraints: Rule[] = [];
  const targets: Target[] = [];
  for (const stored of rules) {
    const rule = asRule(stored);
    if (stored.weight === undefined) constraints.push(rule);
    else targets.push({ ...rule, weight: stored.weight });
  }
  return { constraints, targets };
}

function asRule(stored: SelectionRule): Rule {
  const { id, title, sensitive } = stored;
  if (stored.kind === 'equal') {
    const { kind, left, right, within } = stored;
    return { id, title, sensitive, kind, left, right, within };
  }
  if (stored.kind === 'perValue') {
    const { kind, attribute, atLeast, atMost, values } = stored;
    return { id, title, sensitive, kind, attribute, atLeast, atMost, values };
  }
  const { kind, where } = stored;
  return { id, title, sensitive, kind, where, count: countOf(stored) };
}

/** The number or share that a rule sets. */
export function countOf(rule: SelectionRule & { kind: 'atLeast' | 'atMost' }): Count {
  if (rule.share === undefined) return rule.count ?? 0;
  const stricter = rule.kind === 'atLeast' ? 'up' : 'down';
  return { percent: rule.share, round: rule.round ?? stricter };
}
