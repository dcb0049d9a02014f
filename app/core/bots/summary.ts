import type { Deal } from '../negotiation/context';
import type { Run } from './simulate';

/** What many runs of one scenario came to. Means are over all runs unless said. */
export interface Summary {
  readonly runs: number;
  readonly agreements: number;
  /** Share of runs with an adopted deal, 0 to 1. */
  readonly agreementShare: number;
  /** Different deals adopted. */
  readonly distinctDeals: number;
  /** Mean score per party with a stake, over the runs that adopted a deal. */
  readonly meanScores: Readonly<Record<string, number>>;
  readonly meanRounds: number;
  /** Minutes of the scenario's time until the meeting ended. */
  readonly meanMinutes: number;
  readonly meanEvents: number;
  readonly meanAttempts: number;
  readonly objections: number;
  /** Acts of bots that the rules refused, in all runs. */
  readonly refused: number;
}

/** A mean to two decimals, for reading; 0 of nothing. */
function mean(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.round((100 * sum) / values.length) / 100;
}

/** The same text for the same deal, in whatever order its issues are named. */
function keyOf(deal: Deal | null): string {
  return JSON.stringify(Object.entries(deal ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function meanScores(agreed: readonly Run[]): Record<string, number> {
  const parties = Object.keys(agreed[0]?.scores ?? {});
  return Object.fromEntries(
    parties.map((party) => [party, mean(agreed.map(({ scores }) => scores[party] ?? 0))]),
  );
}

/** Sums runs up. The same runs give the same summary. */
export function summarise(runs: readonly Run[]): Summary {
  const agreed = runs.filter(({ deal }) => deal !== null);
  return {
    runs: runs.length,
    agreements: agreed.length,
    agreementShare: runs.length === 0 ? 0 : agreed.length / runs.length,
    distinctDeals: new Set(agreed.map(({ deal }) => keyOf(deal))).size,
    meanScores: meanScores(agreed),
    meanRounds: mean(runs.map(({ rounds }) => rounds)),
    meanMinutes: mean(runs.map(({ minutes }) => minutes)),
    meanEvents: mean(runs.map(({ log }) => log.length)),
    meanAttempts: mean(runs.map(({ attempts }) => attempts)),
    objections: runs.reduce((sum, { objections }) => sum + objections, 0),
    refused: runs.reduce((sum, { refused }) => sum + refused.length, 0),
  };
}
