import type { CallDefinition } from '~/core/fellowship/call/schema';
import { knownAttributes } from '~/core/fellowship/call/selection-faults';
import type { Problem } from '~/core/fellowship/selection/problem';
import type { SelectionRule } from '~/core/fellowship/selection/rules';
import { standingsOf } from '~/core/fellowship/selection/standings';
import { asksOf, type RuleAsks } from './asks';
import { type AttributeWords, attributeWords } from './labels';
import { attributesIn } from './pool';

/** How a rule over ordinary matters stands, for one value where it means each of its own. */
export interface RuleFigure {
  readonly value: string | null;
  readonly count: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly missed: number;
  /** One person fewer or more would break it. */
  readonly binding: boolean;
}

/** A rule as published, and how it stands. */
export interface RuleLine {
  readonly id: string;
  readonly title: string;
  /** What each person short of it costs, in hundredths of merit; null where it must hold. */
  readonly weight: number | null;
  readonly sensitive: boolean;
  readonly asks: RuleAsks;
  /**
   * None for a rule over declared matters, ever: a run with one override more or fewer would tell by
   * the difference what one person declared. Its figures are those that are published once.
   */
  readonly figures: readonly RuleFigure[];
}

/** The rules of a call and, with those chosen, how each stands. */
export function ruleLines(
  definition: Pick<CallDefinition, 'questions' | 'selection' | 'declarations'>,
  problem: Problem | null,
  chosen: readonly string[],
): RuleLine[] {
  const words = new Map(attributeWords(definition).map((each) => [each.attribute, each]));
  const declared = knownAttributes(definition).sensitive;
  const standings = problem === null ? [] : standingsOf(problem, chosen);
  return definition.selection.map((rule) => {
    const { id, title, weight = null } = rule;
    const sensitive = rule.sensitive || attributesIn(rule).some((each) => declared.has(each));
    const own = sensitive ? [] : standings.filter((each) => each.rule === id && !each.sensitive);
    const figures = own.map(({ value, count, lower, upper, missed, binding }) => ({
      value: value === null ? null : valueName(rule, words, value),
      ...{ count, lower, upper, missed, binding },
    }));
    const asks = asksOf(rule, words.get(attributesIn(rule)[0] ?? ''));
    return { id, title, weight, sensitive, asks, figures };
  });
}

function valueName(
  rule: SelectionRule,
  words: ReadonlyMap<string, AttributeWords>,
  value: string,
): string {
  return words.get(attributesIn(rule)[0] ?? '')?.nameOf(value) ?? value;
}

/** How those who took part and those chosen spread over the values of an ordinary attribute. */
export interface Distribution {
  readonly attribute: string;
  /** Null: least developed countries. */
  readonly label: string | null;
  readonly values: readonly {
    readonly value: string;
    readonly name: string;
    readonly pool: number;
    readonly chosen: number;
    /** What rules ask for here, where one speaks of this value alone. */
    readonly lower: number | null;
    readonly upper: number | null;
  }[];
}

/** Over which attributes places spread: countries, and all that ordinary rules are over. */
export function distributionsOf(
  definition: Pick<CallDefinition, 'questions' | 'selection' | 'declarations'>,
  problem: Problem,
  chosen: readonly string[],
): Distribution[] {
  const asked = new Set(definition.selection.flatMap(attributesIn));
  const standings = standingsOf(problem, chosen).filter(({ sensitive }) => !sensitive);
  const there = new Set(chosen);
  return attributeWords(definition)
    .filter(({ attribute }) => asked.has(attribute) || attribute === 'country')
    .map(({ attribute, label, nameOf }) => {
      const counts = new Map<string, { pool: number; chosen: number }>();
      for (const { id, attributes } of problem.candidates) {
        for (const value of [attributes[attribute] ?? []].flat()) {
          const count = counts.get(value) ?? { pool: 0, chosen: 0 };
          counts.set(value, count);
          count.pool += 1;
          if (there.has(id)) count.chosen += 1;
        }
      }
      const bounds = (value: string) => {
        const own = definition.selection.filter((rule) => speaksOf(rule, attribute, value));
        const rows = standings.filter(
          (each) =>
            own.some(({ id }) => id === each.rule) && (each.value === value || each.value === null),
        );
        const lower = rows.flatMap((row) => row.lower ?? []);
        const upper = rows.flatMap((row) => row.upper ?? []);
        return {
          lower: lower.length === 0 ? null : Math.max(...lower),
          upper: upper.length === 0 ? null : Math.min(...upper),
        };
      };
      const values = [...counts]
        .map(([value, count]) => ({ value, name: nameOf(value), ...count, ...bounds(value) }))
        .sort((a, b) => b.chosen - a.chosen || b.pool - a.pool || (a.name < b.name ? -1 : 1));
      return { attribute, label, values };
    });
}

/** Whether a rule bounds this value alone, or each value. */
function speaksOf(rule: SelectionRule, attribute: string, value: string): boolean {
  if (rule.kind === 'equal') return false;
  if (rule.kind === 'perValue') return rule.attribute === attribute;
  return rule.where.attribute === attribute && rule.where.is.join() === value;
}
