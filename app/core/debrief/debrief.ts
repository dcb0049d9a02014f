import type { RecordEntry } from '../negotiation/context';
import { movesOf, type SeatMove, type Track, tracksOf } from './concessions';
import type { Course } from './course';
import { type EvidenceReport, evidenceOf } from './evidence';
import type { Landscape } from './landscape';
import { type OfferReport, offersOf } from './offers';
import { type Participation, participationOf } from './participation';
import { positionSteps } from './positions';
import { type Result, resultOf } from './result';
import { type SeatScore, scoreSpread, seatScores } from './scores';
import { type Sight, seenAt } from './sight';
import { type Whole, wholeOf } from './whole';

/**
 * What really happened, for one reader. With `shows: 'own'` it is a function of what that seat saw
 * and of its own mandate; everything that depends on others' mandates is in `whole`, and nothing
 * in there belongs to one of them.
 */
export interface Debrief {
  readonly sight: Sight;
  readonly result: Result;
  readonly scores: readonly SeatScore[];
  readonly whole: Whole;
  readonly offers: readonly OfferReport[];
  readonly tracks: readonly Track[];
  readonly moves: readonly SeatMove[];
  readonly participation: readonly Participation[];
  readonly evidence: readonly EvidenceReport[];
  readonly record: readonly RecordEntry[];
  /** Titles of the evidence cards and news that the reader knows, by id. */
  readonly titles: Readonly<Record<string, string>>;
  /** How many deals are worth how much to the reader's own seat; null without a stake. */
  readonly spread: readonly { readonly score: number; readonly deals: number }[] | null;
}

/** @param landscape by the mandates at the end of the course: `mandateChanges(course)` */
export function debriefFor(course: Course, landscape: Landscape, sight: Sight): Debrief {
  const result = resultOf(course);
  const offers = offersOf(course, sight, landscape);
  const steps = positionSteps(course, sight);
  const { record, evidence } = seenAt(course.last, sight);
  const own = sight.seat === null ? undefined : course.last.mandates[sight.seat]?.payoff;
  return {
    sight,
    result,
    scores: seatScores(course, sight),
    whole: wholeOf(landscape, sight, result.deal, offers),
    offers,
    tracks: tracksOf(course, sight, steps),
    moves: movesOf(course, sight, steps),
    participation: participationOf(course, sight),
    evidence: evidenceOf(course, sight),
    record,
    titles: Object.fromEntries(
      [...evidence.cards, ...evidence.news].map(({ id, title }) => [id, title]),
    ),
    spread: own ? scoreSpread(own) : null,
  };
}
