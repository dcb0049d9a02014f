import { pointsFor, redLinesCrossed, scoreOf } from '~/core/analysis/game';
import type { Deal } from '~/core/negotiation/context';
import type { ArticleView, Brief } from '~/core/negotiation/view';
import { closedValues } from './packages/values';
import type { RoomIssue } from './room-data';

/** Points a seat can still end with, both bounds included. Equal bounds: nothing is open. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What a deal, complete or not, is to a seat: its points, and the issues that cross a red line. */
export interface Worth extends Range {
  /** Points of what the deal settles. */
  readonly settled: number;
  readonly complete: boolean;
  readonly crossed: readonly string[];
}

type Stake = Pick<Brief, 'payoff' | 'redLines'>;

function rangeOf(points: readonly number[]): Range {
  return { min: Math.min(...points), max: Math.max(...points) };
}

function worthOf(
  stake: Stake,
  issues: readonly RoomIssue[],
  settled: Deal,
  possible: (issue: RoomIssue) => readonly string[],
): Worth | null {
  const { payoff } = stake;
  if (!payoff) return null;
  const known = Object.fromEntries(Object.entries(settled).filter(([, option]) => option !== ''));
  const fixed = scoreOf(payoff, known);
  const open = issues.filter(({ id }) => known[id] === undefined);
  const ranges = open.map((issue) =>
    rangeOf(possible(issue).map((option) => pointsFor(payoff, issue.id, option))),
  );
  return {
    settled: fixed,
    min: ranges.reduce((sum, { min }) => sum + min, fixed),
    max: ranges.reduce((sum, { max }) => sum + max, fixed),
    complete: open.length === 0,
    crossed: redLinesCrossed(stake.redLines, known),
  };
}

const everyOption = (issue: RoomIssue) => issue.options.map(({ id }) => id);

/**
 * What the text as it stands is worth to a seat: closed articles count as they are; an open one may
 * go to any of its brackets, or to any option while it has none. Null for a seat without a stake.
 */
export function textWorth(
  stake: Stake,
  issues: readonly RoomIssue[],
  articles: readonly ArticleView[],
): Worth | null {
  return worthOf(stake, issues, closedValues(articles), (issue) => {
    const bracketed = articles.find((article) => article.issue === issue.id)?.alternatives ?? [];
    return bracketed.length > 0 ? bracketed.map(({ option }) => option) : everyOption(issue);
  });
}

/** What a package is worth to a seat; issues it leaves open may go to any option. */
export function packageWorth(
  stake: Stake,
  issues: readonly RoomIssue[],
  values: Deal,
): Worth | null {
  return worthOf(stake, issues, values, everyOption);
}

/** Whether a seat may never accept this option. */
export function isRedLine(stake: Pick<Stake, 'redLines'>, issue: string, option: string): boolean {
  return stake.redLines.some((line) => line.issue === issue && line.options.includes(option));
}
