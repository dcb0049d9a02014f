import type { JsonPath, RawFault } from './fault';
import { quoted } from './fault';

/**
 * A fault for every entry of a list whose name stands in the list before it. `name` gives the text
 * under `key` of the entry at a position; undefined is no name.
 */
export function* doubles(
  at: JsonPath,
  entries: readonly object[],
  name: (index: number) => string | undefined,
  key: string,
): Generator<RawFault<'duplicate-id'>> {
  const seen = new Set<string>();
  const list = at.findLast((part) => typeof part === 'string') ?? 'the list';
  for (const index of entries.keys()) {
    const value = name(index);
    if (value !== undefined && seen.has(value)) {
      const expected = `a different ${key} for each of ${list}`;
      yield { path: [...at, index, key], code: 'duplicate-id', found: quoted(value), expected };
    }
    if (value !== undefined) seen.add(value);
  }
}

/** A fault for every entry of a list whose id another one before it has. */
export function doubleIds(
  at: JsonPath,
  entries: readonly { readonly id: string }[],
): Generator<RawFault<'duplicate-id'>> {
  return doubles(at, entries, (index) => entries[index]?.id, 'id');
}
