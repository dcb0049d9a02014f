import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dimension, NOT_SAID, type Stage } from './catalogue';
import type { Release } from './ledger';
import type { CountedPerson } from './people';
import { release } from './release';
import { type FigureTable, figuresOf } from './tables';

// The attacker of a large intake: every published number of every table and day is an equation over
// the unknown numbers of people by group and value; groups by stage and country are known to anybody.
// Exact elimination tells what follows, and bounds are narrowed until nothing narrows any more.

const VALUES = ['woman', 'man', 'another', NOT_SAID];
const GENDER: Dimension = {
  ...{ id: 'gender', values: VALUES.slice(0, 3) },
  across: { attribute: 'leastDeveloped', value: 'yes' },
};
const STAGES: readonly Stage[] = ['applied', 'eligible', 'selected', 'accepted', 'completed'];
const GROUPS = STAGES.flatMap((reached) =>
  ['yes', 'no'].map((leastDeveloped) => ({ reached, leastDeveloped })),
);
const CELLS = GROUPS.length * VALUES.length;

/** A sum of unknowns that is known: a coefficient for each cell, and the sum at the end. */
type Equation = bigint[];

const cell = (group: number, value: number) => group * VALUES.length + value;

function sumOver(cells: readonly number[], sum: number): Equation {
  const equation: Equation = Array.from({ length: CELLS + 1 }, () => 0n);
  for (const at of cells) equation[at] = 1n;
  equation[CELLS] = BigInt(sum);
  return equation;
}

/** Groups that reached a stage, from one kind of country or any. */
function groupsAt(stage: Stage, leastDeveloped: string | null): number[] {
  return GROUPS.flatMap(({ reached, ...of }, g) =>
    STAGES.indexOf(reached) >= STAGES.indexOf(stage) &&
    (leastDeveloped === null || of.leastDeveloped === leastDeveloped)
      ? [g]
      : [],
  );
}

function equationsOf(tables: readonly FigureTable[], sizes: readonly number[]): Equation[] {
  const known = sizes.map((size, g) =>
    sumOver(
      VALUES.map((_, v) => cell(g, v)),
      size,
    ),
  );
  for (const { across, columns, rows } of tables) {
    const country = across === null ? null : across.is ? 'yes' : 'no';
    for (const [at, { stage }] of columns.entries()) {
      const groups = groupsAt(stage, country);
      for (const { value, cells } of rows) {
        const figure = cells[at]?.figure;
        if (figure?.kind !== 'figure') continue;
        known.push(
          sumOver(
            groups.map((g) => cell(g, VALUES.indexOf(value))),
            figure.n,
          ),
        );
      }
    }
  }
  return known;
}

/** Adds an equation to those in echelon form; returns what is left of it, null where it followed. */
function reduce(rows: Map<number, Equation>, equation: Equation): Equation | null {
  let left = [...equation];
  for (let at = 0; at < CELLS; at += 1) {
    const factor = left[at] ?? 0n;
    const row = rows.get(at);
    if (factor === 0n || row === undefined) continue;
    const pivot = row[at] ?? 1n;
    left = left.map((n, i) => n * pivot - (row[i] ?? 0n) * factor);
    const shrink = left.reduce((a, b) => gcd(a, b), 0n);
    if (shrink > 1n) left = left.map((n) => n / shrink);
  }
  return left.slice(0, CELLS).every((n) => n === 0n) ? null : left;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

function echelon(equations: readonly Equation[]): Map<number, Equation> {
  const rows = new Map<number, Equation>();
  for (const equation of equations) {
    const left = reduce(rows, equation);
    if (left === null) continue;
    rows.set(
      left.findIndex((n) => n !== 0n),
      left,
    );
  }
  return rows;
}

/** Bounds of each unknown: none is negative, and the rest of a sum leaves each only so much. */
function boundsOf(equations: readonly Equation[], most: number): [number, number][] {
  const bounds = Array.from({ length: CELLS }, (): [number, number] => [0, most]);
  const sparse = equations.map((equation) => ({
    terms: equation.slice(0, CELLS).flatMap((n, at) => (n === 0n ? [] : [{ at, n: Number(n) }])),
    sum: Number(equation[CELLS]),
  }));
  const ends = ({ at, n }: { at: number; n: number }) =>
    (bounds[at] ?? [0, 0]).map((bound) => n * bound).sort((a, b) => a - b);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { terms, sum } of sparse) {
      const least = terms.reduce((total, term) => total + (ends(term)[0] ?? 0), 0);
      const greatest = terms.reduce((total, term) => total + (ends(term)[1] ?? 0), 0);
      const narrowed = terms.map((term): [number, number] => {
        const [low = 0, high = 0] = ends(term);
        const [from, to] = [(sum - greatest + high) / term.n, (sum - least + low) / term.n];
        const [lower, upper] = bounds[term.at] ?? [0, 0];
        return [
          Math.max(lower, Math.ceil(Math.min(from, to))),
          Math.min(upper, Math.floor(Math.max(from, to))),
        ];
      });
      for (const [i, { at }] of terms.entries()) {
        const [was, now] = [bounds[at], narrowed[i]];
        if (was === undefined || now === undefined) continue;
        if (was[0] === now[0] && was[1] === now[1]) continue;
        bounds[at] = now;
        changed = true;
      }
    }
  }
  return bounds;
}

