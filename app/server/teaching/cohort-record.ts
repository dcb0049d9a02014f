import { Prisma } from '../generated/client';
import type { Reader } from '../store/database';

/** How far somebody is with a piece of work. */
export type Stage = 'started' | 'submitted' | 'failed' | 'done';

/** A member of a cohort with all that tells whether they get on. */
export interface MemberRecord {
  readonly id: string;
  readonly name: string;
  readonly groupId: string | null;
  /** ms since 1970; null: never. */
  readonly joinedAt: number;
  readonly lastDeedAt: number | null;
  /** Sessions that ended are gone, so sign-ins count too. */
  readonly lastSeenAt: number | null;
  /** How far they are with what they have begun, by "kind subject". */
  readonly stages: ReadonlyMap<string, Stage>;
}

const STAGES: Readonly<Record<string, Stage>> = {
  ...{ s: 'started', h: 'submitted', f: 'failed', d: 'done' },
};

interface Row {
  id: string;
  name: string;
  groupId: string | null;
  joinedAt: unknown;
  deedAt: unknown;
  seenAt: unknown;
  signedInAt: unknown;
  record: string | null;
}

/**
 * The people of a cohort who may sign in, by name, each with all their grades in one text: a large
 * cohort has a hundred thousand grades, and as rows they would take a second.
 */
export async function recordsIn(reader: Reader, cohortId: string): Promise<MemberRecord[]> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT u."id" AS "id", u."name" AS "name", m."groupId" AS "groupId",
      ${ms(Prisma.sql`m."joinedAt"`)} AS "joinedAt",
      (SELECT ${ms(Prisma.sql`MAX(l."at")`)} FROM "LearningEvent" l
        WHERE l."userId" = u."id") AS "deedAt",
      (SELECT ${ms(Prisma.sql`MAX(s."lastSeenAt")`)} FROM "Session" s
        WHERE s."userId" = u."id") AS "seenAt",
      (SELECT ${ms(Prisma.sql`MAX(e."at")`)} FROM "AuditEntry" e
        WHERE e."actorId" = u."id" AND e."action" = 'session.opened') AS "signedInAt",
      (SELECT group_concat(CASE WHEN g."status" = 'started' THEN 's'
          WHEN g."status" = 'submitted' THEN 'h' WHEN g."passed" = 0 THEN 'f' ELSE 'd' END
          || g."kind" || ' ' || g."subjectId", char(10))
        FROM "Grade" g WHERE g."userId" = u."id") AS "record"
    FROM "CohortMember" m JOIN "User" u ON u."id" = m."userId"
    WHERE m."cohortId" = ${cohortId} AND u."disabledAt" IS NULL
    ORDER BY u."name", u."id"`;
  return rows.map(({ id, name, groupId, record, ...when }) => {
    const signs = [when.seenAt, when.signedInAt].flatMap((at) => atOf(at) ?? []);
    return {
      ...{ id, name, groupId },
      joinedAt: atOf(when.joinedAt) ?? 0,
      lastDeedAt: atOf(when.deedAt),
      lastSeenAt: signs.length > 0 ? Math.max(...signs) : null,
      stages: stagesIn(record ?? ''),
    };
  });
}

/** A time as a number and not as a date, which the client would make of it. */
function ms(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CAST(${column} AS INTEGER)`;
}

function atOf(value: unknown): number | null {
  return value === null ? null : Number(value);
}

/** Reads lines of a letter and what it is about. */
function stagesIn(record: string): ReadonlyMap<string, Stage> {
  const found = new Map<string, Stage>();
  for (const line of record.split('\n')) {
    const stage = STAGES[line.charAt(0)];
    if (stage !== undefined) found.set(line.slice(1), stage);
  }
  return found;
}

/**
 * Who has a seat at a table of these exercises that is not over, and left no sign of having been
 * there: neither took the seat nor began a sheet of preparation. As "user exercise".
 */
export async function unopenedSeats(
  reader: Reader,
  cohortId: string,
  exerciseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (exerciseIds.length === 0) return new Set();
  const rows = await reader.$queryRaw<{ userId: string; exerciseId: string }[]>`
    SELECT s."userId" AS "userId", t."exerciseId" AS "exerciseId"
    FROM "Table" t
    JOIN "Seat" s ON s."tableId" = t."id"
    JOIN "CohortMember" m ON m."cohortId" = ${cohortId} AND m."userId" = s."userId"
    WHERE t."exerciseId" IN (${Prisma.join([...exerciseIds])}) AND t."status" <> 'ended'
      AND NOT EXISTS (SELECT 1 FROM "Preparation" p
        WHERE p."tableId" = t."id" AND p."userId" = s."userId")
      AND NOT EXISTS (SELECT 1 FROM "TableEvent" e
        WHERE e."tableId" = t."id" AND e."type" = 'takeSeat' AND e."actorId" = s."userId")`;
  return new Set(rows.map(({ userId, exerciseId }) => `${userId} ${exerciseId}`));
}

/** How many attempts at these checks were handed in, by "user module". */
export async function attemptsIn(
  reader: Reader,
  academyId: string,
  modules: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (modules.length === 0) return new Map();
  const rows = await reader.$queryRaw<{ userId: string; moduleId: string; count: unknown }[]>`
    SELECT "userId", "moduleId", COUNT(*) AS "count" FROM "LearningEvent"
    WHERE "academyId" = ${academyId} AND "moduleId" IN (${Prisma.join([...modules])})
      AND "type" = 'attemptSubmitted'
    GROUP BY "moduleId", "userId"`;
  return new Map(
    rows.map(({ userId, moduleId, count }) => [`${userId} ${moduleId}`, Number(count)]),
  );
}
