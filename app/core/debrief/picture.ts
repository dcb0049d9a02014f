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
  /** The first and last moment, and those before and after this one (null at the ends). */
  readonly first: number;
  readonly last: number;
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

/**
 * The picture at event `at`. Moments of which the reader knows nothing are stepped over: the
 * reader's record says where one may stand.
 */
export function pictureAt(course: Course, sight: Sight, at: number): Picture | null {
  const stops = seenAt(course.last, sight).record.map(({ seq }) => seq);
  const [first, last] = [stops[0], stops.at(-1)];
  if (first === undefined || last === undefined) return null;
  const found = stops.findLastIndex((seq) => seq <= at);
  const index = Math.max(0, found);
  const seq = stops[index] ?? first;
  const context = course.moments[seq] ?? course.last;
  const { meeting, floor, text, packages, caucuses, decision, record } = seenAt(context, sight);
  const mandate = sight.seat === null ? undefined : context.mandates[sight.seat];
  const { payoff, reservation } = mandate ?? {};
  return {
    seq,
    at: (record.at(-1)?.at ?? 0) - startOf(course),
    first,
    last,
    previous: stops[index - 1] ?? null,
    next: stops[index + 1] ?? null,
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
