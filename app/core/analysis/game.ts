/**
 * A negotiation reduced to what its arithmetic needs: who decides, over what, and what each option
 * is worth to whom. Payoffs are additive over issues (Keeney & Raiffa 1976) and whole numbers, so
 * that every comparison here is exact.
 */
export interface Game {
  readonly parties: readonly GameParty[];
  readonly issues: readonly GameIssue[];
}

export interface GameIssue {
  readonly id: string;
  readonly options: readonly string[];
}

/** What one party stands to win, and where it must stop. */
export interface Stake {
  /** Least total this party may accept, in its own points. */
  readonly reservation: number;
  /** `payoff[issueId][optionId]`, in this party's own points. */
  readonly payoff: PayoffSheet;
  readonly redLines: readonly ForbiddenOptions[];
}

export interface GameParty extends Stake {
  readonly id: string;
  readonly votes: boolean;
  readonly veto: boolean;
}

export type PayoffSheet = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface ForbiddenOptions {
  readonly issue: string;
  readonly options: readonly string[];
}

/** Option chosen per issue: `deal[issueId] = optionId`. An issue left out is still open. */
export type Deal = Readonly<Record<string, string>>;

/** A complete deal with what it brings to each party, in the order of `game.parties`. */
export interface Outcome {
  readonly deal: Deal;
  readonly scores: readonly number[];
}

/**
 * Points of an option on a payoff sheet.
 * Throws a RangeError when the sheet has no such entry: a hole in a sheet is never worth nothing.
 */
export function pointsFor(payoff: PayoffSheet, issue: string, option: string): number {
  const row = Object.hasOwn(payoff, issue) ? payoff[issue] : undefined;
  const found = row !== undefined && Object.hasOwn(row, option) ? row[option] : undefined;
  if (found === undefined) throw new RangeError(`no points for option ${option} of issue ${issue}`);
  return found;
}

/**
 * What a deal is worth on a payoff sheet: the sum over the issues it settles. Issues still open add
 * nothing, so the score of a half-finished text is what has been secured so far.
 */
export function scoreOf(payoff: PayoffSheet, deal: Deal): number {
  let total = 0;
  for (const [issue, option] of Object.entries(deal)) total += pointsFor(payoff, issue, option);
  return total;
}

/** The issues, in the game's order, on which a deal (complete or not) crosses a party's red line. */
export function redLinesCrossed(redLines: readonly ForbiddenOptions[], deal: Deal): string[] {
  const crossed = redLines.filter(({ issue, options }) => {
    const chosen = deal[issue];
    return chosen !== undefined && options.includes(chosen);
  });
  return [...new Set(crossed.map((line) => line.issue))];
}

/** Whether a deal (complete or not) contains an option that this party may never accept. */
export function crossesRedLine(stake: Pick<Stake, 'redLines'>, deal: Deal): boolean {
  return redLinesCrossed(stake.redLines, deal).length > 0;
}

/** Whether a party may accept this complete deal: at least its reservation, and no red line. */
export function accepts(stake: Stake, deal: Deal): boolean {
  return scoreOf(stake.payoff, deal) >= stake.reservation && !crossesRedLine(stake, deal);
}

/** Whether every issue of the game is settled, each by one of its own options. */
export function isComplete(game: Pick<Game, 'issues'>, deal: Deal): boolean {
  return game.issues.every(({ id, options }) => {
    const chosen = deal[id];
    return chosen !== undefined && options.includes(chosen);
  });
}

/** A complete deal with each party's score, in the order of `game.parties`. */
export function outcomeOf(game: Game, deal: Deal): Outcome {
  return { deal, scores: game.parties.map((party) => scoreOf(party.payoff, deal)) };
}
