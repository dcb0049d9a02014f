import { type Conflict, smallestConflict } from '~/core/fellowship/selection/conflict';
import { explain } from '~/core/fellowship/selection/explain';
import type { Problem } from '~/core/fellowship/selection/problem';
import { select } from '~/core/fellowship/selection/select';
import { createSolver } from '~/server/fellowship/solver';
import { selectionProblem } from '../builders/selection-problem';

/** What choosing costs, in seconds of the wall clock. */
export interface SelectionBench {
  readonly optimal: boolean;
  /** From the candidates to a proven list, starting the solver included. */
  readonly seconds: number;
  readonly places: number;
  readonly candidates: number;
  readonly constraints: number;
  readonly targets: number;
  readonly chosen: number;
  /** Hundredths of merit by which the list might be better. */
  readonly gap: number;
  /** The same problem with two demands more that cannot be met, and how many are in conflict. */
  readonly conflictSeconds: number;
  readonly conflict: number;
  /** Why one of those left out has no place. */
  readonly explainSeconds: number;
}

/** Chooses 107 of 2,200 seeded candidates under twelve constraints and several targets. */
export async function selection(options: {
  candidates: number;
  places: number;
  seed: number;
}): Promise<SelectionBench> {
  const problem = selectionProblem(options);
  const solver = createSolver();
  try {
    const [list, seconds] = await timed(() => select(problem, solver));
    if (list.kind !== 'selection') throw new Error(`no list: ${list.kind}`);
    const left = leftOut(problem, list.chosen);
    const [, explainSeconds] = await timed(() => explain(problem, list, left, solver));
    const [conflict, conflictSeconds] = await timed(() =>
      smallestConflict(impossible(problem), solver),
    );
    return {
      optimal: list.optimal,
      seconds,
      places: problem.places,
      candidates: problem.candidates.length,
      constraints: problem.constraints.length,
      targets: problem.targets.length,
      chosen: list.chosen.length,
      gap: list.gap,
      conflictSeconds,
      conflict: sizeOf(conflict),
      explainSeconds,
    };
  } finally {
    await solver.close();
  }
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const start = performance.now();
  const result = await work();
  return [result, Math.round(performance.now() - start) / 1000];
}

/** The one of most merit who has no place: the hardest to explain. */
function leftOut({ candidates }: Problem, chosen: readonly string[]): string {
  const has = new Set(chosen);
  const rest = candidates.filter(({ id }) => !has.has(id)).sort((a, b) => b.merit - a.merit);
  return rest[0]?.id ?? '';
}

/** Half of the places from least developed countries, of which there are four with twelve each at most. */
function impossible(problem: Problem): Problem {
  const where = { attribute: 'least-developed', is: ['yes'] };
  const count = Math.ceil(problem.places / 2);
  const half = { id: 'half-ldc', kind: 'atLeast', where, count } as const;
  return { ...problem, constraints: [...problem.constraints, half] };
}

function sizeOf(conflict: Conflict): number {
  return conflict.kind === 'conflict' ? conflict.demands.length : 0;
}
