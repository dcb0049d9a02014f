import { smallestConflict } from '~/core/fellowship/selection/conflict';
import { byMerit } from '~/core/fellowship/selection/order';
import type { Problem } from '~/core/fellowship/selection/problem';
import { select } from '~/core/fellowship/selection/select';
import type { Solver } from '~/core/fellowship/selection/solver';
import { ordinary } from '~/core/fellowship/selection/variants';
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
  return { ...answer, waiting: waitingFor(problem, answer.chosen, length), leftOut };
}

/**
 * Who waits: those to whom places would go were more of them added one by one; then, by merit, those
 * for whom somebody would have to go first, since they may follow who declines. Rules over declared
 * matters count when somebody does follow, not here: the order would show who declared what.
 */
function waitingFor(problem: Problem, chosen: readonly string[], length: number): string[] {
  const next = waitingList(ordinary(problem), chosen, length).map(({ id }) => id);
  const over = new Set([...chosen, ...next, ...problem.fixed.out]);
  const others = problem.candidates
    .filter(({ id }) => !over.has(id))
    .sort(byMerit(problem.seed))
    .map(({ id }) => id);
  return [...next, ...others].slice(0, length);
}
