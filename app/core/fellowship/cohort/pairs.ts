import type { Attributes } from '../call/attributes';
import type { CallDefinition } from '../call/schema';

/** Applicants with one of the values of an attribute. */
export interface Side {
  readonly attribute: string;
  readonly is: readonly string[];
}

/** The two kinds of fellows that a call pairs, such as scientists and diplomats. */
export interface Sides {
  readonly left: Side;
  readonly right: Side;
}

/** Somebody to be paired. */
export interface Unpaired {
  readonly id: string;
  readonly attributes: Attributes;
}

/**
 * The sides that a call wants as many of as of each other: those of its first rule of that kind that is
 * not about declared matters. Null where it has none.
 */
export function sidesOf({ selection }: Pick<CallDefinition, 'selection'>): Sides | null {
  for (const rule of selection) {
    if (rule.kind === 'equal' && !rule.sensitive) return { left: rule.left, right: rule.right };
  }
  return null;
}

/** Which side somebody is on; null for neither or both. */
export function sideOf({ left, right }: Sides, attributes: Attributes): 'left' | 'right' | null {
  const on = ({ attribute, is }: Side) =>
    (attributes[attribute] ?? []).some((value) => is.includes(value));
  if (on(left) === on(right)) return null;
  return on(left) ? 'left' : 'right';
}

/**
 * Proposes pairs of one from each side: first two of the same country, who can go on working together
 * at home, then the others, both in the order given. Whoever is left over is in no pair.
 */
export function proposePairs(
  people: readonly Unpaired[],
  sides: Sides,
): readonly (readonly [string, string])[] {
  const on = (wanted: 'left' | 'right') =>
    people.filter(({ attributes }) => sideOf(sides, attributes) === wanted);
  const free = new Set(on('right'));
  const pairs = new Map<string, string>();
  const join = (fits: (one: Unpaired, other: Unpaired) => boolean) => {
    for (const one of on('left')) {
      if (pairs.has(one.id)) continue;
      const other = [...free].find((each) => fits(one, each));
      if (other === undefined) continue;
      free.delete(other);
      pairs.set(one.id, other.id);
    }
  };
  join((one, other) => countryOf(one) !== undefined && countryOf(one) === countryOf(other));
  join(() => true);
  return on('left').flatMap(({ id }) => {
    const other = pairs.get(id);
    return other === undefined ? [] : [[id, other] as const];
  });
}

function countryOf({ attributes }: Unpaired): string | undefined {
  return attributes.country?.[0];
}
