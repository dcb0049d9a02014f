import type { Judgement } from '~/core/learning/rubric/settle';
import type { Reader, Transaction } from '../../store/database';

/** The judgements of some works, oldest first, by the work's id. */
export async function judgementsOf(
  from: Reader | Transaction,
  academyId: string,
  works: readonly string[],
): Promise<Map<string, Judgement[]>> {
  const rows = await from.mark.findMany({
    where: { academyId, work: { in: [...works] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const found = new Map<string, Judgement[]>();
  for (const { work, levels, at, ...row } of rows) {
    const known: Judgement['levels'] = JSON.parse(levels);
    const { id, role, markerId, earned, of, comment, tolerance } = row;
    const marks = { levels: known, earned, of, tolerance };
    const one = { id, role, markerId, comment, at: at.getTime(), ...marks };
    found.set(work, [...(found.get(work) ?? []), one]);
  }
  return found;
}
