import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { brokenBy } from '~/core/fellowship/selection/breaking';
import { givenWay, ruleOf } from '~/core/fellowship/selection/give-way';
import type { Candidate, Problem, Rule } from '~/core/fellowship/selection/problem';
import { select } from '~/core/fellowship/selection/select';
import { standingsOf } from '~/core/fellowship/selection/standings';
import { replacementsFor } from '~/core/fellowship/selection/waiting';
import { anySelection } from '../../../tests/builders/any-selection';
import { bestByTrying } from '../../../tests/builders/brute-force';
import { selectionProblem } from '../../../tests/builders/selection-problem';
import { createSolver } from './solver';

const solver = createSolver();
afterAll(() => solver.close());

const from = (id: string, country: string, merit: number): Candidate => ({
  ...{ id, merit, attributes: { country } },
});
const each: Rule = { id: 'each', kind: 'perValue', attribute: 'country', atLeast: 1, atMost: 2 };

/** Four places, one at least and two at most of each of three countries. */
const problem: Problem = {
  ...{ places: 4, seed: 'seed', targets: [], fixed: { in: [], out: [] } },
  constraints: [{ ...each, values: ['BN', 'ID', 'LA'] }],
  candidates: [
    ...[from('a', 'BN', 10), from('b', 'ID', 40), from('c', 'ID', 30), from('d', 'ID', 20)],
    ...[from('e', 'LA', 25), from('f', 'LA', 15), from('g', 'LA', 5)],
  ],
};

describe('rules that cannot hold together', () => {
  it('ask for less only where nobody is left, and of nobody else', async () => {
    const taken = ['b', 'e', 'c'];
    const after = await replacementsFor(problem, taken, ['a'], solver);
    expect(after).toMatchObject({ kind: 'selection', gaveWay: ['each'], coming: ['f'] });
    // Indonesia stays at its bound of two, though somebody of more merit is there.
    expect(brokenBy(after.problem, taken, 'd')).toMatchObject([
      { rule: 'each ID atMost', value: null },
    ]);
  });

  it('leave room for a place that was given over a bound', async () => {
    const after = await replacementsFor(problem, ['b', 'c', 'd'], [], solver);
    expect(after).toMatchObject({ kind: 'selection', gaveWay: ['each'] });
    expect(after.coming).toHaveLength(1);
  });

  it('hold afterwards, whatever they are, and the others are as they were', async () => {
    let gave = 0;
    await fc.assert(
      fc.asyncProperty(anySelection, async (any) => {
        if (bestByTrying(any) !== null) return;
        const given = await givenWay(any, solver);
        if (given === null) {
          expect(bestByTrying({ ...any, constraints: [] })).toBeNull();
          return;
        }
        gave += 1;
        expect(given.gaveWay.length).toBeGreaterThan(0);
        expect(bestByTrying(given.problem)).not.toBeNull();
        for (const rule of any.constraints) {
          if (given.gaveWay.includes(rule.id)) continue;
          expect(given.problem.constraints.some(({ id }) => ruleOf(id) === rule.id)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
    expect(gave).toBeGreaterThan(3);
  }, 120_000);
});

it('finds rules out of reach among 2,200 in time, and every other rule still holds', async () => {
  const all = selectionProblem();
  const isBruneian = ({ attributes }: Candidate) => attributes.country === 'BN';
  const few = all.candidates.filter(isBruneian).slice(0, 3);
  const three: Rule = {
    ...{ id: 'brunei', kind: 'atLeast', where: { attribute: 'country', is: ['BN'] }, count: 3 },
  };
  const large: Problem = {
    ...all,
    candidates: all.candidates.filter((one) => !isBruneian(one) || few.includes(one)),
    constraints: [...all.constraints, three],
  };
  const now = await select(large, solver);
  if (now.kind !== 'selection') return expect.fail(now.kind);
  const gone = [few[0]?.id ?? '', ...now.chosen.slice(5, 9)];
  const taken = now.chosen.filter((id) => !gone.includes(id));
  const after = await replacementsFor(large, taken, gone, solver);
  expect(after).toMatchObject({ kind: 'selection', optimal: true, gaveWay: ['brunei'] });
  expect(after.coming).toHaveLength(107 - taken.length);
  const missed = standingsOf(large, [...taken, ...after.coming]).filter(
    (each) => !each.target && each.missed > 0,
  );
  expect(missed).toMatchObject([{ rule: 'brunei', missed: 1 }]);
}, 120_000);

describe('a place for somebody', () => {
  it('breaks a bound that it passes, and one that can then no longer be reached', () => {
    expect(brokenBy(problem, ['b', 'c'], 'd')).toEqual([{ rule: 'each', value: 'ID' }]);
    expect(brokenBy(problem, ['b', 'e', 'f'], 'c')).toEqual([{ rule: 'each', value: 'BN' }]);
    expect(brokenBy(problem, ['b', 'e', 'f'], 'a')).toEqual([]);
    const sensitive = { ...problem, constraints: [{ ...each, sensitive: true }] };
    expect(brokenBy(sensitive, ['b', 'c'], 'd')).toEqual([]);
  });
});
