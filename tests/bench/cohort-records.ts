import { NO_MODULE } from '~/core/learning/progress/events';
import { sha256 } from '~/server/people/secrets';
import type { Services } from '~/server/services';
import type { Transaction } from '~/server/store/database';
import { servicesOn } from '../builders/house';

/** Pieces of work of each cohort. */
export const ASSIGNMENTS = 60;
const GROUPS = 8;
const SEATS = 8;
/** Own moves of each seat. */
const MOVES = 8;
const A_DAY = 86_400_000;
/** Rows in one transaction: much more would take longer than one may. */
const A_BATCH = 100_000;

/** What the bench reads. */
export interface Records {
  /** What the instructor's browser sends as `Cookie`. */
  readonly cookie: string;
  /** Rows of learning, of grades and of moves together. */
  readonly count: number;
}

/** The id of the cohort of so many members. */
export function cohortOf(members: number): string {
  return `cohort-${members}`;
}

/**
 * Stores an academy of as many trainees as the largest cohort has, of which the smaller ones have the
 * first, and their record of work and of moves at tables, by SQL: through the services it would take
 * hours. Ids are as long and as random as real ones, or the pages would compress too well.
 *
 * @param records how many rows of progress there are to be, at least
 */
export async function furnishRecords(
  database: string,
  sizes: readonly number[],
  records: number,
): Promise<Records> {
  const services = await servicesOn(database);
  const { write, reader } = services.database;
  try {
    const token = services.ids.token();
    const people = Math.max(...sizes);
    await write((tx) => storeAcademy(tx, services, token, people));
    for (const size of sizes) await write((tx) => storeCohort(tx, services, size));
    await write((tx) => storeGrades(tx, services, cohortOf(people)));
    await write((tx) => storeTables(tx, services, cohortOf(people)));
    const rows = async () =>
      (await reader.grade.count()) +
      (await reader.tableEvent.count()) +
      (await reader.learningEvent.count());
    const indexes = await write(dropIndexes);
    await write((tx) => storeDeeds(tx, services));
    for (let left = records - (await rows()); left > 0; left -= A_BATCH) {
      await write((tx) => storeReading(tx, services, Math.min(left, A_BATCH)));
    }
    for (const index of indexes) await write((tx) => tx.$executeRawUnsafe(index));
    await write((tx) => tx.$executeRawUnsafe('PRAGMA optimize'));
    return { cookie: `${services.people.cookie.name}=${token}`, count: await rows() };
  } finally {
    await services.stop();
  }
}

