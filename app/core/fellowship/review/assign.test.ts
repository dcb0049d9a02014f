import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../bots/random';
import { type AssignmentRequest, assignReviews } from './assign';

const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

const request = (more: Partial<AssignmentRequest> = {}): AssignmentRequest => ({
  applications: ids('a', 30).map((id) => ({ id })),
  reviewers: ids('r', 6),
  perApplication: 2,
  conflicts: [],
  seed: 'intake-1',
  ...more,
});

const range = (loads: ReadonlyMap<string, number>) =>
  Math.max(...loads.values()) - Math.min(...loads.values());

/** The least possible difference between loads, by trying every assignment. */
function leastRange({ applications, reviewers, perApplication, conflicts }: AssignmentRequest) {
  const blocked = new Set(conflicts.map((each) => `${each.application} ${each.reviewer}`));
  let best = Number.POSITIVE_INFINITY;
  let leastSquares = Number.POSITIVE_INFINITY;
  const loads = new Map(reviewers.map((id) => [id, 0]));
  const visit = (index: number, from: number, missing: number): void => {
    const current = applications[index];
    if (current === undefined) {
      best = Math.min(best, range(loads));
      leastSquares = Math.min(leastSquares, squares(loads));
      return;
    }
    if (missing === 0) {
      visit(index + 1, 0, perApplication);
      return;
    }
    for (let r = from; r < reviewers.length; r++) {
      const id = reviewers[r] ?? '';
      if (blocked.has(`${current.id} ${id}`)) continue;
      loads.set(id, (loads.get(id) ?? 0) + 1);
      visit(index, r + 1, missing - 1);
      loads.set(id, (loads.get(id) ?? 0) - 1);
    }
  };
  visit(0, 0, perApplication);
  return { best, leastSquares };
}

const squares = (loads: ReadonlyMap<string, number>) =>
  [...loads.values()].reduce((sum, load) => sum + load ** 2, 0);

