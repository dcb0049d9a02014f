import { Prisma } from '../../generated/client';
import type { Reader } from '../../store/database';
import type { QueueKind } from './queue';

/** Something that waits for a first marker, as the record has it. */
export interface WaitingRow {
  /** Of the event that handed it in. */
  readonly id: number;
  /** When it was handed in, ms since 1970. */
  readonly at: number;
  readonly kind: QueueKind;
  readonly userId: string;
  /** The attempt, the submission or the table. */
  readonly subject: string;
  /** The item of an attempt; '' for all else. */
  readonly item: string;
  readonly versionId: string;
}

/** Where a page begins: after this row. */
export type Cursor = Pick<WaitingRow, 'at' | 'id' | 'item'>;

export interface WaitingWish {
  readonly academyId: string;
  readonly kinds: readonly QueueKind[];
  /** '' for everybody. */
  readonly cohort: string;
  readonly after: Cursor | null;
  readonly most: number;
}

/** What waits for a first marker, the oldest first, and how many wait in all. */
export async function waitingRows(
  reader: Reader,
  { academyId, kinds, cohort, after, most }: WaitingWish,
): Promise<{ rows: WaitingRow[]; count: number }> {
  const parts = kinds.map((kind) => PARTS[kind](academyId, cohort));
  const behind = after
    ? Prisma.sql`WHERE ("at", "id", "item") > (${after.at}, ${after.id}, ${after.item})`
    : Prisma.empty;
  const [all, found] = await Promise.all([
    reader.$queryRaw<{ count: unknown }[]>`
      SELECT COUNT(*) AS "count" FROM (${Prisma.join(parts, ' UNION ALL ')})`,
    reader.$queryRaw<(Omit<WaitingRow, 'id' | 'at'> & { id: unknown; at: unknown })[]>`
      SELECT * FROM (${Prisma.join(parts, ' UNION ALL ')}) ${behind}
      ORDER BY "at", "id", "item" LIMIT ${most}`,
  ]);
  return {
    rows: found.map(({ id, at, ...row }) => ({ ...row, id: Number(id), at: Number(at) })),
    count: Number(all[0]?.count ?? 0),
  };
}

const inCohort = (cohort: string) =>
  cohort === ''
    ? Prisma.empty
    : Prisma.sql`AND EXISTS (SELECT 1 FROM "CohortMember" c
        WHERE c."cohortId" = ${cohort} AND c."userId" = l."userId")`;

const unmarked = (work: Prisma.Sql) => Prisma.sql`
  AND NOT EXISTS (SELECT 1 FROM "Mark" m WHERE m."work" = ${work} AND m."role" = 'first')`;

const columns = (kind: QueueKind, item: Prisma.Sql) => Prisma.sql`
  l."id" AS "id", CAST(l."at" AS INTEGER) AS "at", ${kind} AS "kind", l."userId" AS "userId",
  l."subject" AS "subject", ${item} AS "item", l."versionId" AS "versionId"`;

/** What people handed in of work that waits: their grades say in whose record to look. */
const HANDED_IN = Prisma.sql`
  "Grade" g JOIN "LearningEvent" l ON l."academyId" = g."academyId"
    AND l."moduleId" = g."subjectId" AND l."userId" = g."userId"`;

const ITEM = Prisma.sql`json_extract(r."value", '$.item')`;

const PARTS: Readonly<Record<QueueKind, (academyId: string, cohort: string) => Prisma.Sql>> = {
  item: (academyId, cohort) => Prisma.sql`
    SELECT ${columns('item', ITEM)}
    FROM ${HANDED_IN}, json_each(l."body", '$.results') r
    WHERE g."academyId" = ${academyId} AND g."status" = 'submitted' AND g."kind" = 'check'
      AND l."type" = 'attemptSubmitted' AND json_extract(r."value", '$.waits')
      ${inCohort(cohort)} ${unmarked(Prisma.sql`'attempt:' || l."subject" || ':' || ${ITEM}`)}`,
  // Of several submissions the last one counts.
  activity: (academyId, cohort) => Prisma.sql`
    SELECT ${columns('activity', Prisma.sql`''`)}
    FROM ${HANDED_IN}
    WHERE g."academyId" = ${academyId} AND g."status" = 'submitted' AND g."kind" = 'activity'
      AND l."type" = 'activitySubmitted'
      AND NOT EXISTS (SELECT 1 FROM "LearningEvent" x WHERE x."academyId" = l."academyId"
        AND x."moduleId" = l."moduleId" AND x."type" = l."type" AND x."userId" = l."userId"
        AND x."id" > l."id")
      ${inCohort(cohort)} ${unmarked(Prisma.sql`'activity:' || l."subject"`)}`,
  simulation: (academyId, cohort) => Prisma.sql`
    SELECT ${columns('simulation', Prisma.sql`''`)}
    FROM "LearningEvent" l
    JOIN "Table" t ON t."id" = l."subject"
    JOIN "Exercise" x ON x."id" = t."exerciseId"
    WHERE l."academyId" = ${academyId} AND l."moduleId" = '' AND l."type" = 'exercisePlayed'
      AND x."kind" = 'class' ${inCohort(cohort)}
      ${unmarked(Prisma.sql`'table:' || l."subject" || ':' || l."userId"`)}`,
};