/** A UUID of SQLite's own making. */
const UUID = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2))
  || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)))`;
const FAMILIES = `'Abdullah Siregar Wijaya Nguyen Mbeki Okafor Silva Rossi Haddad Tanaka'`;

async function storeAcademy(
  tx: Transaction,
  { clock, config }: Services,
  token: string,
  people: number,
) {
  const now = clock.now();
  const createdAt = new Date(now);
  const academyId = 'academy';
  await tx.academy.create({ data: { id: academyId, name: 'Bench', timeZone: 'UTC', createdAt } });
  const person = { id: 'instructor', academyId, role: 'instructor' as const, createdAt };
  const names = { email: 'i@bench.example', name: 'Instructor', pseudonym: 'instructor' };
  await tx.user.create({ data: { ...person, ...names } });
  const expiresAt = new Date(now + config.sessionDays * A_DAY);
  const of = { userId: 'instructor', academyId, createdAt, lastSeenAt: createdAt, expiresAt };
  await tx.session.create({ data: { id: sha256(token), ...of } });
  await tx.$executeRawUnsafe(
    `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
     INSERT INTO "User" ("id", "academyId", "email", "name", "role", "pseudonym", "createdAt")
     SELECT ${UUID}, 'academy', 'l' || i || '@bench.example',
       substr(${FAMILIES}, 1 + (i * 7919) % 60, 8) || ' Learner ' || i, 'trainee', 'l' || i, ?
     FROM n`,
    people,
    now,
  );
}

/** A cohort of the first trainees: made 120 days ago, with work due before and after today. */
async function storeCohort(tx: Transaction, { clock, ids }: Services, members: number) {
  const now = clock.now();
  const made = { academyId: 'academy', createdById: 'instructor' };
  const createdAt = new Date(now - 120 * A_DAY);
  const id = cohortOf(members);
  await tx.cohort.create({ data: { ...made, id, name: `Bench of ${members}`, createdAt } });
  await tx.cohortGroup.createMany({
    data: Array.from({ length: GROUPS }, (_, i) => ({
      ...{ id: `${id}-${i}`, cohortId: id, academyId: 'academy', name: `Group ${i + 1}` },
    })),
  });
  await tx.$executeRawUnsafe(
    `INSERT INTO "CohortMember" ("cohortId", "userId", "academyId", "groupId", "joinedAt")
     SELECT ?, "id", 'academy', ? || '-' || abs(random() % ${GROUPS}), ?
     FROM "User" WHERE "role" = 'trainee' ORDER BY "rowid" LIMIT ?`,
    ...[id, id, createdAt.getTime(), members],
  );
  const kinds = ['check', 'activity', 'exercise', 'module'] as const;
  await tx.assignment.createMany({
    data: Array.from({ length: ASSIGNMENTS }, (_, i) => ({
      ...{ ...made, id: ids.id(), cohortId: id, kind: kinds[i % kinds.length] ?? 'check' },
      ...{ subjectId: `subject-${i}`, createdAt },
      title: `Unit ${i + 1}: text, brackets and the order of speakers`,
      dueAt: new Date(now + (2 * i - ASSIGNMENTS) * A_DAY),
      ...(i % 8 === 0 ? { latePolicy: 'penalty' as const, penaltyPercent: 10 } : {}),
    })),
  });
}

/** Grades of two thirds of the pairs of people and work, in every state. */
async function storeGrades(tx: Transaction, { clock }: Services, cohort: string) {
  await tx.$executeRawUnsafe(
    `INSERT INTO "Grade" ("userId", "kind", "subjectId", "academyId", "status", "earned", "of",
       "passed", "at")
     SELECT d."userId", d."kind", d."subjectId", 'academy',
       CASE WHEN dice < 3 THEN 'submitted' ELSE 'done' END,
       CASE WHEN dice < 3 THEN NULL ELSE 400 + dice * 30 END, 1000,
       CASE WHEN dice < 3 THEN NULL ELSE dice > 6 END, ?
     FROM (SELECT m."userId", a."kind", a."subjectId",
         (m.rowid * 7919 + a.rowid * 104729) % 30 AS dice
       FROM "CohortMember" m JOIN "Assignment" a ON a."cohortId" = m."cohortId"
       WHERE m."cohortId" = ?) d
     WHERE dice < 20 ORDER BY d."userId"`,
    ...[clock.now(), cohort],
  );
}

/** A class of each assigned exercise, in which everybody has a seat and has made some moves. */
async function storeTables(tx: Transaction, { clock }: Services, cohort: string) {
  const now = clock.now();
  await tx.scenarioVersion.create({
    data: { hash: 'scenario', scenarioId: 'scenario', json: '{}', createdAt: new Date(now) },
  });
  await tx.$executeRawUnsafe(
    `INSERT INTO "Exercise" ("id", "academyId", "scenarioHash", "title", "createdById", "kind",
       "pace", "status", "createdAt")
     SELECT "subjectId", 'academy', 'scenario', "title", 'instructor', 'class', 1, 'ended', ?
     FROM "Assignment" WHERE "cohortId" = ? AND "kind" = 'exercise'`,
    ...[now, cohort],
  );
  await tx.$executeRawUnsafe(
    `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE (i + 1) * ${SEATS} <
       (SELECT COUNT(*) FROM "CohortMember" WHERE "cohortId" = ?))
     INSERT INTO "Table" ("id", "academyId", "exerciseId", "number", "seed", "status", "createdAt")
     SELECT ${UUID}, 'academy', x."id", n.i + 1, 1, 'ended', ? FROM "Exercise" x, n`,
    ...[cohort, now],
  );
  await tx.$executeRawUnsafe(
    `INSERT INTO "Seat" ("tableId", "party", "academyId", "userId")
     SELECT t."id", 'party-' || (p.place % ${SEATS}), 'academy', p."userId"
     FROM (SELECT "userId", ROW_NUMBER() OVER (ORDER BY rowid) - 1 AS place
       FROM "CohortMember" WHERE "cohortId" = ?) p
     JOIN "Table" t ON t."number" = p.place / ${SEATS} + 1`,
    cohort,
  );
  await tx.$executeRawUnsafe(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MOVES})
     INSERT INTO "TableEvent" ("tableId", "seq", "academyId", "commandId", "at", "seat", "actorId",
       "type", "body")
     SELECT s."tableId", CAST(substr(s."party", 7) AS INTEGER) * ${MOVES} + n.i, 'academy',
       s."party" || '-' || n.i, ?, s."party", s."userId",
       CASE (s.rowid + n.i) % 5 WHEN 0 THEN 'speak' WHEN 1 THEN 'proposeOption'
         WHEN 2 THEN 'supportOption' WHEN 3 THEN 'tablePackage' ELSE 'castVote' END, '{}'
     FROM "Seat" s, n WHERE n.i > s.rowid % ${MOVES}`,
    now,
  );
}

