import type { Deal, Game, GameIssue, GameParty, Outcome } from './game';
import { pointsFor } from './game';
import type { DecisionRule } from './rules';
import { carries } from './rules';

/** How many complete deals a game has: the product of its option counts. */
export function dealCount(game: Pick<Game, 'issues'>): number {
  return game.issues.reduce((product, issue) => product * issue.options.length, 1);
}

/** Every complete deal, the last issue turning fastest; one empty deal if there are no issues. */
export function* allDeals(game: Pick<Game, 'issues'>): Generator<Deal> {
  yield* extend(game.issues, 0, {});
}

function* extend(issues: readonly GameIssue[], at: number, soFar: Deal): Generator<Deal> {
  const issue = issues[at];
  if (issue === undefined) {
    yield soFar;
    return;
  }
  for (const option of issue.options)
    yield* extend(issues, at + 1, { ...soFar, [issue.id]: option });
}

interface OptionWorth {
  readonly option: string;
  /** Points per party. */
  readonly points: readonly number[];
  /** Whether it crosses the red line of each party. */
  readonly forbidden: readonly boolean[];
}

function worthTable(game: Game): { id: string; options: OptionWorth[] }[] {
  const forbids = (party: GameParty, issue: string, option: string) =>
    party.redLines.some((line) => line.issue === issue && line.options.includes(option));
  return game.issues.map(({ id, options }) => ({
    id,
    options: options.map((option) => ({
      option,
      points: game.parties.map((party) => pointsFor(party.payoff, id, option)),
      forbidden: game.parties.map((party) => forbids(party, id, option)),
    })),
  }));
}

/** A complete deal, what it brings, and which parties may accept it. */
export interface JudgedOutcome extends Outcome {
  /** In the order of `game.parties`: at least the reservation, and no red line crossed. */
  readonly acceptable: readonly boolean[];
}

/**
 * Every complete deal with its scores and who may accept it, in the order of `allDeals`. Sums grow
 * issue by issue, so the cost is one addition per deal, party and issue turned.
 * Throws a RangeError if a payoff sheet does not cover an option.
 */
export function* judgedOutcomes(game: Game): Generator<JudgedOutcome> {
  const table = worthTable(game);
  const chosen: string[] = [];
  function* visit(
    at: number,
    scores: readonly number[],
    crossed: readonly boolean[],
  ): Generator<JudgedOutcome> {
    const issue = table[at];
    if (issue === undefined) {
      const deal = Object.fromEntries(game.issues.map(({ id }, i) => [id, chosen[i] ?? '']));
      const acceptable = game.parties.map(
        (party, i) => !crossed[i] && (scores[i] ?? 0) >= party.reservation,
      );
      yield { deal, scores, acceptable };
      return;
    }
    for (const { option, points, forbidden } of issue.options) {
      chosen[at] = option;
      yield* visit(
        at + 1,
        scores.map((score, i) => score + (points[i] ?? 0)),
        crossed.map((was, i) => was || forbidden[i] === true),
      );
    }
  }
  const nobody = game.parties.map(() => 0);
  yield* visit(
    0,
    nobody,
    nobody.map(() => false),
  );
}

/** Whether the rule carries a deal when everyone who may accept is for it, and the rest against. */
export function isFeasible(
  game: Game,
  rule: DecisionRule,
  acceptable: readonly boolean[],
): boolean {
  return carries(
    rule,
    game.parties.map(({ votes, veto }, i) => ({
      votes,
      veto,
      answer: acceptable[i] === true ? 'for' : 'against',
    })),
  );
}

/**
 * The zone of possible agreement (Raiffa 1982): the complete deals that the rule would carry if
 * every party voted by its mandate, in the order of `allDeals`. Everybody is taken to be present.
 */
export function feasibleDeals(game: Game, rule: DecisionRule): Outcome[] {
  const found: Outcome[] = [];
  for (const { deal, scores, acceptable } of judgedOutcomes(game)) {
    if (isFeasible(game, rule, acceptable)) found.push({ deal, scores });
  }
  return found;
}

/** Whether any deal is feasible under the rule; stops at the first one found. */
export function hasFeasibleDeal(game: Game, rule: DecisionRule): boolean {
  for (const { acceptable } of judgedOutcomes(game)) {
    if (isFeasible(game, rule, acceptable)) return true;
  }
  return false;
}
