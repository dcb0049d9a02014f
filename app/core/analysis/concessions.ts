import type { Deal, PayoffSheet } from './game';
import { pointsFor, scoreOf } from './game';

/** A position that a party took: what it would agree to at that time, complete or not. */
export interface Offer {
  /** Milliseconds since the meeting started. */
  readonly at: number;
  readonly deal: Deal;
  /** The party's own payoff sheet in force at that time. */
  readonly payoff: PayoffSheet;
}

/** One issue on which an offer differs from the one before. */
export interface Move {
  readonly issue: string;
  /** Option in the offer before; null when the issue was left open there. */
  readonly from: string | null;
  /** Option in this offer; null when the issue is left open here. */
  readonly to: string | null;
  /** Points of the party for `to` less those for `from`: negative when it gave way. */
  readonly change: number;
}

export interface OfferStep {
  readonly at: number;
  /** What the offer is worth to the party that made it, by the sheet in force. */
  readonly score: number;
  /** Sum of the moves: negative for a concession, 0 for the first offer. */
  readonly change: number;
  readonly moves: readonly Move[];
}

function movesBetween(before: Deal, offer: Offer): Move[] {
  const worth = (issue: string, option: string | undefined) =>
    option === undefined ? 0 : pointsFor(offer.payoff, issue, option);
  return Object.keys({ ...before, ...offer.deal }).flatMap((issue) => {
    const [from, to] = [before[issue], offer.deal[issue]];
    if (from === to) return [];
    const change = worth(issue, to) - worth(issue, from);
    return [{ issue, from: from ?? null, to: to ?? null, change }];
  });
}

/**
 * How a party's offers moved, in the order given: what each is worth to the party itself and on which
 * issues it gave or gained since the offer before. Both offers of a step are valued by the sheet in
 * force at the later one, so that new instructions alone are never taken for a concession.
 */
export function offerSteps(offers: readonly Offer[]): OfferStep[] {
  return offers.map((offer, i) => {
    const before = offers[i - 1];
    const moves = before === undefined ? [] : movesBetween(before.deal, offer);
    const change = moves.reduce((sum, move) => sum + move.change, 0);
    return { at: offer.at, score: scoreOf(offer.payoff, offer.deal), change, moves };
  });
}
