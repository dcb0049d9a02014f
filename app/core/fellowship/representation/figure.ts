/** Nothing about fewer people than this is said, nor can be worked out. */
export const FEWEST = 5;

/** A number about people, or that there is none to show. */
export type Figure =
  | { readonly kind: 'figure'; readonly n: number }
  | { readonly kind: 'suppressed' };

export const SUPPRESSED: Figure = { kind: 'suppressed' };

/** A group by an ordinary matter, such as the members from one country. */
export interface Group {
  readonly key: string;
  /** People in it. */
  readonly size: number;
  /** Those of them of whom something is said, such as that they completed. */
  readonly n: number;
}

/** Groups of five or more, and all others as one. */
export interface Groups {
  readonly groups: readonly Group[];
  /** The small groups together: their keys in order, and their sums. Null where there is none. */
  readonly others: { readonly keys: readonly string[]; size: number; n: number } | null;
  /** Fewer than five people in all: nothing is shown. */
  readonly suppressed: boolean;
}

/**
 * Groups by an ordinary matter, such as completion by country, for tables with a total. Groups of
 * fewer than five become one; where that is still fewer than five, the next smallest joins them (of
 * equals the one whose key comes first), so that no group of fewer than five follows from the total.
 * Keeps the order of what it was given. Ordinary matters only: what people declare goes through
 * `release`, which also guards against comparing stages and days.
 */
export function smallGroups(all: readonly Group[]): Groups {
  const present = all.filter(({ size }) => size > 0);
  const rising = [...present].sort((a, b) => a.size - b.size || (a.key < b.key ? -1 : 1));
  const pooled = new Set<string>();
  let size = 0;
  for (const group of rising) {
    const enough = group.size >= FEWEST && (pooled.size === 0 || size >= FEWEST);
    if (enough) break;
    pooled.add(group.key);
    size += group.size;
  }
  if (pooled.size > 0 && size < FEWEST) return { groups: [], others: null, suppressed: true };
  const small = present.filter(({ key }) => pooled.has(key));
  const others =
    small.length === 0
      ? null
      : { keys: small.map(({ key }) => key), size, n: small.reduce((sum, { n }) => sum + n, 0) };
  return {
    groups: present.filter(({ key }) => !pooled.has(key)),
    others,
    suppressed: present.length === 0,
  };
}
