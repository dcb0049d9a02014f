import { type Demand, demandsOf, type ElasticModel, elasticModel } from './elastic';
import { mustBeSound, type Problem } from './problem';
import type { LinearModel, Solver } from './solver';

export type Conflict =
  /** There is a list that keeps all constraints and overrides. */
  | { readonly kind: 'none' }
  /** These cannot hold together; no smaller set of the problem's demands is in conflict. */
  | { readonly kind: 'conflict'; readonly demands: readonly Demand[] }
  | { readonly kind: 'unproven' };

/**
 * A smallest set of constraints and overrides that no list can keep together (the number of places
 * is taken as given). Every set in conflict meets every set of demands whose giving up
 * would mend the problem; so the smallest set that meets all such sets found so far is either in
 * conflict, and then no smaller one is, or it shows one more way to mend the problem (Ignatiev,
 * Previti, Liffiton & Marques-Silva, "Smallest MUS Extraction with Minimal Hitting Set Dualization",
 * CP 2015). Each way is a smallest one, found by the solver.
 */
export async function smallestConflict(problem: Problem, solver: Solver): Promise<Conflict> {
  mustBeSound(problem);
  const demands = demandsOf(problem);
  const elastic = elasticModel(problem, demands);
  const ways: (readonly number[])[] = [];
  let held: readonly number[] = [];
  for (;;) {
    const given = await givenUp(elastic, held, solver);
    if (given === 'unproven') return { kind: 'unproven' };
    if (given === 'conflict') {
      return { kind: 'conflict', demands: held.flatMap((i) => demands[i] ?? []) };
    }
    if (given.length === 0) return { kind: 'none' };
    ways.push(given);
    const met = await smallestMeeting(ways, demands.length, solver);
    if (met === null) return { kind: 'unproven' };
    held = met;
  }
}

/** The fewest demands to give up so that the rest hold, those in `held` kept. */
async function givenUp(
  { model, keeps }: ElasticModel,
  held: readonly number[],
  solver: Solver,
): Promise<readonly number[] | 'conflict' | 'unproven'> {
  const lower = [...model.lower];
  for (const i of held) lower[keeps[i] ?? -1] = 1;
  const answer = await solver.solve({ ...model, lower }, 'whole');
  if (answer.status === 'infeasible') return 'conflict';
  const { values } = answer;
  if (answer.status !== 'optimal' || values === null) return 'unproven';
  return keeps.flatMap((column, i) => (Math.round(values[column] ?? 0) === 1 ? [] : [i]));
}

/** The smallest set that has a member of each of these; of several, that of the first demands. */
async function smallestMeeting(
  sets: readonly (readonly number[])[],
  length: number,
  solver: Solver,
): Promise<readonly number[] | null> {
  const every = Array.from({ length }, (_, i) => i);
  const model: LinearModel = {
    // One more member always costs more than any choice of later ones.
    cost: every.map((i) => -(length * length + i)),
    lower: every.map(() => 0),
    upper: every.map(() => 1),
    rows: sets.map((at) => ({
      at,
      by: at.map(() => 1),
      lower: 1,
      upper: Number.POSITIVE_INFINITY,
    })),
  };
  const answer = await solver.solve(model, 'whole');
  const { values } = answer;
  if (answer.status !== 'optimal' || values === null) return null;
  return every.filter((i) => Math.round(values[i] ?? 0) === 1);
}
