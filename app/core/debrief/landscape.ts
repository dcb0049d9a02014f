import { dealCount, isFeasible, judgedOutcomes } from '../analysis/deals';
import { type FrontierPoint, frontierOf } from '../analysis/frontier';
import type { Deal, Game, Outcome } from '../analysis/game';
import { outcomeOf } from '../analysis/game';
import { scoreRanges, valueLeftOnTable } from '../analysis/left-on-table';
import { gameOf, type MandateChange } from '../analysis/mandate';
import { type DecisionRule, SIMPLE_MAJORITY, TWO_THIRDS } from '../analysis/rules';
import { type Solutions, solutionsAmong } from '../analysis/solutions';
import { PRESET_RULES } from '../scenario/presets';
import type { Scenario } from '../scenario/schema';

/** The rules a debrief compares, the strictest first. */
const COMPARED = {
  consensus: { kind: 'consensus' },
  'consensus-minus-one': { kind: 'consensus-minus-x', x: 1 },
  'two-thirds': TWO_THIRDS,
  majority: SIMPLE_MAJORITY,
} as const satisfies Readonly<Record<string, DecisionRule>>;

export type ComparedRule = keyof typeof COMPARED;

/** What was possible at a table by the mandates of one moment. Secret: it is made of all mandates. */
export interface Landscape {
  readonly game: Game;
  /** How many complete deals there are. */
  readonly total: number;
  /** The deals that the table's own rule would carry if everybody kept to their mandate. */
  readonly feasible: readonly Outcome[];
  /**
   * The feasible deals in which nobody could gain without somebody losing, largest sum first; empty
   * where more than `MOST_COMPARED` deals are feasible, which would take too long to compare.
   */
  readonly frontier: readonly FrontierPoint[];
  readonly solutions: Solutions;
  /** How many deals each rule would carry; `own` marks the table's rule. */
  readonly byRule: readonly {
    readonly rule: ComparedRule;
    readonly deals: number;
    readonly own: boolean;
  }[];
  /** Most points per party in a feasible deal; null where none is feasible. */
  readonly most: Readonly<Record<string, number>> | null;
}

/** Comparing every feasible deal with every other takes the square of their number. */
export const MOST_COMPARED = 3_000;

/**
 * Looks at every deal of a scenario after the given changes of mandates. The bargaining solutions
 * are sought on the frontier where there is one: whatever leads one of them is never dominated.
 */
export function landscapeOf(scenario: Scenario, changes: readonly MandateChange[]): Landscape {
  const game = gameOf(scenario, changes);
  const own = PRESET_RULES[scenario.procedure.preset];
  const rules = ruleNames.map((rule) => ({
    rule,
    deals: 0,
    own: COMPARED[rule].kind === own.kind,
  }));
  const carriedBy = remembered((acceptable) => ({
    own: isFeasible(game, own, acceptable),
    rules: rules.filter(({ rule }) => isFeasible(game, COMPARED[rule], acceptable)),
  }));
  const feasible: Outcome[] = [];
  for (const { deal, scores, acceptable } of judgedOutcomes(game)) {
    const carried = carriedBy(acceptable);
    if (carried.own) feasible.push({ deal, scores });
    for (const each of carried.rules) each.deals += 1;
  }
  const comparable = feasible.length <= MOST_COMPARED;
  const frontier = comparable ? frontierOf(feasible) : [];
  const ranges = scoreRanges(game, feasible);
  return {
    game,
    total: dealCount(game),
    feasible,
    frontier,
    solutions: solutionsAmong(game, comparable ? frontier : feasible),
    byRule: rules,
    most: ranges && Object.fromEntries(ranges.map(({ party, most }) => [party, most])),
  };
}

/** What a rule says depends on who accepts alone, and few patterns of that occur. */
function remembered<T>(judge: (acceptable: readonly boolean[]) => T) {
  const known = new Map<string, T>();
  return (acceptable: readonly boolean[]): T => {
    const key = acceptable.join();
    const found = known.get(key) ?? judge(acceptable);
    known.set(key, found);
    return found;
  };
}

const isCompared = (name: string): name is ComparedRule => Object.hasOwn(COMPARED, name);
const ruleNames: readonly ComparedRule[] = Object.keys(COMPARED).filter(isCompared);

/** Points each party could still have gained from a deal without anybody losing, by party. */
export function leftBy(
  { game, feasible }: Landscape,
  deal: Deal,
): Readonly<Record<string, number>> {
  const left = valueLeftOnTable(game, outcomeOf(game, deal).scores, feasible);
  return Object.fromEntries(left.map(({ party, points }) => [party, points]));
}
