import { INTERVENTIONS, PACKAGES, PROPOSALS, SUPPORTS } from '~/core/fellowship/readiness/standing';
import { Prisma } from '../../generated/client';
import type { Reader } from '../../store/database';
import { membersSql } from './members';
import type { ExerciseLine, Scope } from './report';

/** Tables of class exercises at which people of the cohort hold seats. */
const tablesSql = (scope: Scope) => Prisma.sql`
  SELECT DISTINCT t."id", t."exerciseId", t."status" FROM "Seat" s
  JOIN "Table" t ON t."id" = s."tableId"
  JOIN "Exercise" x ON x."id" = t."exerciseId" AND x."kind" = 'class'
  WHERE x."academyId" = ${scope.academyId} AND s."userId" IN ${membersSql(scope)}`;

/**
 * Whether a table `t` had agreed by a moment, from its log alone: a result was declared to which nobody
 * had objected since the question was put, or a silence went by. A silence that is broken takes its
 * deadline along. The same as the engine's; a test compares the two.
 */
const agreedSql = (at: Date) => Prisma.sql`EXISTS (
  SELECT 1 FROM "TableEvent" e WHERE e."tableId" = t."id" AND e."at" <= ${at} AND (
    (e."type" = 'deadlinePassed' AND json_extract(e."body", '$.deadline') LIKE 'silence:%')
    OR (e."type" = 'declareResult' AND NOT EXISTS (
      SELECT 1 FROM "TableEvent" o WHERE o."tableId" = t."id" AND o."type" = 'objectToConsensus'
        AND o."seq" < e."seq" AND o."seq" > (
          SELECT MAX(c."seq") FROM "TableEvent" c WHERE c."tableId" = t."id"
            AND c."type" = 'callForDecision' AND c."seq" < e."seq")))))`;

/** The exercises that people of the cohort had begun by a moment, and what came of their tables. */
export async function exercisesBy(reader: Reader, scope: Scope): Promise<ExerciseLine[]> {
  const { at } = scope;
  const rows = await reader.$queryRaw<
    { title: string; startedAt: unknown; tables: unknown; ended: unknown; agreed: unknown }[]
  >`
    SELECT x."title", CAST(MIN(b."begun") AS INTEGER) AS "startedAt", COUNT(*) AS "tables",
      SUM(b."ended") AS "ended", SUM(b."agreed") AS "agreed"
    FROM (
      SELECT t."exerciseId",
        (SELECT MIN(e."at") FROM "TableEvent" e
          WHERE e."tableId" = t."id" AND e."type" = 'start') AS "begun",
        t."status" = 'ended' AND (SELECT e."at" FROM "TableEvent" e
          WHERE e."tableId" = t."id" ORDER BY e."seq" DESC LIMIT 1) <= ${at} AS "ended",
        ${agreedSql(at)} AS "agreed"
      FROM (${tablesSql(scope)}) t) b
    JOIN "Exercise" x ON x."id" = b."exerciseId"
    WHERE b."begun" <= ${at}
    GROUP BY x."id" ORDER BY "startedAt", x."id"`;
  return rows.map(({ title, startedAt, tables, ended, agreed }) => ({
    ...{ title, startedAt: Number(startedAt), tables: Number(tables) },
    ...{ ended: Number(ended), agreements: Number(agreed) },
  }));
}

const COUNTED = [...INTERVENTIONS, ...PROPOSALS, ...PACKAGES, ...SUPPORTS];

/** What people of the cohort did themselves at those tables by a moment. */
export interface Moves {
  readonly seated: number;
  readonly active: number;
  readonly interventions: number;
  readonly proposals: number;
  readonly packages: number;
  readonly supports: number;
}

/** Counts people with a seat at a begun table, those who made a move there, and moves by kind. */
export async function movesBy(reader: Reader, scope: Scope): Promise<Moves> {
  const { at } = scope;
  const rows = await reader.$queryRaw<{ userId: string; type: string; n: unknown }[]>`
    SELECT s."userId", e."type", COUNT(*) AS "n"
    FROM (${tablesSql(scope)}) t
    JOIN (SELECT DISTINCT "tableId", "userId" FROM "Seat") s
      ON s."tableId" = t."id" AND s."userId" IN ${membersSql(scope)}
    JOIN "TableEvent" e ON e."actorId" = s."userId" AND e."tableId" = t."id" AND e."at" <= ${at}
      AND e."type" <> 'takeSeat'
    GROUP BY s."userId", e."type"`;
  const [seats] = await reader.$queryRaw<{ n: unknown }[]>`
    SELECT COUNT(DISTINCT s."userId") AS "n" FROM (${tablesSql(scope)}) t
    JOIN "Seat" s ON s."tableId" = t."id" AND s."userId" IN ${membersSql(scope)}
    WHERE EXISTS (SELECT 1 FROM "TableEvent" e
      WHERE e."tableId" = t."id" AND e."type" = 'start' AND e."at" <= ${at})`;
  const made = (types: readonly string[]) =>
    rows.reduce((sum, { type, n }) => sum + (types.includes(type) ? Number(n) : 0), 0);
  const active = rows.filter(({ type }) => COUNTED.includes(type)).map(({ userId }) => userId);
  return {
    ...{ seated: Number(seats?.n ?? 0), active: new Set(active).size },
    ...{ interventions: made(INTERVENTIONS), proposals: made(PROPOSALS) },
    ...{ packages: made(PACKAGES), supports: made(SUPPORTS) },
  };
}