describe('assigning reviews', () => {
  it('gives everybody distinct reviewers without conflict, and even loads', () => {
    const anyRequest = fc
      .record({ applications: fc.integer({ min: 1, max: 60 }), seed: fc.string() })
      .chain(({ applications, seed }) =>
        fc.record({
          seed: fc.constant(seed),
          applications: fc.constant(ids('a', applications)),
          perApplication: fc.integer({ min: 1, max: 3 }),
          blocked: fc.array(fc.tuple(fc.nat(applications - 1), fc.nat(6)), { maxLength: 40 }),
        }),
      );
    fc.assert(
      fc.property(anyRequest, ({ applications, blocked, ...rest }) => {
        const conflicts = blocked.map(([a, r]) => ({ application: `a${a}`, reviewer: `r${r}` }));
        const given = { ...rest, applications: applications.map((id) => ({ id })), conflicts };
        const plan = assignReviews({ ...given, reviewers: ids('r', 7) });
        const against = new Set(conflicts.map((each) => `${each.application} ${each.reviewer}`));
        const pairs = plan.assignments.map((each) => `${each.application} ${each.reviewer}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(pairs.filter((each) => against.has(each))).toEqual([]);
        const missing = plan.lacks.reduce((sum, lack) => sum + lack.missing, 0);
        expect(pairs.length + missing).toBe(applications.length * rest.perApplication);
      }),
    );
  });

  it('has loads as even as trying every assignment finds', () => {
    const pair = fc.tuple(fc.nat(3), fc.nat(3));
    const blocks = fc.uniqueArray(pair, { selector: String, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.nat(),
        blocks,
        fc.integer({ min: 1, max: 2 }),
        (seed, pairs, perApplication) => {
          const conflicts = pairs.map(([a, r]) => ({ application: `a${a}`, reviewer: `r${r}` }));
          const applications = ids('a', 4).map((id) => ({ id }));
          const given = request({
            applications,
            reviewers: ids('r', 4),
            conflicts,
            seed,
            perApplication,
          });
          const plan = assignReviews(given);
          fc.pre(plan.lacks.length === 0);
          const { best, leastSquares } = leastRange(given);
          expect(range(plan.loads)).toBe(best);
          expect(squares(plan.loads)).toBe(leastSquares);
        },
      ),
    );
  });

  it('gives the same for the same seed whatever the order, and another for another', () => {
    const plan = assignReviews(request());
    const { applications, reviewers } = request();
    const mixed = {
      applications: seeded(1).shuffled(applications),
      reviewers: seeded(2).shuffled(reviewers),
    };
    expect(assignReviews(request(mixed)).assignments).toEqual(plan.assignments);
    expect(assignReviews(request({ seed: 'intake-2' })).assignments).not.toEqual(plan.assignments);
  });

  it('leaves what was assigned when applications come late', () => {
    const before = assignReviews(request()).assignments;
    const applications = ids('a', 33).map((id) => ({ id }));
    const after = assignReviews(request({ applications, kept: before }));
    expect(after.removed).toEqual([]);
    expect(after.added).toHaveLength(6);
    expect(after.assignments).toEqual(expect.arrayContaining([...before]));
    expect(range(after.loads)).toBeLessThanOrEqual(1);
  });

  it('replaces only the reviewer who declares a conflict', () => {
    const before = assignReviews(request()).assignments;
    const [first] = before;
    const conflicts = first ? [first] : [];
    const after = assignReviews(request({ conflicts, kept: before }));
    expect(after.removed).toEqual([first]);
    expect(after.added).toHaveLength(1);
    expect(after.added[0]?.application).toBe(first?.application);
  });

  it('adds a third reviewer where one is asked for, with a look at all loads', () => {
    const before = assignReviews(request()).assignments;
    const applications = ids('a', 30).map((id, index) => (index < 3 ? { id, reviews: 3 } : { id }));
    const after = assignReviews(request({ applications, kept: before }));
    expect(after.added.map((each) => each.application)).toEqual(['a0', 'a1', 'a2']);
    expect(range(after.loads)).toBe(1);
  });

  it('says which application lacks whom', () => {
    const conflicts = ids('r', 5).map((reviewer) => ({ application: 'a4', reviewer }));
    const { lacks, assignments } = assignReviews(request({ conflicts }));
    const lack = { application: 'a4', missing: 1, excluded: ids('r', 5), full: [] };
    expect(lacks).toEqual([lack]);
    expect(assignments.filter(({ application }) => application === 'a4')).toEqual([
      { application: 'a4', reviewer: 'r5' },
    ]);
  });

  it('gives nobody more than they agreed to, and finds whatever can be given', () => {
    const most = new Map([
      ['r0', 3],
      ['r1', 0],
    ]);
    const plan = assignReviews(request({ most }));
    expect(plan.lacks).toEqual([]);
    expect(plan.loads.get('r0')).toBe(3);
    expect(plan.loads.get('r1')).toBe(0);
    expect(range(new Map([...plan.loads].filter(([id]) => !most.has(id))))).toBeLessThanOrEqual(1);
  });

  it('says who is full where not everything can be given', () => {
    const most = new Map(ids('r', 6).map((id) => [id, 9]));
    const plan = assignReviews(request({ most }));
    expect(Math.max(...plan.loads.values())).toBe(9);
    expect(plan.assignments).toHaveLength(54);
    expect(plan.lacks.reduce((sum, { missing }) => sum + missing, 0)).toBe(6);
    expect(plan.lacks[0]?.full.length).toBeGreaterThan(3);
  });

  it('hands over along a chain where only somebody full may read an application', () => {
    const all = ['r0', 'r1'];
    const plan = assignReviews({
      ...{ applications: [{ id: 'a0' }, { id: 'a1' }], reviewers: all, perApplication: 1 },
      conflicts: [{ application: 'a1', reviewer: 'r1' }],
      ...{ seed: 1, most: new Map(all.map((id) => [id, 1])) },
    });
    expect(plan.assignments).toEqual([
      { application: 'a0', reviewer: 'r1' },
      { application: 'a1', reviewer: 'r0' },
    ]);
  });

  it('refuses ids that stand twice', () => {
    expect(() => assignReviews(request({ reviewers: ['r1', 'r1'] }))).toThrow(RangeError);
  });

  it('assigns 2,200 applications twice to twelve reviewers, evenly', () => {
    const chance = seeded(4);
    const applications = ids('a', 2200).map((id) => ({ id }));
    const conflicts = applications.flatMap(({ id }) =>
      chance.chance(0.3) ? [{ application: id, reviewer: `r${chance.int(12)}` }] : [],
    );
    // A reviewer who may read hardly any of them makes the loads of all others hard to even out.
    for (const { id } of applications.slice(200))
      conflicts.push({ application: id, reviewer: 'r3' });
    const plan = assignReviews(request({ applications, reviewers: ids('r', 12), conflicts }));
    expect(plan.assignments).toHaveLength(4400);
    const others = new Map([...plan.loads].filter(([id]) => id !== 'r3'));
    expect(range(others)).toBeLessThanOrEqual(1);
  });
});
