import { afterAll, expect, it } from 'vitest';
import type { Problem } from '~/core/fellowship/selection/problem';
import { createSolver } from '../solver';
import { workOut } from './work-out';

const solver = createSolver();
afterAll(() => solver.close());

const LEFT_OUT = { ineligible: 0, duplicate: 0, incomplete: 0, reviews: 0 };

/** Three people for one place; one of them, or nobody, declared what a target favours. */
function problem(declared: string | null): Problem {
  const person = (id: string, merit: number) => ({
    ...{ id, merit },
    attributes: { nominated: [id === declared ? 'yes' : 'no'] },
  });
  return {
    ...{ places: 1, seed: 'seed', fixed: { in: ['ana'], out: [] }, constraints: [] },
    candidates: [person('ana', 9_000), person('budi', 8_000), person('citra', 7_900)],
    targets: [
      {
        ...{ id: 'nominated', title: 'Two nominated', kind: 'atLeast', count: 2, weight: 500 },
        ...{ where: { attribute: 'nominated', is: ['yes'] }, sensitive: true },
      },
    ],
  };
}

it('lets people wait in one order, whatever they declared', async () => {
  for (const declared of [null, 'budi', 'citra']) {
    const result = await workOut({ problem: problem(declared), leftOut: LEFT_OUT }, solver);
    expect(result).toMatchObject({ chosen: ['ana'], waiting: ['budi', 'citra'] });
  }
});
