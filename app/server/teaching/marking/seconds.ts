import { settle } from '~/core/learning/rubric/settle';
import type { Person } from '../../people/person';
import type { Reader } from '../../store/database';
import { describeWorks } from './described';
import { judgementsOf } from './judgements';
import type { MarkingParts } from './parts';
import { readWorkId } from './work-id';

/** Work that has a first mark: for a second marker, or for somebody to decide between two. */
export interface Marked {
  /** Its address. */
  readonly work: string;
  readonly title: string;
  readonly learner: { readonly name: string; readonly pseudonym: string };
  /** When it was marked last, ms since 1970. */
  readonly at: number;
  /** What this person may do, or what others have still to do before a mark of theirs counts. */
  readonly wants: 'moderation' | 'demanded' | 'othersModeration' | 'othersSecond' | 'second';
}

const LOOKED_AT = 60;
const SHOWN = 40;
const ORDER: readonly Marked['wants'][] = [
  ...(['moderation', 'demanded', 'othersModeration', 'othersSecond', 'second'] as const),
];

/**
 * What this person could mark second or decide on, what holds a mark back first; among it what they
 * marked themselves and others have to mark or decide on.
 */
export async function markedWork(parts: MarkingParts, user: Person): Promise<Marked[]> {
  const { reader } = parts.database;
  const { academyId } = user;
  const keys = [
    ...new Set([...(await heldBack(reader, academyId)), ...(await newest(reader, academyId))]),
  ];
  const judged = await judgementsOf(reader, academyId, keys);
  const described = await describeWorks(
    parts,
    academyId,
    keys.flatMap((key) => readWorkId(key) ?? []),
  );
  const found = keys.flatMap((key): Marked[] => {
    const work = described.get(key);
    const judgements = judged.get(key) ?? [];
    if (work === undefined || work.learner.id === user.id) return [];
    const wants = wantsOf(judgements, user.id);
    const at = Math.max(...judgements.filter(({ role }) => role !== 'self').map((one) => one.at));
    const { address, title, learner } = work;
    return wants ? [{ work: address, title, learner, at, wants }] : [];
  });
  const rank = ({ wants }: Marked) => ORDER.indexOf(wants);
  return found.sort((a, b) => rank(a) - rank(b) || b.at - a.at).slice(0, SHOWN);
}

function wantsOf(judgements: Parameters<typeof settle>[0], userId: string): Marked['wants'] | null {
  const { first, second, moderation, held, wantsModeration } = settle(judgements);
  if (moderation || first === null) return null;
  const isTheirs = [first, second].some((one) => one?.markerId === userId);
  if (isTheirs) {
    return held && (held === 'second' ? 'othersSecond' : 'othersModeration');
  }
  if (second) return wantsModeration ? 'moderation' : null;
  return held ? 'demanded' : 'second';
}

/** Works marked last. */
async function newest(reader: Reader, academyId: string): Promise<string[]> {
  const rows = await reader.mark.findMany({
    where: { academyId, role: { in: ['first', 'second'] } },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: LOOKED_AT,
    select: { work: true },
  });
  return rows.map(({ work }) => work);
}

/** Works whose mark is held back for a second marker or a decision, or may be: the oldest. */
async function heldBack(reader: Reader, academyId: string): Promise<string[]> {
  const rows = await reader.$queryRaw<{ work: string }[]>`
    SELECT f."work" AS "work" FROM "Mark" f
    WHERE f."academyId" = ${academyId} AND f."role" = 'first' AND f."tolerance" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Mark" d WHERE d."work" = f."work" AND d."role" = 'moderation')
      AND NOT EXISTS (SELECT 1 FROM "Mark" s WHERE s."work" = f."work" AND s."role" = 'second'
        AND ABS(s."earned" - f."earned") * 100 <= f."tolerance" * f."of")
    ORDER BY f."at", f."id" LIMIT ${LOOKED_AT}`;
  return rows.map(({ work }) => work);
}
