import { Prisma } from '../../generated/client';
import type { Reader, Transaction } from '../../store/database';

/** That somebody reached a milestone, as it stands noted; `at` in ms since 1970. */
export interface NotedMilestone {
  readonly milestoneId: string;
  readonly userId: string;
  readonly at: number;
}

/**
 * Who reached milestones by what was noted by hand: of each person the latest note, unless it took
 * what was noted back.
 *
 * @param by as it was noted by this moment, in ms since 1970; null for now
 */
export async function notedMilestones(
  reader: Pick<Reader | Transaction, '$queryRaw'>,
  milestones: readonly string[],
  by: number | null = null,
): Promise<NotedMilestone[]> {
  if (milestones.length === 0) return [];
  const until = by === null ? Prisma.empty : Prisma.sql`AND "notedAt" <= ${new Date(by)}`;
  const rows = await reader.$queryRaw<{ milestoneId: string; userId: string; at: unknown }[]>`
    SELECT "milestoneId", "userId", CAST("reachedAt" AS INTEGER) AS "at" FROM (
      SELECT "milestoneId", "userId", "reachedAt", ROW_NUMBER() OVER (
        PARTITION BY "milestoneId", "userId" ORDER BY "id" DESC) AS "nth"
      FROM "MilestoneRecord" WHERE "milestoneId" IN (${Prisma.join([...milestones])}) ${until})
    WHERE "nth" = 1 AND "reachedAt" IS NOT NULL`;
  return rows.map(({ at, ...row }) => ({ ...row, at: Number(at) }));
}
