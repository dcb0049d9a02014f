import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { modelOf } from '~/core/fellowship/selection/model';
import { optimise } from '~/core/fellowship/selection/optimise';
import { select } from '~/core/fellowship/selection/select';
import type { Solver } from '~/core/fellowship/selection/solver';
import { anySelection } from '../../../tests/builders/any-selection';
import { bestByTrying } from '../../../tests/builders/brute-force';
import { selectionProblem } from '../../../tests/builders/selection-problem';
import { createSolver } from './solver';

const solver = createSolver();
afterAll(() => solver.close());

describe('looking at few columns first', () => {
  it('finds what trying all lists finds, and settles nothing wrongly', async () => {
    let settledOnes = 0;
    await fc.assert(
      fc.asyncProperty(anySelection, fc.nat({ max: 3 }), async (problem, few) => {
        const model = modelOf(problem);
        const best = bestByTrying(problem);
        const found = await optimise(model.linear, solver, few);
        if (best === null || !('worth' in found)) {
          expect([found.status, best]).toEqual(['infeasible', null]);
          return;
        }
        expect(found).toMatchObject({ status: 'optimal', worth: best.worth, bound: best.worth });
        for (const [j, { candidate }] of model.items.entries()) {
          const settled = found.settled[j];
          if (settled === null) continue;
          settledOnes += 1;
          expect(settled).toBe(Number(best.ids.includes(candidate.id)));
        }
      }),
      { numRuns: 60 },
    );
    expect(settledOnes).toBeGreaterThan(40);
  });
});

/** A solver that is stopped before it is sure, and knows no bound of its own. */
function hurried(): Solver {
  return {
    async solve(model, how) {
      const answer = await solver.solve(model, how);
      if (how === 'relaxed' || answer.status === 'infeasible') return answer;
      return { ...answer, status: 'unproven', bound: null };
    },
  };
}

describe('a solver that is not sure', () => {
  it('gives a list that is not called optimal, with the gap that prices leave', async () => {
    const problem = selectionProblem({ candidates: 1000 });
    const proven = await select(problem, solver);
    const answer = await select(problem, hurried());
    if (proven.kind !== 'selection' || answer.kind !== 'selection') return expect.fail('no list');
    expect(answer.optimal).toBe(false);
    expect(answer.bound).toBeGreaterThanOrEqual(proven.worth);
    expect(answer.gap).toBe(answer.bound - answer.worth);
    expect(answer.gap).toBeLessThan(answer.worth / 100);
  });

  it('is not believed where its answer breaks a rule', async () => {
    const problem = selectionProblem({ candidates: 300, places: 107 });
    const lying: Solver = {
      async solve(model, how) {
        if (how === 'relaxed') return solver.solve(model, how);
        return { status: 'optimal', values: model.cost.map(() => 1), bound: 1e9, duals: null };
      },
    };
    expect(await select({ ...problem, constraints: [] }, lying)).toEqual({ kind: 'unproven' });
  });

  it('says in time that it is not done, and takes the next model', async () => {
    const impatient = createSolver({ seconds: 0 });
    try {
      const { linear } = modelOf(selectionProblem());
      const answer = await impatient.solve(linear, 'whole');
      expect(answer.status).toBe('unproven');
    } finally {
      await impatient.close();
    }
  });
});
