import type { Offer, OfferStep } from '../analysis/concessions';
import { offerSteps } from '../analysis/concessions';
import type { SeatId } from '../negotiation/context';
import type { Payoff } from '../scenario/schema';
import type { Course } from './course';
import type { PositionStep, Via } from './positions';
import { idealDeal } from './scores';
import { knowsMandate, type Sight } from './sight';

export interface TrackStep extends OfferStep {
  readonly seq: number;
  /** `opening` is what the party came with: the best it could have on every issue. */
  readonly via: Via | 'opening';
}

/** How much one party asked for in the course of the meeting, in its own points. */
export interface Track {
  readonly party: SeatId;
  readonly reservation: number;
  readonly steps: readonly TrackStep[];
}

/**
 * The concessions of every party whose mandate may be told. A party that has not spoken on an issue is
 * taken to ask for its best there (by its first sheet and outside its red lines), so a line starts at
 * the top and each step down is what one move gave away. New instructions move the line without a
 * move.
 */
export function tracksOf(course: Course, sight: Sight, steps: readonly PositionStep[]): Track[] {
  return course.setting.scenario.parties.flatMap(({ id, confidential }): Track[] => {
    const { payoff, reservation, redLines } = confidential;
    if (!knowsMandate(sight, id) || !payoff || reservation === undefined) return [];
    const ideal = idealDeal(payoff, redLines);
    const own = steps.filter(({ seat }) => seat === id);
    const offers: Offer[] = own.map(({ at, seq, position }) => ({
      at,
      deal: { ...ideal, ...position },
      payoff: sheetAt(course, id, seq) ?? payoff,
    }));
    const made = offerSteps([{ at: 0, deal: ideal, payoff }, ...offers]);
    const named = made.map((step, i): TrackStep => {
      const from = own[i - 1];
      return { ...step, seq: from?.seq ?? 0, via: from?.via ?? 'opening' };
    });
    return [{ party: id, reservation, steps: named }];
  });
}

function sheetAt({ moments }: Course, seat: SeatId, seq: number): Payoff | undefined {
  return moments[seq]?.mandates[seat]?.payoff;
}

/** One shift of one party on one issue. */
export interface SeatMove {
  readonly seat: SeatId;
  readonly seq: number;
  readonly at: number;
  readonly via: Via;
  readonly issue: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Points the shift would bring the reader's own seat; null where it has no stake or there was no option before or after. */
  readonly forMe: number | null;
}

/** Everybody's shifts as far as the reader saw them, valued by the reader's own sheet of that moment. */
export function movesOf(course: Course, sight: Sight, steps: readonly PositionStep[]): SeatMove[] {
  return steps.flatMap(({ seat, seq, at, via, moved }) => {
    const sheet = sight.seat === null ? undefined : sheetAt(course, sight.seat, seq);
    return moved.map(({ issue, from, to }) => {
      const row = sheet?.[issue];
      const known = row && from !== null && to !== null;
      const forMe = known ? (row[to] ?? 0) - (row[from] ?? 0) : null;
      return { seat, seq, at, via, issue, from, to, forMe };
    });
  });
}
