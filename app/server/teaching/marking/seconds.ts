import { settle } from '~/core/learning/rubric/settle';
import type { Person } from '../../people/person';
import { judgementsOf } from './judgements';
import { loadWork } from './load';
import type { MarkingParts } from './parts';

/** Work that has a first mark: for a second marker, or for somebody to decide between two. */
export interface Marked {
  readonly work: string;
  readonly title: string;
  readonly learner: { readonly name: string; readonly pseudonym: string };
  /** When it was marked last, ms since 1970. */
  readonly at: number;
  readonly wants: 'second' | 'moderation';
}

const LOOKED_AT = 60;
const SHOWN = 20;

/** What this person could mark second or decide on, what waits for a decision first. */
export async function markedWork(parts: MarkingParts, user: Person): Promise<Marked[]> {
  const { reader } = parts.database;
  const rows = await reader.mark.findMany({
    where: { academyId: user.academyId, role: { in: ['first', 'second'] } },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: LOOKED_AT,
    select: { work: true, at: true },
  });
  const newest = new Map(rows.toReversed().map(({ work, at }) => [work, at.getTime()]));
  const judged = await judgementsOf(reader, user.academyId, [...newest.keys()]);
  const found: Marked[] = [];
  for (const [id, at] of newest) {
    const judgements = judged.get(id) ?? [];
    const ofOthers = judgements.filter(({ role }) => role === 'first' || role === 'second');
    if (ofOthers.some(({ markerId }) => markerId === user.id)) continue;
    const work = await loadWork(parts, id);
    if (work?.academyId !== user.academyId || work.learner.id === user.id) continue;
    const { second, moderation, wantsModeration } = settle(work.rubric, judgements);
    if (moderation || (second && !wantsModeration)) continue;
    const { title, learner } = work;
    found.push({ work: id, title, learner, at, wants: wantsModeration ? 'moderation' : 'second' });
  }
  const rank = ({ wants }: Marked) => (wants === 'moderation' ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b) || b.at - a.at).slice(0, SHOWN);
}
