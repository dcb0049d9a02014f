import type { LinearRow, Solver } from '~/core/fellowship/selection/solver';

/** People of whom all is known but what they declared. */
export interface Group {
  /** How far they came: 0 applied, 1 selected, 2 completed. */
  readonly reached: number;
  readonly leastDeveloped: boolean;
  readonly size: number;
  /** How many declared each value: what is looked for. */
  readonly truth: readonly number[];
}

/** A published number of people: of a value, who came so far at least, of some countries or all. */
export interface Published {
  readonly value: number;
  readonly from: number;
  readonly leastDeveloped: boolean | null;
  readonly n: number;
}

/** What follows about people who declared one value. */
export interface Bounds {
  readonly about: string;
  readonly size: number;
  readonly truth: number;
  readonly least: number;
  readonly most: number;
}

const STAGES = [0, 1, 2] as const;

/**
 * The least and the most people, by the solver that also chooses fellows, who may have declared each
 * value in every group that an onlooker can name: those who reached a stage, those who went no further,
 * from some countries or all.
 */
export async function boundsFrom(
  groups: readonly Group[],
  published: readonly Published[],
  solver: Solver,
): Promise<Bounds[]> {
  const values = groups[0]?.truth.length ?? 0;
  const cell = (group: number, value: number) => group * values + value;
  const places = [...groups.keys()];
  const sum = (at: readonly number[], n: number): LinearRow => ({
    ...{ at, by: at.map(() => 1), lower: n, upper: n },
  });
  const sizes = groups.map(({ size }, g) => {
    return sum(
      Array.from({ length: values }, (_, value) => cell(g, value)),
      size,
    );
  });
  const known = published.map(({ value, from, leastDeveloped, n }) => {
    const of = places.filter((g) => isIn(groups[g], from, 2, leastDeveloped));
    return sum(
      of.map((g) => cell(g, value)),
      n,
    );
  });
  const upper = groups.flatMap(({ size }) => Array.from({ length: values }, () => size));
  const rows = [...sizes, ...known].filter(({ at }) => at.length > 0);

  async function extreme(at: readonly number[], sign: 1 | -1): Promise<number> {
    const cost = upper.map((_, i) => (at.includes(i) ? sign : 0));
    const answer = await solver.solve({ cost, lower: upper.map(() => 0), upper, rows }, 'whole');
    if (answer.status !== 'optimal' || answer.values === null) throw new Error(answer.status);
    return at.reduce((all, i) => all + Math.round(answer.values?.[i] ?? 0), 0);
  }

  const found: Bounds[] = [];
  for (const from of STAGES) {
    for (const to of STAGES.slice(from)) {
      for (const side of [true, false, null]) {
        const of = places.filter((g) => isIn(groups[g], from, to, side));
        const size = of.reduce((all, g) => all + (groups[g]?.size ?? 0), 0);
        if (size === 0) continue;
        for (let value = 0; value < values; value += 1) {
          const at = of.map((g) => cell(g, value));
          const truth = of.reduce((all, g) => all + (groups[g]?.truth[value] ?? 0), 0);
          const about = `value ${value}, stages ${from} to ${to}, least developed ${side}`;
          const [least, most] = [await extreme(at, -1), await extreme(at, 1)];
          found.push({ about, size, truth, least, most });
        }
      }
    }
  }
  return found;
}

function isIn(
  group: Group | undefined,
  from: number,
  to: number,
  leastDeveloped: boolean | null,
): boolean {
  if (group === undefined || group.reached < from || group.reached > to) return false;
  return leastDeveloped === null || group.leastDeveloped === leastDeveloped;
}

/** Nobody may learn of fewer people than this that they are so few. */
const FEWEST = 5;

/**
 * What is found out that nobody may: that those of a group who declared a value, or those who did not,
 * are fewer than five, or how many they are then; and that all of a group declared it, or none. The
 * measure is that of protection intervals in tables with a least count.
 */
export function recovered(bounds: readonly Bounds[]): string[] {
  return bounds
    .filter(({ size, truth, least, most }) => {
      const few = Math.min(FEWEST, size);
      const isTold =
        (truth < FEWEST && most < few) || (size - truth < FEWEST && size - least < few);
      const isSmall = Math.min(truth, size - truth) < FEWEST;
      return least === size || most === 0 || isTold || (isSmall && least === most);
    })
    .map(({ about, truth, least, most }) => `${about}: ${truth}, within ${least} and ${most}`);
}
