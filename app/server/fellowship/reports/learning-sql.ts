import { Prisma } from '../../generated/client';
import type { Reader } from '../../store/database';
import type { Subjects } from '../../teaching/subjects';
import { membersSql } from './members';
import type { ModuleLine, Scope } from './report';

type Counted = { moduleId: string; n: unknown }[];

/**
 * What people of a cohort had done by a moment of the modules that had been assigned in it, from the
 * record of learning alone: it is never changed, so that the same moment gives the same again. Marks
 * are of the best attempt, with what markers had judged by then; what waited for them is nothing yet.
 */
export async function modulesBy(
  { reader, subjects }: { reader: Reader; subjects: Subjects },
  scope: Scope,
): Promise<ModuleLine[]> {
  const { academyId, at } = scope;
  const ids = await assignedModules(reader, subjects, scope);
  if (ids.length === 0) return [];
  const done = (type: string) => reader.$queryRaw<Counted>`
    SELECT "moduleId", COUNT(DISTINCT "userId") AS "n" FROM "LearningEvent"
    WHERE "academyId" = ${academyId} AND "moduleId" IN (${Prisma.join(ids)})
      AND "type" = ${type} AND "at" <= ${at} AND "userId" IN ${membersSql(scope)}
    GROUP BY "moduleId"`;
  const [finished, handedIn, checks] = await Promise.all([
    done('moduleFinished'),
    done('activitySubmitted'),
    checksBy(reader, scope, ids),
  ]);
  const in_ = (rows: Counted, id: string) =>
    Number(rows.find((row) => row.moduleId === id)?.n ?? 0);
  const titles = new Map((await subjects.list(academyId)).map(({ id, title }) => [id, title]));
  return ids.map((id) => {
    const check = checks.find(({ moduleId }) => moduleId === id);
    return {
      title: titles.get(id) ?? id,
      ...{ finished: in_(finished, id), handedIn: in_(handedIn, id) },
      passed: Number(check?.passed ?? 0),
      marks: check === undefined ? null : Math.round(Number(check.marks)),
    };
  });
}

async function assignedModules(
  reader: Reader,
  subjects: Subjects,
  { academyId, cohortId, at }: Scope,
): Promise<string[]> {
  const rows = await reader.assignment.findMany({
    where: {
      ...{ cohortId, kind: { not: 'exercise' }, createdAt: { lte: at } },
      OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: at } }],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { kind: true, subjectId: true },
  });
  const tracks = await subjects.modules(academyId);
  const ids = rows.flatMap(({ kind, subjectId }) =>
    kind === 'track' ? (tracks.get(subjectId) ?? []) : [subjectId],
  );
  return [...new Set(ids)];
}

type Checked = { moduleId: string; passed: unknown; marks: unknown }[];

/** The same as `attemptsOf` with `bestOf`, for the database: a test compares the two. */
function checksBy(reader: Reader, scope: Scope, ids: readonly string[]): Promise<Checked> {
  const { academyId, at } = scope;
  const events = (type: string) => Prisma.sql`
    FROM "LearningEvent" WHERE "academyId" = ${academyId}
      AND "moduleId" IN (${Prisma.join([...ids])}) AND "type" = ${type} AND "at" <= ${at}
      AND "userId" IN ${membersSql(scope)}`;
  return reader.$queryRaw<Checked>`
    WITH sent AS (
      SELECT "userId", "moduleId", "subject", json_extract("body", '$.earned') AS "earned",
        json_extract("body", '$.of') AS "of", json_extract("body", '$.pass') AS "pass"
      ${events('attemptSubmitted')}),
    judged AS (
      SELECT "subject", SUM("earned") AS "earned" FROM (
        SELECT "subject", json_extract("body", '$.earned') AS "earned", ROW_NUMBER() OVER (
          PARTITION BY "subject", json_extract("body", '$.item') ORDER BY "id" DESC) AS "nth"
        ${events('itemMarked')})
      WHERE "nth" = 1 GROUP BY "subject"),
    best AS (
      SELECT s."userId", s."moduleId",
        MAX((s."earned" + COALESCE(j."earned", 0)) * 100 >= s."of" * s."pass") AS "passed",
        MAX((s."earned" + COALESCE(j."earned", 0)) * 100.0 / s."of") AS "share"
      FROM sent s LEFT JOIN judged j ON j."subject" = s."subject"
      WHERE s."of" > 0 GROUP BY s."userId", s."moduleId")
    SELECT "moduleId", SUM("passed") AS "passed", AVG("share") AS "marks"
    FROM best GROUP BY "moduleId"`;
}
