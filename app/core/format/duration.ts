/** An ISO 8601 duration of hours, minutes and seconds: `PT10M`, `PT1H30M`, `PT45S`. */
export const DURATION_PATTERN = /^PT(?=\d)(?:\d{1,2}H)?(?:\d{1,4}M)?(?:\d{1,5}S)?$/;

/**
 * Milliseconds of an ISO 8601 duration of the form `PT…H…M…S` (ISO 8601-1:2019, 5.5.2).
 * Days and longer are not part of the form: a meeting is measured in hours.
 * Throws a RangeError for anything that `DURATION_PATTERN` does not accept.
 */
export function durationMs(iso: string): number {
  if (!DURATION_PATTERN.test(iso)) throw new RangeError(`not a duration like PT10M: ${iso}`);
  const amount = (unit: string) => Number(iso.match(new RegExp(`(\\d+)${unit}`))?.[1] ?? 0);
  return (amount('H') * 3600 + amount('M') * 60 + amount('S')) * 1000;
}
