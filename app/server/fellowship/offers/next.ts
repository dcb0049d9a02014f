import { ruleOf } from '~/core/fellowship/selection/give-way';
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
  /** Rules that had to ask for less, since nobody is left who could keep them. */
  readonly gaveWay: GaveWay;
  readonly state: Who;
}

/** Ids of ordinary rules; of those over declared matters only whether there is one. */
export interface GaveWay {
  readonly rules: readonly string[];
  readonly declared: boolean;
}

type Who = Pick<OfferState, 'taken' | 'gone' | 'toldNot'>;

/** Stands for a run and how its offers stood. */
export function followingKey(run: ListedRun, { taken, gone, toldNot }: OfferState): string {
  return `${run.version} ${sha256(JSON.stringify([taken, gone, toldNot]))}`;
}

/**
 * Who follows in the places that are free: the best list in which everybody who has a place keeps it
 * and all rules that must hold do, as far as those who are left can keep them (see `replacementsFor`).
 * Nobody who was told that they were not selected comes. The same state, the same people.
 */
export async function workOutFollowing(
  { problem }: Pick<ListedRun, 'problem'>,
  { taken, gone, toldNot }: Who,
  solver: Solver,
): Promise<Following> {
  const over = [...gone, ...toldNot];
  const answer = await replacementsFor(problem, taken, over, solver);
  const optimal = answer.kind === 'selection' && answer.optimal;
  const whole = [...taken, ...answer.coming];
  const coming = answer.coming.map((id) => explained(answer.problem, { id, whole }));
  const sensitive = new Set(
    problem.constraints.flatMap((rule) => (rule.sensitive === true ? [rule.id] : [])),
  );
  const gaveWay = {
    rules: answer.gaveWay.filter((id) => !sensitive.has(id)),
    declared: answer.gaveWay.some((id) => sensitive.has(id)),
  };
  return { kind: answer.kind, optimal, coming, gaveWay, state: { taken, gone, toldNot } };
}

/** As many of more merit as are looked at for the rule that kept them out. */
const MOST_COMPARED = 40;

/** @param problem of those who are left */
function explained(
  problem: Problem,
  { id, whole }: { id: string; whole: readonly string[] },
): Coming {
  const merit = problem.candidates.find((each) => each.id === id)?.merit ?? 0;
  const placed = new Set([...whole, ...problem.fixed.out]);
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
        .map(({ rule }) => ruleOf(rule)),
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
  if (now.toldNot.join() !== state.toldNot.join()) return false;
  const before = new Set(state.taken);
  const next = new Set(coming.map(({ id }) => id));
  const after = new Set(now.taken);
  return (
    state.taken.every((id) => after.has(id)) &&
    now.taken.every((id) => before.has(id) || next.has(id))
  );
}
