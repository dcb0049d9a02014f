import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Explanation } from '~/core/fellowship/selection/explain';
import { byMerit } from '~/core/fellowship/selection/order';
import type { Problem } from '~/core/fellowship/selection/problem';
import { isOrdinary } from '~/core/fellowship/selection/variants';
import type { Reader } from '../../store/database';
import type { Job } from './jobs';
import { hasList, idsIn } from './list-view';
import type { PersonView, WhyTold } from './page';
import { numbersOf, peopleOf } from './people';
import { isProven, type Questions } from './questions';
import type { Run } from './runs';

interface Asking {
  reader: Pick<Reader, 'application'>;
  questions: Questions;
  definition: CallDefinition;
}

/** One applicant beside the list, by the number of their application; null where there is none. */
export async function personView(
  { reader, questions, definition }: Asking,
  intakeId: string,
  run: Run | null,
  number: number,
): Promise<PersonView | null> {
  const row = await reader.application.findFirst({
    where: { intakeId, number, submittedAt: { not: null } },
    select: { id: true },
  });
  if (row === null) return null;
  const people = await peopleOf(reader, definition, [row.id]);
  const { name = '', country = '' } = people.get(row.id) ?? {};
  const known = { applicationId: row.id, number, name, country };
  const nowhere = { ...known, rank: null, merit: null, why: null };
  if (run === null) return { ...nowhere, place: 'noRun' };
  const candidate = run.problem.candidates.find(({ id }) => id === row.id);
  if (candidate === undefined) return { ...nowhere, place: 'notInPool' };
  const { merit } = candidate;
  if (!hasList(run)) return { ...nowhere, merit, place: 'noRun' };
  for (const place of ['chosen', 'waiting', 'others'] as const) {
    const at = idsIn(run, place).indexOf(row.id);
    if (at < 0) continue;
    const asked = place !== 'chosen' && isProven(run) ? questions.why(run, row.id) : null;
    const why = asked && (await whyTold(reader, definition, { id: row.id, run }, asked));
    return { ...known, place, rank: at + 1, merit, why };
  }
  return { ...nowhere, merit, place: 'notInPool' };
}

/**
 * An explanation with numbers for ids, and without what a whole list is worth: see `Explanation`.
 * Who would go for somebody is not told where declared matters count, or asking it of one person after
 * the other would show what each declared.
 */
async function whyTold(
  reader: Pick<Reader, 'application'>,
  { selection }: CallDefinition,
  { id, run }: { id: string; run: Run },
  job: Job<Explanation>,
): Promise<WhyTold> {
  if (job.state !== 'done') return { kind: job.state };
  const { because, rules, forced } = job.value;
  const lastByMerit = lastWithoutRules(run.problem);
  const named = selection.filter((rule) => !rule.sensitive && rules.includes(rule.id));
  const told = { kind: 'told', because, rules: named.map(({ title }) => title) } as const;
  const { constraints, targets } = run.problem;
  if (![...constraints, ...targets].every(isOrdinary)) {
    return { ...told, lastByMerit, forced: 'withheld' };
  }
  if (forced.kind !== 'difference') return { ...told, lastByMerit, forced: null };
  const numberOf = await numbersOf(reader, [...forced.coming, ...forced.going]);
  return {
    ...told,
    lastByMerit,
    forced: {
      merit: forced.merit,
      coming: forced.coming.filter((each) => each !== id).map(numberOf),
      going: forced.going.map(numberOf),
    },
  };
}

/** The merit of the last who would have a place were there no rules; who has one by override aside. */
function lastWithoutRules({ candidates, fixed, places, seed }: Problem): number {
  const over = new Set([...fixed.in, ...fixed.out]);
  const free = candidates.filter(({ id }) => !over.has(id)).sort(byMerit(seed));
  return free.slice(0, Math.max(0, places - fixed.in.length)).at(-1)?.merit ?? 0;
}