/** What an attacker might want to know: any values together, of any run of stages, by country or not. */
function wanted(): number[][] {
  const values = Array.from({ length: 2 ** VALUES.length - 2 }, (_, i) => i + 1);
  const runs = STAGES.flatMap((_, from) =>
    STAGES.slice(from).map((__, length) => STAGES.slice(from, from + length + 1)),
  );
  return runs.flatMap((run) =>
    [['yes'], ['no'], ['yes', 'no']].flatMap((countries) =>
      values.map((bits) =>
        GROUPS.flatMap(({ reached, leastDeveloped }, g) =>
          run.includes(reached) && countries.includes(leastDeveloped)
            ? VALUES.flatMap((_, v) => ((bits >> v) & 1 ? [cell(g, v)] : []))
            : [],
        ),
      ),
    ),
  );
}

function peopleOf(world: readonly (readonly number[])[]): CountedPerson[] {
  return world.flatMap((numbers, g) =>
    numbers.flatMap((n, v) =>
      Array.from({ length: n }, (_, i) => ({
        key: `${g}-${v}-${i}`,
        declared: { gender: VALUES[v] ?? null },
        ordinary: { leastDeveloped: GROUPS[g]?.leastDeveloped ?? 'no' },
        reached: GROUPS[g]?.reached ?? 'applied',
      })),
    ),
  );
}

function publishedOver(people: readonly CountedPerson[]): FigureTable[] {
  let last: Release | null = null;
  const seen: FigureTable[] = [];
  for (const stage of STAGES) {
    last = release(last, people, [GENDER], { stage, asOf: '2026-05-01' });
    seen.push(...figuresOf(last));
  }
  return seen;
}

/** Sums that follow from what is published, of groups that are not whole: their numbers of people. */
function foundOut(world: readonly (readonly number[])[]): number[] {
  const sizes = world.map((numbers) => numbers.reduce((sum, n) => sum + n, 0));
  const equations = equationsOf(publishedOver(peopleOf(world)), sizes);
  const rows = echelon(equations);
  const truth = world.flat();
  const linear = wanted()
    .map((cells) => cells.filter((at) => (sizes[Math.floor(at / VALUES.length)] ?? 0) > 0))
    .filter((cells) => cells.length > 0 && reduce(rows, sumOver(cells, 0)) === null)
    .map((cells) => cells.reduce((sum, at) => sum + (truth[at] ?? 0), 0));
  const most = sizes.reduce((sum, n) => sum + n, 0);
  const bounded = boundsOf([...equations, ...rows.values()], most).flatMap(([low, high], at) =>
    low === high && (sizes[Math.floor(at / VALUES.length)] ?? 0) > 0 ? [low] : [],
  );
  return [...linear, ...bounded];
}

const numbers = (women: number, men: number, others: number) =>
  fc.tuple(fc.nat(women), fc.nat(men), fc.nat(others), fc.nat(others));
const world = fc.tuple(
  ...GROUPS.map(({ reached }) => {
    if (reached === 'applied') return numbers(60, 60, 12);
    return reached === 'selected' || reached === 'completed'
      ? numbers(20, 20, 8)
      : numbers(3, 3, 1);
  }),
);

describe('an attacker who solves equations', () => {
  test('finds out nothing about fewer than five people in intakes of any kind', () => {
    let shown = 0;
    fc.assert(
      fc.property(world, (found) => {
        const known = foundOut(found);
        shown += known.length;
        expect(Math.min(5, ...known)).toBe(5);
      }),
      { numRuns: 40 },
    );
    expect(shown).toBeGreaterThan(1000);
  });

  test('finds out one person where figures are published without care', () => {
    const sizes = GROUPS.map((_, g) => (g === 0 ? 30 : g === 4 ? 1 : 0));
    const women = groupsAt('applied', null).map((g) => cell(g, 0));
    const selected = groupsAt('selected', null).map((g) => cell(g, 0));
    const known = sizes.map((size, g) =>
      sumOver(
        VALUES.map((_, v) => cell(g, v)),
        size,
      ),
    );
    const rows = echelon([...known, sumOver(women, 12), sumOver(selected, 1)]);
    expect(reduce(rows, sumOver(selected, 0))).toBeNull();
    expect(reduce(rows, sumOver([cell(0, 1)], 0))).not.toBeNull();
  });
});

describe('figures over time', () => {
  test('stay as published, whoever comes, goes or says something else in between', () => {
    const deed = fc.constantFrom('comes', 'is forgotten', 'takes it back', 'changes it');
    const deeds = fc.array(fc.tuple(deed, fc.nat(200)), { maxLength: 6 });
    fc.assert(
      fc.property(world, deeds, (found, done) => {
        const before = peopleOf(found);
        const after = done.reduce<CountedPerson[]>(changed, [...before]);
        const first = release(null, before, [GENDER], { stage: 'applied', asOf: '2026-05-01' });
        const next = release(first, after, [GENDER], { stage: 'selected', asOf: '2026-06-01' });
        const [was, now] = [figuresOf(first)[0], figuresOf(next)[0]];
        expect(now?.columns[0]).toEqual(was?.columns[0]);
        expect(now?.rows.map(({ cells }) => cells[0])).toEqual(
          was?.rows.map(({ cells }) => cells[0]),
        );
        for (const { cells } of now?.rows ?? []) {
          const [one, two] = cells.map(({ figure }) =>
            figure.kind === 'figure' ? figure.n : null,
          );
          if (one == null || two == null || now?.columns[0]?.counted === now?.columns[1]?.counted) {
            continue;
          }
          expect(one - two).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});

function changed(people: CountedPerson[], [deed, which]: [string, number]): CountedPerson[] {
  const at = people.length === 0 ? 0 : which % people.length;
  const person = people[at];
  if (person === undefined) return people;
  if (deed === 'comes') return [...people, { ...person, key: `late-${people.length}-${which}` }];
  if (deed === 'is forgotten') return people.filter((_, i) => i !== at);
  const declared = deed === 'changes it' ? { gender: 'another' } : {};
  return people.map((one, i) => (i === at ? { ...one, declared } : one));
}
