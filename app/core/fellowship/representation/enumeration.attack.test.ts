import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dimension, SetByRule, Stage } from './catalogue';
import type { Release } from './ledger';
import type { CountedPerson } from './people';
import { release } from './release';
import { figuresOf } from './tables';

// The attacker knows who reached which stage and who is from where, everything published at every
// stage, and this program. For a small intake they try every declaration people could have made, run
// the program on each, and keep those that would have been published in exactly the same way.

/** A group of people of whom everything is known but what they declared. */
interface Known {
  readonly size: number;
  readonly reached: Stage;
  readonly leastDeveloped?: string;
}

/** Numbers of people by group, then by value. */
type World = readonly (readonly number[])[];

const STAGES: readonly Stage[] = ['applied', 'selected', 'completed'];

function dimensionOf(values: readonly string[], { crossed = false, rule, told }: Asked): Dimension {
  const across = crossed ? { attribute: 'leastDeveloped', value: 'yes' } : null;
  return { id: 'matter', values, across, ...(rule && told && { rules: [rule] }) };
}

interface Asked {
  crossed?: boolean;
  /** At least so many of those selected must have declared the first value. */
  rule?: SetByRule;
  /** Whether those who publish know of the rule. */
  told?: boolean;
}

/** Those of the second group, who are selected, who declared the first value. */
const selectedIn = (world: World) => world[1]?.[0] ?? 0;

/** Everything anybody can see of a world: all tables, as they stood after each stage. */
function published(world: World, groups: readonly Known[], dimension: Dimension): string {
  const people: CountedPerson[] = world.flatMap((numbers, g) =>
    numbers.flatMap((n, v) =>
      Array.from({ length: n }, (_, i) => ({
        key: `${g}-${v}-${i}`,
        declared: { matter: dimension.values[v] ?? null },
        ordinary: { leastDeveloped: groups[g]?.leastDeveloped ?? 'no' },
        reached: groups[g]?.reached ?? 'applied',
      })),
    ),
  );
  let last: Release | null = null;
  let seen = '';
  for (const stage of STAGES) {
    last = release(last, people, [dimension], { stage, asOf: '2026-05-01' });
    seen += JSON.stringify(figuresOf(last));
  }
  return seen;
}

/** Every way to spread `size` people over `values` values. */
function spreads(size: number, values: number): number[][] {
  if (values === 1) return [[size]];
  return Array.from({ length: size + 1 }, (_, n) =>
    spreads(size - n, values - 1).map((rest) => [n, ...rest]),
  ).flat();
}

function worldsOf(groups: readonly Known[], values: number): World[] {
  return groups.reduce<World[]>(
    (worlds, { size }) =>
      worlds.flatMap((world) => spreads(size, values).map((spread) => [...world, spread])),
    [[]],
  );
}

/**
 * What the attacker finds out: sums over any set of cells that are the same in all worlds published
 * in the same way. Whole groups are left out, for their size is known anyway.
 *
 * @returns the size of each group of people found out, the smallest first
 */
function foundOut(
  groups: readonly Known[],
  values: readonly string[],
  asked: Asked = {},
): number[] {
  const dimension = dimensionOf(values, asked);
  const width = values.length + 1;
  const alike = new Map<string, World[]>();
  const least = asked.rule?.count ?? 0;
  for (const world of worldsOf(groups, width)) {
    if (selectedIn(world) < least) continue;
    // Merits beside the list tell whether a rule decided.
    const decided = asked.rule !== undefined && selectedIn(world) === least;
    const seen = `${published(world, groups, dimension)} ${decided}`;
    const same = alike.get(seen) ?? [];
    if (same.push(world) === 1) alike.set(seen, same);
  }
  const sets = setsOf(groups, width);
  const found = new Set<number>();
  for (const worlds of alike.values()) {
    for (const set of sets) {
      const sums = new Set<number>();
      for (const world of worlds) {
        sums.add(set.reduce((sum, [g, v]) => sum + (world[g]?.[v] ?? 0), 0));
        if (sums.size > 1) break;
      }
      const [only, second] = sums;
      if (only !== undefined && second === undefined) found.add(only);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Every set of cells that is neither empty nor holds a whole group. */
function setsOf(groups: readonly Known[], width: number): [number, number][][] {
  const peopled = groups.flatMap(({ size }, g) => (size > 0 ? [g] : []));
  const parts = Array.from({ length: 2 ** width - 1 }, (_, bits) => bits);
  return peopled
    .reduce<[number, number][][]>(
      (sets, g) =>
        sets.flatMap((set) =>
          parts.map((bits): [number, number][] => {
            const cells = Array.from({ length: width }, (_, v) => v).filter((v) => (bits >> v) & 1);
            return [...set, ...cells.map((v): [number, number] => [g, v])];
          }),
        ),
      [[]],
    )
    .filter((set) => set.length > 0);
}

const group = (size: number, reached: Stage, leastDeveloped = 'no'): Known => ({
  ...{ size, reached, leastDeveloped },
});

describe('an attacker who tries every world', () => {
  test('finds what is published, where something is', () => {
    const found = foundOut([group(12, 'applied'), group(11, 'selected')], ['yes']);
    expect(found.at(0)).toBe(5);
    expect(found.length).toBeGreaterThan(5);
  });

  test('finds nobody of three values over two stages', () => {
    const groups = [group(16, 'applied'), group(15, 'selected')];
    expect(foundOut(groups, ['yes', 'no'])[0]).toBeGreaterThanOrEqual(5);
  });

  test('finds nobody of a group that is known within a stage', () => {
    const groups = [group(7, 'applied'), group(1, 'applied'), group(5, 'applied')];
    const all = [...groups, group(11, 'selected'), group(2, 'selected')];
    expect(foundOut(all, ['yes'])[0] ?? 5).toBeGreaterThanOrEqual(5);
  });

  test.each([{ sizes: [11, 11, 11, 10] as const }, { sizes: [2, 13, 10, 10] as const }])(
    'finds nobody by a crossing of $sizes',
    ({ sizes: [one, two, three, four] }) => {
      const groups = [
        ...[group(one, 'applied', 'yes'), group(two, 'applied')],
        ...[group(three, 'completed', 'yes'), group(four, 'completed')],
      ];
      expect(foundOut(groups, ['yes'], { crossed: true })[0] ?? 5).toBeGreaterThanOrEqual(5);
    },
  );

  test('finds nobody by asking why a stage in between has no figure', () => {
    const groups = [group(19, 'applied'), group(10, 'selected'), group(10, 'completed')];
    expect(foundOut(groups, ['yes'])[0] ?? 5).toBeGreaterThanOrEqual(5);
  });

  test('finds nobody by a rule that sets how many are selected, once figures know of it', () => {
    const rule = { values: ['yes'], count: 5, of: 11 };
    const groups = [group(14, 'applied'), group(11, 'selected')];
    expect(foundOut(groups, ['yes'], { rule, told: true })[0]).toBeGreaterThanOrEqual(5);
    expect(foundOut(groups, ['yes'], { rule })[0]).toBeLessThan(5);
  });

  test('finds nobody in intakes of any shape', () => {
    const sizes = fc.tuple(fc.nat(14), fc.nat(13), fc.nat(12));
    fc.assert(
      fc.property(sizes, ([one, two, three]) => {
        const groups = [group(one, 'applied'), group(two, 'selected'), group(three, 'completed')];
        expect(foundOut(groups, ['yes'])[0] ?? 5).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 12 },
    );
  });
});
