import type { Marks } from '~/core/teaching/lateness';
import type { Reader } from '../../store/database';
import { countingMarks } from '../../teaching/counted';
import type { Assigned } from './assigned';
import type { Crowd } from './members-sql';
import { pairsSql } from './record-sql';

/** Marks of one piece of late work, in hundredths: as the record has them, and what is left. */
export interface LateMarks {
  readonly userId: string;
  readonly before: Marks;
  readonly after: Marks;
}

interface Asked {
  readonly crowd: Crowd;
  readonly assigned: readonly Assigned[];
  readonly marked: ReadonlySet<string>;
}

interface Row {
  userId: string;
  earned: unknown;
  of: unknown;
  dueAt: unknown;
}

/** People at a time whose work is looked at. */
const A_BATCH = 400;

/** The marks that lateness may cost something: only who handed in after the date is looked at. */
export async function lateMarks(
  reader: Reader,
  { crowd, assigned, marked }: Asked,
): Promise<LateMarks[]> {
  const costly = assigned.filter(
    ({ id, kind, latePolicy }) =>
      marked.has(id) && latePolicy !== 'accept' && kind !== 'track' && kind !== 'exercise',
  );
  const found: LateMarks[] = [];
  for (const work of costly) {
    const rows = await lateAt(reader, crowd, work);
    for (let at = 0; at < rows.length; at += A_BATCH) {
      const some = rows.slice(at, at + A_BATCH);
      const userIds = some.map(({ userId }) => userId);
      const counting = await countingMarks(reader, userIds, [work]);
      for (const { userId, earned, of, dueAt } of some) {
        const before = { earned: Number(earned), of: Number(of) };
        const due = dueAt === null ? null : Number(dueAt);
        found.push({ userId, before, after: counting(work, { userId, dueAt: due, ...before }) });
      }
    }
  }
  return found;
}

async function lateAt(reader: Reader, crowd: Crowd, work: Assigned): Promise<Row[]> {
  return reader.$queryRaw<Row[]>`
    SELECT m."userId" AS "userId", g."earned" AS "earned", g."of" AS "of",
      CAST(COALESCE(e."dueAt", a."dueAt") AS INTEGER) AS "dueAt"
    ${pairsSql(crowd, [work.id])}
    WHERE g."status" = 'done' AND g."earned" IS NOT NULL AND EXISTS (
      SELECT 1 FROM "LearningEvent" l
      WHERE l."userId" = m."userId" AND l."moduleId" = a."subjectId"
        AND l."type" IN ('attemptSubmitted', 'activitySubmitted', 'moduleFinished')
        AND l."at" > COALESCE(e."dueAt", a."dueAt"))`;
}
