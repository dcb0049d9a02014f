/** Steps of the picture of completion over time. */
export const STEPS = 20;

/** From when to when a picture of a cohort runs; ms since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const WEEK_MS = 7 * 86_400_000;

/** From the making of a cohort to now, and over a week at least. */
export function spanOf(madeAt: number, now: number): Span {
  return { from: Math.min(madeAt, now - WEEK_MS), to: now };
}

/**
 * What share of `of` things had happened at the beginning of a span and after each of its steps, in
 * whole per cent, rounded down. What happened before it began counts from its beginning.
 *
 * @param at when each happened, ms since 1970; what is still to come is left out
 */
export function seriesOf(at: readonly number[], of: number, { from, to }: Span): number[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const until = from + ((to - from) * step) / STEPS;
    const happened = at.filter((moment) => moment <= until).length;
    return of === 0 ? 0 : Math.floor((happened * 100) / of);
  });
}
