/** A mentor with how many fellows they have. */
export interface Load {
  readonly id: string;
  readonly fellows: number;
}

/**
 * Gives fellows to mentors so that no two mentors' numbers differ by more than they must: each goes to
 * whoever has fewest then, of equals to the first. Nobody mentors themself; who could only be given to
 * themself is left out.
 *
 * @param fellows ids, in the order in which they are given
 * @returns the mentor's id by the fellow's
 */
export function spreadEvenly(
  fellows: readonly string[],
  mentors: readonly Load[],
): ReadonlyMap<string, string> {
  const loads = mentors.map(({ id, fellows: count }) => ({ id, count }));
  const given = new Map<string, string>();
  for (const fellow of fellows) {
    const others = loads.filter(({ id }) => id !== fellow);
    const [first, ...rest] = others;
    if (first === undefined) continue;
    const least = rest.reduce((best, one) => (one.count < best.count ? one : best), first);
    least.count += 1;
    given.set(fellow, least.id);
  }
  return given;
}
