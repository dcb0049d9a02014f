import { type CrossedStep, type Crossing, type Ledger, type Step, signOf } from './ledger';
import { type CountedPerson, countsOf } from './people';
import { type Count, type Known, splitKnown } from './split';

interface Sides {
  readonly with: Known;
  readonly without: Known;
}

/**
 * Crosses a dimension with its ordinary matter once all stages are closed, so that a crossing never
 * costs a figure of the main table. The people between one published stage and the next are split by
 * themselves; a stage is the sum of those from the last stage outwards, as far as each could be.
 *
 * @param keys in the order of the ledger's `depths`
 * @returns null where the dimension is not crossed, or its main table ended before the last stage
 */
export function crossingOf(
  ledger: Ledger,
  keys: readonly string[],
  people: readonly CountedPerson[],
): Crossing | null {
  const { dimension, steps, depths } = ledger;
  const { across } = dimension;
  if (across === null || steps.at(-1)?.ended) return null;
  const depthOf = new Map(keys.map((key, i) => [key, depths[i]]));
  let sum: Sides | null = { with: nobody(), without: nobody() };
  const crossed: CrossedStep[] = [];
  for (const { step, at, between } of bandsOf(steps)) {
    const band = people.filter(({ key }) => depthOf.get(key) === signOf(at));
    const inside = band.filter(({ ordinary }) => ordinary[across.attribute] === across.value);
    const sides = sidesOf(between, inside, ledger);
    sum = sum &&
      sides && { with: add(sum.with, sides.with), without: add(sum.without, sides.without) };
    crossed.unshift({ stage: step.stage, with: sum?.with ?? null, without: sum?.without ?? null });
  }
  return { steps: crossed };
}

/** The published stages from the last outwards, and what is known of those who came no further. */
function bandsOf(steps: readonly Step[]): { step: Step; at: number; between: Known }[] {
  const published = steps.flatMap((step, at) =>
    step.known ? [{ step, at, known: step.known }] : [],
  );
  return published
    .map(({ step, at, known }, i) => {
      const inner = published[i + 1]?.known;
      return { step, at, between: inner ? without(known, inner) : known };
    })
    .reverse();
}

function sidesOf(
  whole: Known,
  inside: readonly CountedPerson[],
  { dimension }: Ledger,
): Sides | null {
  // All on one side is what everybody knows: nothing new is said.
  if (inside.length === 0) return { with: nobody(), without: whole };
  if (inside.length === whole.size) return { with: whole, without: nobody() };
  const counted = { size: inside.length, counts: countsOf(inside, dimension) };
  const split = splitKnown(whole, counted, dimension);
  return split && { with: split.inside, without: split.rest };
}

/** Those of `whole` who are not of `inner`, by what is known of both. */
function without(whole: Known, inner: Known): Known {
  const counts = inner.counts.map(({ values, n }) => ({ values, n: totalIn(whole, values) - n }));
  return { size: whole.size - inner.size, counts };
}

function totalIn({ counts }: Known, values: readonly string[]): number {
  return counts
    .filter((count) => count.values.every((value) => values.includes(value)))
    .reduce((sum, { n }) => sum + n, 0);
}

function nobody(): Known {
  return { size: 0, counts: [] };
}

/** Both together, by the values counted in the coarser of the two. */
function add(a: Known, b: Known): Known {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const coarser = a.counts.length <= b.counts.length ? a : b;
  const counts: Count[] = coarser.counts.map(({ values }) => ({
    values,
    n: totalIn(a, values) + totalIn(b, values),
  }));
  return { size: a.size + b.size, counts };
}
