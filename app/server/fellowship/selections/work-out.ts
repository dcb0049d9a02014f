import { smallestConflict } from '~/core/fellowship/selection/conflict';
import { select } from '~/core/fellowship/selection/select';
import type { Solver } from '~/core/fellowship/selection/solver';
import { waitingList } from '~/core/fellowship/selection/waiting';
import type { RunInput } from './problem-of';
import type { RunResult } from './runs';

/** Longest waiting list that is kept, and shortest, where there are so many. */
const MOST_WAITING = 200;
const LEAST_WAITING = 20;

/** Chooses, and says who waits; or what cannot hold together. The same input, the same answer. */
export async function workOut(
  { problem, leftOut }: Pick<RunInput, 'problem' | 'leftOut'>,
  solver: Solver,
): Promise<RunResult> {
  const answer = await select(problem, solver);
  if (answer.kind === 'unproven') return { kind: 'unproven', leftOut };
  if (answer.kind === 'infeasible') {
    const conflict = await smallestConflict(problem, solver);
    const demands = conflict.kind === 'conflict' ? conflict.demands : null;
    return { kind: 'infeasible', demands, leftOut };
  }
  const length = Math.min(MOST_WAITING, Math.max(LEAST_WAITING, problem.places));
  const waiting = waitingList(problem, answer.chosen, length).map(({ id }) => id);
  return { ...answer, waiting, leftOut };
}
