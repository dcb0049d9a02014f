const DAY_MS = 86_400_000;

/** "2026-03-29T02:30": how a browser sends a local date and time. */
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,3})?)?$/;

/** Making one costs a hundred times as much as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
    timeZone: zone,
  });
  formats.set(zone, format);
  return format;
}

/**
 * What the clock on the wall shows at a moment.
 *
 * @param at ms since 1970
 * @param zone IANA name, such as `Asia/Jakarta`
 * @returns `YYYY-MM-DDTHH:mm`, as an input of type `datetime-local` takes it
 */
export function localOf(at: number, zone: string): string {
  const parts = formatOf(zone).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/**
 * The moment at which the clock on the wall shows `local`. Where clocks go back and a time comes
 * twice, the first of the two; where they go forward and it never comes, as much later as clocks go
 * forward (02:30 becomes 03:30).
 *
 * @param local as a browser sends it; seconds are left out
 * @param zone IANA name
 * @returns ms since 1970; null where `local` is no date and time
 */
export function instantOf(local: string, zone: string): number | null {
  const wanted = asUtc(local);
  if (wanted === null) return null;
  // No offset changes twice within a day, so the right one is that of a day before or after.
  const before = wanted - offsetAt(wanted - DAY_MS, zone);
  const after = wanted - offsetAt(wanted + DAY_MS, zone);
  const text = local.slice(0, 16);
  const fitting = [before, after].filter((at) => localOf(at, zone) === text);
  return fitting.length > 0 ? Math.min(...fitting) : before;
}

/** How many midnights lie between two moments in a zone: 0 on the same day, negative backwards. */
export function daysFrom(from: number, to: number, zone: string): number {
  const day = (at: number) => asUtc(`${localOf(at, zone).slice(0, 10)}T00:00`) ?? 0;
  return Math.round((day(to) - day(from)) / DAY_MS);
}

/** How many midnights lie between two moments: see `daysFrom`. */
export type DaysBetween = (from: number, to: number) => number;

/** `daysFrom` for many moments of one zone, of which most come again and again: each is read once. */
export function daysIn(zone: string): DaysBetween {
  const known = new Map<number, number>();
  const dayOf = (at: number) => {
    const found = known.get(at) ?? daysFrom(0, at, zone);
    known.set(at, found);
    return found;
  };
  return (from, to) => dayOf(to) - dayOf(from);
}

/** How far clocks are ahead of UTC, in ms. */
function offsetAt(at: number, zone: string): number {
  const minute = Math.floor(at / 60_000) * 60_000;
  return (asUtc(localOf(minute, zone)) ?? minute) - minute;
}

/** A local time read as if it were UTC; null where there is no such day or hour. */
function asUtc(local: string): number | null {
  const [, ...numbers] = LOCAL.exec(local) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = numbers.map(Number);
  if (numbers.length === 0) return null;
  const at = Date.UTC(year, month - 1, day, hour, minute);
  return new Date(at).toISOString().slice(0, 16) === local.slice(0, 16) ? at : null;
}
