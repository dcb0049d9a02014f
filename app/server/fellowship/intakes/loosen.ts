import {
  keptWords,
  type Loosening,
  loosened,
  newRuleFaults,
} from '~/core/fellowship/call/loosening';
import { CALL_LIMITS } from '~/core/fellowship/call/parse';
import { callSchema } from '~/core/fellowship/call/schema';
import { readJsonFile } from '~/core/format/json-file';
import type { Transaction } from '../../store/database';
import type { IntakeFault } from '../told';
import { isObject, type JsonObject, readObject, valueAt, writeObject } from './form/json';
import { oneLine } from './head';
import { publishedCall, type WorkedRow } from './rows';

/** How a rule of a published call is to ask for less, as a form sends it: '' leaves it as it is. */
export interface LooseningSent {
  /** The rule's id. */
  readonly rule: string;
  /** Takes the rule out; nothing else is read then. */
  readonly drop: boolean;
  readonly title: string;
  readonly amount: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly without: string;
  readonly within: string;
  /** In points, with up to two decimals. */
  readonly points: string;
}

export interface RuleChange {
  readonly kind: 'rule';
  readonly before: string;
  readonly after: string;
  readonly data: { readonly definition: string };
}

/**
 * A published call with a rule that asks for less, or without it; never once a list is fixed. A rule
 * over what people declare asks for less while the call is open alone: step by step it would tell how
 * many declared it (docs/decisions/0020). Where no list keeps the rules, it can still be taken out.
 */
export async function looseningIn(
  tx: Transaction,
  row: WorkedRow,
  sent: LooseningSent,
  now: number,
): Promise<RuleChange | IntakeFault> {
  const { id: intakeId } = row;
  const confirmed = { intakeId, confirmedAt: { not: null } };
  if ((await tx.selection.count({ where: confirmed })) > 0) return 'placed';
  const call = publishedCall(row);
  const read = readObject(row.definition);
  const rule = call?.selection.find(({ id }) => id === sent.rule);
  if (!call || !rule || !read.ok) return 'noRule';
  const isOpen =
    row.closesAt.getTime() > now && (await tx.figureRelease.count({ where: { intakeId } })) === 0;
  if (rule.sensitive && !isOpen && !(sent.drop && (await hasNoList(tx, intakeId))))
    return 'ruleStep';
  const wanted = looseningOf(sent);
  if (!sent.drop && wanted === null) return 'number';
  const patch = sent.drop || wanted === null ? null : loosened(rule, wanted);
  if (typeof patch === 'string') return patch;
  const changed = withRule(read.value, rule.id, patch);
  const file = readJsonFile(changed, callSchema, CALL_LIMITS);
  if (!file.ok) return 'number';
  if (newRuleFaults(call, file.value).length > 0) return 'ruleFaults';
  const after = file.value.selection.find(({ id }) => id === rule.id) ?? null;
  const data = { definition: changed };
  return { kind: 'rule', before: keptWords(rule), after: keptWords(after), data };
}

/** Whether the latest run found that no list keeps all rules. */
async function hasNoList(tx: Pick<Transaction, 'selection'>, intakeId: string): Promise<boolean> {
  const latest = await tx.selection.findFirst({
    where: { intakeId },
    orderBy: { number: 'desc' },
    select: { result: true },
  });
  const result: unknown = JSON.parse(latest?.result ?? 'null');
  return (
    typeof result === 'object' && result !== null && Reflect.get(result, 'kind') === 'infeasible'
  );
}

type Patch = Exclude<ReturnType<typeof loosened>, string>;

function withRule(call: JsonObject, id: string, patch: Patch | null): string {
  const rules = valueAt(call, ['selection']);
  const selection = (Array.isArray(rules) ? rules : []).flatMap((each) => {
    if (valueAt(each, ['id']) !== id || !isObject(each)) return [each];
    return patch === null ? [] : [{ ...each, ...patch }];
  });
  return writeObject({ ...call, selection });
}

/** Null: something is no number. */
function looseningOf(sent: LooseningSent): Loosening | null {
  const amount = numberIn(sent.amount, 1);
  const atLeast = numberIn(sent.atLeast, 1);
  const atMost = numberIn(sent.atMost, 1);
  const within = numberIn(sent.within, 1);
  const weight = numberIn(sent.points, 100);
  const all = { amount, atLeast, atMost, within, weight };
  if (Object.values(all).some((value) => value !== undefined && Number.isNaN(value))) return null;
  const without = sent.without === '' ? undefined : sent.without;
  return { ...all, without, title: oneLine(sent.title) };
}

/** A number of up to two decimals in whole steps of which `times` are one; NaN: none such. */
function numberIn(text: string, times: 1 | 100): number | undefined {
  const given = text.trim();
  if (given === '') return undefined;
  if (!/^\d{1,6}(?:\.\d{1,2})?$/.test(given)) return Number.NaN;
  return times === 1 ? Number(given) : Math.round(Number(given) * times);
}
