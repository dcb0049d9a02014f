import type { Problem } from '~/core/fellowship/selection/problem';
import type { Solver } from '~/core/fellowship/selection/solver';
import { standingsOf } from '~/core/fellowship/selection/standings';
import { replacementsFor } from '~/core/fellowship/selection/waiting';
import { sha256 } from '../../people/secrets';
import type { ListedRun } from '../selections/list-view';
import type { OfferState } from './state';

/** Somebody who follows, and why not others. */
export interface Coming {
  readonly id: string;
  /** In hundredths. */
  readonly merit: number;
  /** How many of more merit, who may still have a place, were passed over. */
  readonly passedOver: number;
  /** Ids of the ordinary rules that one of them in this place would break; never a sensitive one. */
  readonly rules: readonly string[];
}

/** Who gets the places that are free, as things stood. */
export interface Following {
  readonly kind: 'selection' | 'infeasible' | 'unproven';
  readonly optimal: boolean;
  readonly coming: readonly Coming[];
  readonly state: Pick<OfferState, 'taken' | 'gone'>;
}

/** Stands for a run and how its offers stood. */
export function followingKey(run: ListedRun, { taken, gone }: OfferState): string {
  return `${run.id} ${sha256(JSON.stringify([taken, gone]))}`;
}

/**
 * Who follows in the places that are free: the best list in which everybody who has a place keeps it
 * and all rules that must hold do (see `replacementsFor`). The same state, the same people.
 */
export async function workOutFollowing(
  { problem }: ListedRun,
  { taken, gone }: OfferState,
  solver: Solver,
): Promise<Following> {
  const answer = await replacementsFor(problem, taken, gone, solver);
  const optimal = answer.kind === 'selection' && answer.optimal;
  const state = { taken, gone };
  const whole = [...taken, ...answer.coming];
  const coming = answer.coming.map((id) => explained(problem, { id, whole, gone }));
  return { kind: answer.kind, optimal, coming, state };
}

/** As many of more merit as are looked at for the rule that kept them out. */
const MOST_COMPARED = 40;

function explained(
  problem: Problem,
  about: { id: string; whole: readonly string[]; gone: readonly string[] },
): Coming {
  const { id, whole, gone } = about;
  const merit = problem.candidates.find((each) => each.id === id)?.merit ?? 0;
  const placed = new Set([...whole, ...gone, ...problem.fixed.out]);
  const passed = problem.candidates
    .filter((each) => each.merit > merit && !placed.has(each.id))
    .sort((a, b) => b.merit - a.merit);
  const others = whole.filter((each) => each !== id);
  const ordinary = {
    ...problem,
    constraints: problem.constraints.filter((rule) => rule.sensitive !== true),
    targets: [],
  };
  const broken = new Set(
    passed.slice(0, MOST_COMPARED).flatMap((each) =>
      standingsOf(ordinary, [...others, each.id])
        .filter(({ missed }) => missed > 0)
        .map(({ rule }) => rule),
    ),
  );
  return { id, merit, passedOver: passed.length, rules: [...broken] };
}

/**
 * Whether an answer still says who follows: nothing has changed but that some of those coming have
 * been offered their places. What is left of the best list is then the best for what is left.
 */
export function stillFollows({ state, coming }: Following, now: OfferState): boolean {
  if (now.gone.join() !== state.gone.join()) return false;
  const before = new Set(state.taken);
  const next = new Set(coming.map(({ id }) => id));
  const after = new Set(now.taken);
  return (
    state.taken.every((id) => after.has(id)) &&
    now.taken.every((id) => before.has(id) || next.has(id))
  );
}
