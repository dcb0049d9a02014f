import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { smallestConflict } from '~/core/fellowship/selection/conflict';
import type { Demand } from '~/core/fellowship/selection/elastic';
import type { Problem } from '~/core/fellowship/selection/problem';
import { select } from '~/core/fellowship/selection/select';
import { standingsOf } from '~/core/fellowship/selection/standings';
import { anySelection } from '../../../tests/builders/any-selection';
import { bestByTrying, smallestByTrying } from '../../../tests/builders/brute-force';
import { selectionProblem } from '../../../tests/builders/selection-problem';
import { createSolver } from './solver';

const solver = createSolver();
afterAll(() => solver.close());

/** A problem that makes these demands alone. */
function asking(problem: Problem, demands: readonly Demand[]): Problem {
  const rules = new Set(demands.flatMap((each) => (each.kind === 'constraint' ? [each.rule] : [])));
  const people = (kind: 'in' | 'out') =>
    demands.flatMap((each) => (each.kind === kind ? [each.id] : []));
  return {
    ...problem,
    constraints: problem.constraints.filter(({ id }) => rules.has(id)),
    targets: [],
    fixed: { in: people('in'), out: people('out') },
  };
}

describe('a selection', () => {
  it('is the one that trying all lists finds', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anySelection, async (problem) => {
        const best = bestByTrying(problem);
        const answer = await select(problem, solver);
        if (best === null) {
          expect(answer).toEqual({ kind: 'infeasible' });
          return;
        }
        if (answer.kind !== 'selection') return expect.fail(answer.kind);
        expect(answer).toMatchObject({ optimal: true, worth: best.worth, merit: best.merit });
        expect([...answer.chosen].sort()).toEqual(best.ids);
        const cost = standingsOf(problem, answer.chosen).reduce((sum, each) => sum + each.cost, 0);
        expect(answer.merit - cost).toBe(answer.worth);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the candidates', { timeout: 120_000 }, async () => {
    const problem = selectionProblem({ candidates: 1500 });
    const first = await select(problem, solver);
    expect(first).toMatchObject({ kind: 'selection', optimal: true, gap: 0 });
    const turned = { ...problem, candidates: [...problem.candidates].reverse() };
    expect(await select(turned, solver)).toEqual(first);
    expect(await select(problem, solver)).toEqual(first);
  });

  it('draws other lots with another seed, where people are equal', async () => {
    const people = Array.from({ length: 30 }, (_, i) => ({
      id: `a${i}`,
      merit: 50,
      attributes: {},
    }));
    const rules = { constraints: [], targets: [], fixed: { in: [], out: [] } };
    const problem = { places: 5, candidates: people, ...rules };
    const [one, other] = [
      await select({ ...problem, seed: 'one' }, solver),
      await select({ ...problem, seed: 'other' }, solver),
    ];
    expect(one).not.toEqual(other);
  });
});

describe('a smallest conflict', () => {
  it('is as small as the smallest found by trying all sets, and is one', {
    timeout: 120_000,
  }, async () => {
    let conflicts = 0;
    await fc.assert(
      fc.asyncProperty(anySelection, async (problem) => {
        const conflict = await smallestConflict(problem, solver);
        const smallest = smallestByTrying(problem);
        if (conflict.kind !== 'conflict') {
          expect([conflict.kind, smallest]).toEqual(['none', 0]);
          return;
        }
        conflicts += 1;
        expect(conflict.demands).toHaveLength(smallest);
        const only = asking(problem, conflict.demands);
        expect(await select(only, solver)).toEqual({ kind: 'infeasible' });
      }),
      { numRuns: 60 },
    );
    expect(conflicts).toBeGreaterThan(5);
  });
});
