import { z } from 'zod';
import type { RawFault } from '../../format/fault';
import type { SelectionRule } from '../selection/rules';
import { declaredRuleFaults } from './declared-rules';
import type { CallDefinition } from './schema';
import { selectionFaults } from './selection-faults';

/** How a rule of selection is to ask for less. What is left out stays as it is. */
export interface Loosening {
  /** What the rule says from now on, in the words of the call. */
  readonly title: string;
  /** Of a rule over one group, people or per cent as the rule has it. */
  readonly amount?: number | undefined;
  /** Of a rule over each value of an attribute, people. */
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  /** A value that such a rule no longer holds for. */
  readonly without?: string | undefined;
  /** Of a rule that wants as many of some as of others, people. */
  readonly within?: number | undefined;
  /** Of a target, hundredths of merit for each person by which it is missed. */
  readonly weight?: number | undefined;
}

/** What is put in a stored rule: its keys with their new values. */
export type RulePatch = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Why a rule is not loosened: it would ask for more or cannot be asked so, for the same, or it would
 * say something else than it asks for.
 */
export type LooseningFault = 'tighter' | 'same' | 'ruleTitle';

/** A rule that asks for less: a lower bound is lowered, an upper one raised, a target costs less. */
export function loosened(rule: SelectionRule, wanted: Loosening): RulePatch | LooseningFault {
  const bounds = boundsOf(rule, wanted);
  if (bounds === 'tighter') return bounds;
  const { weight = rule.weight } = wanted;
  const cheaper = weight !== rule.weight;
  if (cheaper && (rule.weight === undefined || weight === undefined || weight > rule.weight)) {
    return 'tighter';
  }
  const asksLess = Object.keys(bounds).length > 0;
  if (!asksLess && !cheaper) return 'same';
  if (asksLess && wanted.title === rule.title) return 'ruleTitle';
  return { ...bounds, ...(cheaper && weight !== undefined && { weight }), title: wanted.title };
}

function boundsOf(rule: SelectionRule, wanted: Loosening): RulePatch | 'tighter' {
  const { amount, atLeast, atMost, within, without } = wanted;
  const none = (...values: (number | string | undefined)[]) =>
    values.every((value) => value === undefined);
  if (rule.kind === 'equal') {
    if (!none(amount, atLeast, atMost, without)) return 'tighter';
    return moved('within', rule.within, within, 'up');
  }
  if (rule.kind !== 'perValue') {
    if (!none(atLeast, atMost, without, within)) return 'tighter';
    const key = rule.share === undefined ? 'count' : 'share';
    return moved(key, rule[key], amount, rule.kind === 'atLeast' ? 'down' : 'up');
  }
  if (!none(amount, within)) return 'tighter';
  const least = moved('atLeast', rule.atLeast, atLeast, 'down');
  const most = moved('atMost', rule.atMost, atMost, 'up');
  if (least === 'tighter' || most === 'tighter') return 'tighter';
  if (without === undefined) return { ...least, ...most };
  const values = rule.values?.filter((value) => value !== without) ?? [];
  const isOne = rule.values?.includes(without) === true;
  // A rule for no value at all is taken out instead.
  return isOne && values.length > 0 ? { ...least, ...most, values } : 'tighter';
}

function moved(
  key: string,
  before: number | undefined,
  after: number | undefined,
  way: 'up' | 'down',
): RulePatch | 'tighter' {
  if (after === undefined || after === before) return {};
  if (before === undefined || after < before !== (way === 'down')) return 'tighter';
  return { [key]: after };
}

/**
 * What is wrong with the rules of a changed call that was not wrong before: a call that was published
 * under other terms is not held to those of today, but nothing new is let in.
 */
export function newRuleFaults(before: CallDefinition, after: CallDefinition): RawFault[] {
  const known = new Set(faultsIn(before).map(({ key }) => key));
  return faultsIn(after).flatMap(({ key, fault }) => (known.has(key) ? [] : [fault]));
}

function faultsIn(definition: CallDefinition) {
  const all = [...selectionFaults(definition), ...declaredRuleFaults(definition)];
  return all.map((fault) => {
    const [, index, ...rest] = fault.path;
    const rule = definition.selection[Number(index)]?.id;
    return { fault, key: JSON.stringify([rule, rest, fault.code, fault.found]) };
  });
}

const words = z.strictObject({ title: z.string(), weight: z.number().nullable() });

/** What the call says of a rule: its words, and of a target what it costs, in hundredths of merit. */
export type RuleWords = z.infer<typeof words>;

/** A rule as the list of changes keeps it; '' for one that is taken out. */
export function keptWords(rule: Pick<SelectionRule, 'title' | 'weight'> | null): string {
  return rule === null ? '' : JSON.stringify({ title: rule.title, weight: rule.weight ?? null });
}

/** A rule from the list of changes; null where it was taken out. */
export function readWords(kept: string): RuleWords | null {
  return kept === '' ? null : words.parse(JSON.parse(kept));
}