/** Sorting a million rows once is much faster than keeping five orders of them all the way. */
async function dropIndexes(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRawUnsafe<{ name: string; sql: string }[]>(
    `SELECT "name", "sql" FROM sqlite_master
     WHERE "type" = 'index' AND "tbl_name" = 'LearningEvent' AND "sql" IS NOT NULL`,
  );
  for (const { name } of rows) await tx.$executeRawUnsafe(`DROP INDEX "${name}"`);
  return rows.map(({ sql }) => sql);
}

const HANDED_IN = `INSERT INTO "LearningEvent" ("academyId", "userId", "commandId", "at", "actorId",
  "type", "moduleId", "versionId", "subject", "body")`;

/** How everything graded was handed in, at moments of the last hundred days, one in ten of them late. */
async function storeDeeds(tx: Transaction, { clock }: Services) {
  const at = `${clock.now()} - (g.rowid * 7919 % 100) * ${A_DAY}`;
  const outcome = `json_object('type', 'attemptSubmitted', 'attempt', g."userId" || g."subjectId",
    'results', json('[]'), 'earned', COALESCE(g."earned", 0), 'of', 1000, 'pass', 60,
    'passed', json(CASE WHEN g."passed" = 1 THEN 'true' ELSE 'false' END))`;
  const begun = `json_object('type', 'attemptStarted', 'attempt', g."userId" || g."subjectId",
    'number', 1, 'seed', 1, 'dueAt', NULL)`;
  const deed = (type: string, kind: string, body: string) =>
    tx.$executeRawUnsafe(
      `${HANDED_IN} SELECT 'academy', g."userId", '${type}' || g."subjectId", ${at}, g."userId",
         '${type}', g."subjectId", 'version', g."userId" || g."subjectId", ${body}
       FROM "Grade" g WHERE g."kind" = '${kind}'`,
    );
  await deed('attemptStarted', 'check', begun);
  await deed('attemptSubmitted', 'check', outcome);
  await deed('activitySubmitted', 'activity', `'{}'`);
  await deed('moduleFinished', 'module', `'{}'`);
  // Or the server would begin with noting thirty thousand times who played.
  await tx.$executeRawUnsafe(
    `${HANDED_IN} SELECT 'academy', s."userId", 'played:' || s."tableId", ?, s."userId",
       'exercisePlayed', '${NO_MODULE}', '${NO_MODULE}', s."tableId",
       json_object('type', 'exercisePlayed', 'table', s."tableId", 'exercise', t."exerciseId",
         'scenario', 'scenario')
     FROM "Seat" s JOIN "Table" t ON t."id" = s."tableId"`,
    clock.now(),
  );
}

/** What people did besides: lessons that they read, one after the other. */
async function storeReading(tx: Transaction, { clock }: Services, count: number) {
  await tx.$executeRawUnsafe(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <
       ? / (SELECT COUNT(*) FROM "User" WHERE "role" = 'trainee') + 1)
     ${HANDED_IN} SELECT 'academy', u."id", ${UUID}, ? - (n.i % 100) * ${A_DAY}, u."id",
       'lessonFinished', 'subject-' || (abs(random()) % ${ASSIGNMENTS}), 'version',
       'lesson-' || (abs(random()) % 8), '{"type":"lessonFinished"}'
     FROM "User" u, n WHERE u."role" = 'trainee'`,
    ...[count, clock.now()],
  );
}
