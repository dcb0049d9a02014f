import { INTERVENTIONS, PACKAGES, PROPOSALS, SUPPORTS } from '~/core/fellowship/readiness/standing';
import { Prisma } from '../../generated/client';
import type { Reader } from '../../store/database';

/** What somebody did at tables of class exercises. */
export interface Moves {
  /** Own moves by type of event; only those that are counted. */
  readonly moves: Readonly<Record<string, number>>;
  /** Tables that are under way or over: those with a seat of theirs, and with a move of theirs. */
  readonly tables: { readonly seated: number; readonly active: number };
}

const COUNTED = [...INTERVENTIONS, ...PROPOSALS, ...PACKAGES, ...SUPPORTS];
const NONE: Moves = { moves: {}, tables: { seated: 0, active: 0 } };

/**
 * Reads what people did themselves at tables of class exercises at which they hold a seat: what a bot
 * did in their seat has no actor, and to sit down is no move.
 *
 * @param userIds some hundreds at most
 */
export async function movesOf(
  reader: Reader,
  userIds: readonly string[],
): Promise<(userId: string) => Moves> {
  if (userIds.length === 0) return () => NONE;
  const rows = await reader.$queryRaw<{ userId: string; tableId: string; made: string | null }[]>`
    SELECT s."userId" AS "userId", s."tableId" AS "tableId",
      (SELECT group_concat(e."type" || ' ' || e."count") FROM
        (SELECT "type", COUNT(*) AS "count" FROM "TableEvent"
          WHERE "actorId" = s."userId" AND "tableId" = s."tableId" AND "type" <> 'takeSeat'
          GROUP BY "type") e) AS "made"
    FROM "Seat" s
    JOIN "Table" t ON t."id" = s."tableId" AND t."status" <> 'lobby'
    JOIN "Exercise" x ON x."id" = t."exerciseId" AND x."kind" = 'class'
    WHERE s."userId" IN (${Prisma.join([...userIds])})
    GROUP BY s."userId", s."tableId"`;
  const found = new Map<string, Moves>();
  for (const { userId, made } of rows) {
    const { moves, tables } = found.get(userId) ?? NONE;
    const active = tables.active + (made === null ? 0 : 1);
    found.set(userId, {
      moves: added(moves, made ?? ''),
      tables: { seated: tables.seated + 1, active },
    });
  }
  return (userId) => found.get(userId) ?? NONE;
}

/** Adds "type count,type count" to counts, of the types that are counted. */
function added(moves: Moves['moves'], made: string): Moves['moves'] {
  const sum: Record<string, number> = { ...moves };
  for (const each of made.split(',')) {
    const [type = '', count = '0'] = each.split(' ');
    if (COUNTED.includes(type)) sum[type] = (sum[type] ?? 0) + Number(count);
  }
  return sum;
}

/** How many moves that are counted each person of a cohort made, by the person's id; none: missing. */
export async function activityIn(
  reader: Reader,
  cohortId: string,
): Promise<ReadonlyMap<string, number>> {
  // Counted over all types of a table, which stand together: each type by itself is a search of its own.
  const rows = await reader.$queryRaw<{ userId: string; count: unknown }[]>`
    SELECT s."userId" AS "userId", SUM(
      (SELECT SUM(+e."type" IN (${Prisma.join(COUNTED)})) FROM "TableEvent" e
        WHERE e."actorId" = s."userId" AND e."tableId" = s."tableId")) AS "count"
    FROM (SELECT DISTINCT seat."userId", seat."tableId"
      FROM "CohortMember" m CROSS JOIN "Seat" seat ON seat."userId" = m."userId"
      WHERE m."cohortId" = ${cohortId}) s
    CROSS JOIN "Table" t ON t."id" = s."tableId" AND t."status" <> 'lobby'
    CROSS JOIN "Exercise" x ON x."id" = t."exerciseId" AND x."kind" = 'class'
    GROUP BY s."userId"`;
  return new Map(rows.map(({ userId, count }) => [userId, Number(count ?? 0)]));
}
