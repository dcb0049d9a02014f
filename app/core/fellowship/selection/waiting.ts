import { givenWay } from './give-way';
import { byMerit } from './order';
import { mustBeSound, type Problem } from './problem';
import { missedBy, type Row, rowsOf } from './rows';
import { type SelectionAnswer, select } from './select';
import type { Solver } from './solver';

/** Somebody who waits, and by how much a list with one place more would be worth more with them. */
export interface Waiting {
  readonly id: string;
  /** Merit, and what it costs or saves in targets. */
  readonly worth: number;
}

/**
 * Who would get the next place, and the next after that, were places added one by one to a list
 * (`chosen`) that keeps its people: at each step the one whose coming is worth most and breaks no
 * constraint; of several, by merit, then by lot. Exact for each step, since one place leaves nothing
 * to combine. Pairs come in together, so a single place is not for them; nor does anybody stand here
 * whom a full cap keeps out: who follows when a given fellow declines is `replacementsFor`.
 */
export function waitingList(
  problem: Problem,
  chosen: readonly string[],
  length: number,
): Waiting[] {
  mustBeSound(problem);
  const rows = rowsOf(problem);
  const taken = new Set([...chosen, ...problem.fixed.out]);
  const present = new Set(chosen);
  const sums = rows.map(({ by }) =>
    problem.candidates.reduce((sum, { id }, i) => sum + (present.has(id) ? (by[i] ?? 0) : 0), 0),
  );
  const places = new Map(problem.candidates.map(({ id }, place) => [id, place]));
  let open = [...problem.candidates].filter(({ id }) => !taken.has(id)).sort(byMerit(problem.seed));
  const list: Waiting[] = [];
  while (list.length < length) {
    let best: Waiting | null = null;
    for (const { id, merit } of open) {
      const change = changeBy(rows, sums, places.get(id) ?? -1);
      if (change === null) continue;
      if (best === null || merit + change > best.worth) best = { id, worth: merit + change };
    }
    if (best === null) break;
    const { id } = best;
    list.push(best);
    open = open.filter((each) => each.id !== id);
    for (const [i, { by }] of rows.entries()) {
      sums[i] = (sums[i] ?? 0) + (by[places.get(id) ?? -1] ?? 0);
    }
  }
  return list;
}

/** What somebody's coming changes in targets; null where it leaves a constraint worse than before. */
function changeBy(rows: readonly Row[], sums: readonly number[], place: number): number | null {
  let change = 0;
  for (const [i, row] of rows.entries()) {
    const step = row.by[place] ?? 0;
    if (step === 0) continue;
    const sum = sums[i] ?? 0;
    const missed = missedBy(row, sum + step) - missedBy(row, sum);
    if (row.weight !== null) change -= missed * row.weight;
    else if (missed > 0) return null;
  }
  return change;
}

/** Who follows, and what for. */
export type Replacements = SelectionAnswer & {
  readonly coming: readonly string[];
  /** Ids of the rules that had to ask for less, since nobody is left who could keep them. */
  readonly gaveWay: readonly string[];
  /** What was solved: those left, and the rules as they then ask (see `givenWay`). */
  readonly problem: Problem;
};

/**
 * Who follows when fellows decline: the best list (as `select` understands it) in which everybody in
 * `taken` keeps their place and nobody in `declined` has one. Where no list of them keeps all constraints, those in conflict ask for
 * what can be reached, so that a free place can always be given.
 */
export async function replacementsFor(
  problem: Problem,
  taken: readonly string[],
  declined: readonly string[],
  solver: Solver,
): Promise<Replacements> {
  const left = leftOf(problem, taken, declined);
  const answer = await select(left, solver);
  const given = answer.kind === 'infeasible' ? await givenWay(left, solver) : null;
  if (given === null) return { ...answer, ...comingOf(left, answer), gaveWay: [], problem: left };
  const again = await select(given.problem, solver);
  return { ...again, ...comingOf(left, again), ...given };
}

function comingOf({ fixed }: Problem, answer: SelectionAnswer) {
  const kept = new Set(fixed.in);
  const chosen = answer.kind === 'selection' ? answer.chosen : [];
  return { coming: chosen.filter((id) => !kept.has(id)) };
}

/** The problem of those who are left, with a place for everybody who keeps one. */
function leftOf(problem: Problem, taken: readonly string[], declined: readonly string[]): Problem {
  const gone = new Set(declined);
  const kept = new Set(taken.filter((id) => !gone.has(id)));
  const candidates = problem.candidates.filter(({ id }) => !gone.has(id));
  const known = new Set(candidates.map(({ id }) => id));
  const out = problem.fixed.out.filter((id) => known.has(id) && !kept.has(id));
  return { ...problem, candidates, fixed: { in: [...kept], out } };
}
