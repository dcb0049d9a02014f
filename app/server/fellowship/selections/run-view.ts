import type { CallDefinition } from '~/core/fellowship/call/schema';
import { differenceOf } from '~/core/fellowship/selection/what-if';
import type { Reader } from '../../store/database';
import { changeLines } from './change-view';
import { conflictTold } from './conflict-told';
import { A_PAGE, hasList, idsIn, linesOf } from './list-view';
import type { ConflictView, RunView, SelectionQuery } from './page';
import { numbersOf } from './people';
import { isProven, type Questions } from './questions';
import type { Run, RunHead } from './runs';
import { distributionsOf } from './standing';

interface Looking {
  reader: Pick<Reader, 'application'>;
  questions: Questions;
  definition: CallDefinition;
  /** The run before, to compare with. */
  before: Run | null;
}

/** A run as a page shows it. */
export async function runView(
  run: Run,
  head: RunHead,
  query: SelectionQuery,
  looking: Looking,
): Promise<RunView> {
  const { result, problem } = run;
  return {
    ...head,
    kind: result.kind,
    leftOut: result.leftOut,
    candidates: problem.candidates.length,
    hash: run.hash,
    whole: run.whole,
    list: await listOf(run, query, looking),
    conflict: await conflictOf(run, looking),
  };
}

async function listOf(
  run: Run,
  { list, page, changes }: SelectionQuery,
  { reader, questions, definition, before }: Looking,
): Promise<RunView['list']> {
  if (!hasList(run)) return null;
  const { result, problem } = run;
  const { optimal, gap, chosen, merit, waiting } = result;
  const merits = new Map(problem.candidates.map((each) => [each.id, each.merit]));
  const ids = idsIn(run, list);
  const taken = chosen.length + waiting.length;
  return {
    ...{ optimal, gap, merit, chosen: chosen.length },
    lowestMerit: Math.min(...chosen.map((id) => merits.get(id) ?? 0), Number.MAX_SAFE_INTEGER),
    sizes: {
      chosen: chosen.length,
      waiting: waiting.length,
      others: problem.candidates.length - taken,
    },
    pages: Math.max(1, Math.ceil(ids.length / A_PAGE)),
    lines: await linesOf(reader, run, definition, { ids, page }),
    distributions: distributionsOf(definition, problem, chosen),
    since: await sinceOf(run, before, reader),
    changes: changes && isProven(run) ? await changeLines(reader, questions, run) : null,
  };
}

async function sinceOf(run: Run, before: Run | null, reader: Pick<Reader, 'application'>) {
  if (before === null || !hasList(before) || !hasList(run)) return null;
  const difference = differenceOf(before.result, run.result);
  if (difference.kind !== 'difference') return null;
  const { coming, going } = difference;
  const numberOf = await numbersOf(reader, [...coming, ...going]);
  return { run: before.number, coming: coming.map(numberOf), going: going.map(numberOf) };
}

async function conflictOf(
  { result, problem }: Run,
  { reader, definition }: Looking,
): Promise<ConflictView | null> {
  if (result.kind !== 'infeasible' || result.demands === null) return null;
  const { rules, overrides, withheld } = conflictTold(problem, result.demands);
  const numberOf = await numbersOf(
    reader,
    overrides.map(({ id }) => id),
  );
  return {
    rules: definition.selection
      .filter(({ id }) => rules.includes(id))
      .map(({ id, title }) => ({ id, title })),
    overrides: overrides.map(({ id, kind }) => ({ number: numberOf(id), kind })),
    withheld,
  };
}
