import { scoreOf } from '../analysis/game';
import type { RecordEntry, SeatId } from '../negotiation/context';
import { textDeal } from '../negotiation/families/decision';
import type { Slices } from '../negotiation/view';
import type { Course } from './course';
import { startOf } from './course';
import { type Sight, seenAt } from './sight';

/** The table at one moment, as the reader may see it. */
export interface Picture {
  /** The moment shown: the last one up to `at` of which the reader's record tells. */
  readonly seq: number;
  /** Milliseconds since the meeting started; negative in the lobby. */
  readonly at: number;
  /** Which of the reader's moments it is, from 0, and how many there are. */
  readonly stop: number;
  readonly stops: number;
  /** The moments before and after this one; null at the ends. */
  readonly previous: number | null;
  readonly next: number | null;
  readonly meeting: Slices['meeting'];
  readonly articles: Slices['text']['articles'];
  readonly packages: Slices['packages'];
  readonly caucuses: Slices['caucuses'];
  readonly decision: Slices['decision'];
  /** Who had the floor. */
  readonly speaker: SeatId | null;
  /** The record up to this moment, as far as the reader may know it. */
  readonly record: readonly RecordEntry[];
  /** What the closed articles were worth to the reader's own seat then; null without a stake. */
  readonly secured: { readonly score: number; readonly reservation: number } | null;
}

/** A moment to look at: after an event, or by its place among the reader's moments. */
export type Moment = { readonly seq: number } | { readonly stop: number };

/**
 * The picture at a moment. Moments of which the reader knows nothing are stepped over: the
 * reader's record says where one may stand.
 */
export function pictureAt(course: Course, sight: Sight, moment: Moment): Picture | null {
  const stops = seenAt(course.last, sight).record.map(({ seq }) => seq);
  const asked =
    'seq' in moment ? stops.findLastIndex((seq) => seq <= moment.seq) : Math.trunc(moment.stop);
  const stop = Math.min(stops.length - 1, Math.max(0, asked));
  const seq = stops[stop];
  if (seq === undefined) return null;
  const context = course.moments[seq] ?? course.last;
  const { meeting, floor, text, packages, caucuses, decision, record } = seenAt(context, sight);
  const mandate = sight.seat === null ? undefined : context.mandates[sight.seat];
  const { payoff, reservation } = mandate ?? {};
  return {
    seq,
    at: (record.at(-1)?.at ?? 0) - startOf(course),
    stop,
    stops: stops.length,
    previous: stops[stop - 1] ?? null,
    next: stops[stop + 1] ?? null,
    meeting,
    articles: text.articles,
    packages,
    caucuses,
    decision,
    speaker: floor.speaker ?? null,
    record,
    secured:
      payoff && reservation !== undefined
        ? { score: scoreOf(payoff, textDeal(context)), reservation }
        : null,
  };
}
