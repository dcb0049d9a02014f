import type { RecordEntry } from '~/core/negotiation/context';
import { type SliceName, type Slices, sliceNames } from '~/core/negotiation/view';

/** What a slice or an entry is as JSON, made once for all who get it. */
const texts = new WeakMap<object, string>();

function jsonOf(value: object | null): string {
  if (value === null) return 'null';
  const known = texts.get(value);
  if (known !== undefined) return known;
  const made = JSON.stringify(value);
  texts.set(value, made);
  return made;
}

/** Lists of the same things are the same: two pictures may have been made in another order. */
function isSame(before: Slices[SliceName], after: Slices[SliceName]): boolean {
  if (before === after) return true;
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) {
    return false;
  }
  return before.every((item, index) => item === after[index]);
}

/** What has changed in a picture, ready to be written. */
export interface Difference {
  readonly changed: readonly SliceName[];
  /** New lines of the record, and how many there were before. */
  readonly from: number;
  readonly entries: readonly RecordEntry[];
}

/**
 * What is new in `after` for somebody who has seen `before` up to event `seen`. With `before` null
 * they have every slice to get, and of the record what happened since.
 */
export function difference(before: Slices | null, after: Slices, seen: number): Difference {
  const changed = sliceNames.filter(
    (name) => name !== 'record' && (before === null || !isSame(before[name], after[name])),
  );
  const { record } = after;
  let from = record.length;
  while (from > 0 && (record[from - 1]?.seq ?? 0) > seen) from -= 1;
  return { changed, from, entries: record.slice(from) };
}

/** Whether nothing has changed, so that nothing need be said. */
export function isNothing({ changed, entries }: Difference): boolean {
  return changed.length === 0 && entries.length === 0;
}

/** Names a difference by what goes into its frame: the same parts make the same bytes. */
export function partsOf({ changed, from, entries }: Difference, after: Slices): readonly unknown[] {
  return [from, entries.length, entries.at(-1), ...changed.flatMap((name) => [name, after[name]])];
}

/**
 * A message of the stream: `id` is the number of the last event in it, `data` is
 * `{"seq":n,"slices":{…},"record":{"from":k,"entries":[…]}}` with only the slices that changed, and
 * of the record only its new tail (absent where there is none).
 */
export function frame(difference: Difference, after: Slices, seq: number): Buffer {
  const slices = difference.changed.map((name) => `"${name}":${jsonOf(after[name])}`).join(',');
  const { from, entries } = difference;
  const tail =
    entries.length === 0
      ? ''
      : `,"record":{"from":${from},"entries":[${entries.map(jsonOf).join(',')}]}`;
  return Buffer.from(`id: ${seq}\ndata: {"seq":${seq},"slices":{${slices}}${tail}}\n\n`);
}

/** Tells the page that it must load itself anew. */
export const reloadFrame = Buffer.from('event: reload\ndata: {}\n\n');

/** Tells the page that it has no business here any more, and need not come back. */
export const goneFrame = Buffer.from('event: gone\ndata: {}\n\n');

/** Keeps the line open through proxies that close what is silent, and tells the page that it is open. */
export const heartbeatFrame = Buffer.from(':\n\nevent: beat\ndata: {}\n\n');
