import type { CallDefinition } from '~/core/fellowship/call/schema';
import { byMerit } from '~/core/fellowship/selection/order';
import type { Selection } from '~/core/fellowship/selection/select';
import type { Reader } from '../../store/database';
import type { ListLine, ListName } from './page';
import { peopleOf } from './people';
import type { Run } from './runs';

export const A_PAGE = 50;

/** A run that has a list. */
export type ListedRun = Run & {
  readonly result: Selection & { readonly waiting: readonly string[] };
};

/** Whether a run came to a list, and not to rules that cannot hold together. */
export function hasList(run: Run): run is ListedRun {
  return run.result.kind === 'selection';
}

/** Ids of a part of the list: chosen by merit, waiting in their order, others by merit. */
export function idsIn({ problem, result }: ListedRun, list: ListName): readonly string[] {
  if (list === 'chosen') return result.chosen;
  if (list === 'waiting') return result.waiting;
  const placed = new Set([...result.chosen, ...result.waiting]);
  return problem.candidates
    .filter(({ id }) => !placed.has(id))
    .sort(byMerit(problem.seed))
    .map(({ id }) => id);
}

/** One page of a part of the list. @param page from 1 */
export async function linesOf(
  reader: Pick<Reader, 'application'>,
  run: ListedRun,
  definition: CallDefinition,
  { ids, page }: { ids: readonly string[]; page: number },
): Promise<ListLine[]> {
  const from = (page - 1) * A_PAGE;
  const shown = ids.slice(from, from + A_PAGE);
  const people = await peopleOf(reader, definition, shown);
  const merits = new Map(run.problem.candidates.map(({ id, merit }) => [id, merit]));
  const { fixed } = run.problem;
  return shown.map((id, place) => {
    const { number = 0, name = '', country = '' } = people.get(id) ?? {};
    let override: ListLine['override'] = null;
    if (fixed.in.includes(id)) override = 'in';
    else if (fixed.out.includes(id)) override = 'out';
    return { number, name, country, merit: merits.get(id) ?? 0, rank: from + place + 1, override };
  });
}
