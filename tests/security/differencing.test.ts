import { describe, expect, onTestFinished, test } from 'vitest';
import { createSolver } from '~/server/fellowship/solver';
import { boundsFrom, recovered } from './bounds';
import { collect, pathsOf, type Seen } from './collecting';
import { groupsOf, MATTERS, naive, publishedIn, reachedBy } from './declared-figures';
import { type Applied, type DeclaredWorld, declaredWorld, type Said } from './declared-world';
import { bystandersIn, type Outcome, yearOf } from './declared-year';
import { builtManifest } from './pages';

// Whoever looks sees all pages, filters and files of an academy, before and after everything that happens
// to an intake in a year, and knows by name who came how far and where each is from.
//
// Whatever is the same, letter by letter, in two academies that differ in what people declared does not
// tell which of the two it is: nothing but figures may depend on what people declared. And what follows
// from figures is bounded by a solver.

/** What an applicant declares: mostly two genders, and matters that few declare. */
function firstSaid({ number }: Applied): Said {
  const draw = (factor: number) => (number * factor) % 100;
  if (draw(31) >= 88) return null;
  return {
    gender: draw(37) < 46 ? 'woman' : draw(37) < 90 ? 'man' : draw(37) < 93 ? 'another' : '',
    'indigenous-people': draw(53) < 24 ? 'yes' : 'no',
    'community-nomination': draw(29) < 4 ? 'yes' : 'no',
    disability: draw(71) < 3 ? 'yes' : draw(71) < 7 ? 'prefer-not-to-say' : 'no',
  };
}

/** Everything that anybody saw after each step of a year. */
interface Year {
  readonly world: DeclaredWorld;
  readonly outcome: Outcome;
  readonly seen: readonly Seen[];
}

async function lived(
  saidBy: (person: Applied) => Said,
  withdraws: (bystanders: readonly Applied[]) => Applied | undefined,
): Promise<Year> {
  const world = await declaredWorld(saidBy);
  const { intake, own } = world;
  const { id: intakeId, slug, programmeId } = intake;
  const places = { intakeId, slug, programmeId, applicationId: own.id, cohortId: 'fellows' };
  const paths = pathsOf(await builtManifest(), places);
  const seen: Seen[] = [];
  const outcome = await yearOf(world, withdraws(bystandersIn(world)), async (step) => {
    // Everybody sees less than a coordinator does.
    const who = world.onlookers.filter(
      ({ name }) => step === 'completed' || name === 'coordinator',
    );
    seen.push(await collect(world, who, paths));
  });
  return { world, outcome, seen };
}

/**
 * What else people could have declared: among those who came equally far from equally developed
 * countries everybody said what the next one said, and of those few who said something rare one less
 * did.
 */
function otherwise({ world, outcome }: Year): (person: Applied) => Said {
  const { applied, own } = world;
  const kinds = new Map<string, Applied[]>();
  for (const one of applied) {
    if (one.id === own.id) continue;
    const kind = `${reachedBy(one, outcome)} ${one.leastDeveloped}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  const said = new Map<string, Said>([[own.id, firstSaid(own)]]);
  for (const people of kinds.values()) {
    for (const [at, { id }] of people.entries()) {
      const next = people[(at + 1) % people.length];
      said.set(id, next ? firstSaid(next) : null);
    }
  }
  for (const [matter, from, to] of RARE) {
    const [id, value] =
      [...said].find(([who, all]) => who !== own.id && all?.[matter] === from) ?? [];
    if (id !== undefined) said.set(id, { ...value, [matter]: to });
  }
  return ({ id }) => said.get(id) ?? null;
}

const RARE = [
  ['gender', 'another', ''],
  ['community-nomination', 'yes', 'no'],
  ['disability', 'yes', 'no'],
] as const;

/** What was asked for and answered otherwise. */
function differing(one: Seen, other: Seen): string[] {
  const all = new Set([...one.keys(), ...other.keys()]);
  return [...all].filter((what) => one.get(what) !== other.get(what));
}

describe('whoever looks at everything, before and after', { timeout: 300_000 }, () => {
  test('learns of no person what they declared, and no number that is not published', async () => {
    const year = await lived(firstSaid, ([first]) => first);
    const { world, outcome, seen } = year;
    const saidOtherwise = otherwise(year);
    expect(bystandersIn(world).length).toBeGreaterThan(2);
    expect(world.applied.filter((one) => isOther(one, saidOtherwise)).length).toBeGreaterThan(50);
    const another = await lived(saidOtherwise, ([, second]) => second);
    expect(another.outcome).toEqual(outcome);
    for (const [step, now] of seen.entries()) {
      expect.soft(differing(now, another.seen[step] ?? new Map())).toEqual([]);
      expect.soft([...now.values()].filter((text) => text.includes(world.intake.seed))).toEqual([]);
    }
    const last = [...(seen.at(-1)?.keys() ?? [])].map((what) => what.replaceAll(/id-\d+/g, ':id'));
    for (const what of LOOKED_AT) expect(last).toContain(what);
    // Where a figure is another, its page is.
    const told = await declaredWorld((one) => ({ ...firstSaid(one), gender: 'woman' }));
    const figures = `/intakes/${told.intake.id}/figures`;
    const coordinator = told.onlookers.filter(({ name }) => name === 'coordinator');
    const page = await collect(told, coordinator, [figures]);
    const before = new Map([...page.keys()].map((what) => [what, seen[0]?.get(what) ?? '']));
    expect(differing(before, page)).toContain(`coordinator: ${figures} `);

    const solver = createSolver();
    onTestFinished(() => solver.close());
    const found: string[] = [];
    const careless: string[] = [];
    const shown = MATTERS.map((matter) => ({ matter, published: publishedIn(seen, matter) }));
    for (const { matter, published } of shown.filter((each) => each.published.length > 0)) {
      const groups = groupsOf(world.applied, firstSaid, outcome, matter);
      found.push(...recovered(await boundsFrom(groups, published, solver)));
      if (careless.length > 0) continue;
      careless.push(...recovered(await boundsFrom(groups, naive(groups), solver)));
    }
    expect(found).toEqual([]);
    expect(shown.flatMap(({ published }) => published).length).toBeGreaterThan(10);
    expect(shown.filter(({ published }) => published.length === 0).length).toBeGreaterThan(0);
    // The same way finds out people where every count of five or more is published.
    expect(careless.length).toBeGreaterThan(5);
  });
});

function isOther(one: Applied, saidBy: (person: Applied) => Said): boolean {
  return JSON.stringify(saidBy(one)) !== JSON.stringify(firstSaid(one));
}

/** Some of what must have been asked for. */
const LOOKED_AT = [
  'coordinator: /intakes/:id/applications/:id ',
  'coordinator: /intakes/:id/applications.data?country=KH ',
  'coordinator: /intakes/:id/applications/export format=xlsx',
  'coordinator: /intakes/:id/selection.data?changes=1 ',
  'coordinator: /intakes/:id/selection/export format=csv',
  'coordinator: /intakes/:id/offers ',
  'admin: /intakes/:id/figures/export format=csv',
  'admin: /people/audit ',
  'instructor: /cohorts/fellows/report ',
  'applicant: /applications/:id.data? ',
  'anybody: /calls/fellowship.data? ',
];
