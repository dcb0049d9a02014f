import { sha256 } from '~/server/people/secrets';
import type { Services } from '~/server/services';
import type { Transaction } from '~/server/store/database';
import { servicesOn } from '../builders/house';

export const ASSIGNMENTS = 60;

const GROUPS = 8;
const A_DAY = 86_400_000;

/**
 * Stores an academy with one cohort, whose learners have done about two thirds of what they were
 * given, by SQL: through the services it would take hours. Ids are as long and as random as real
 * ones, or the pages would compress too well.
 *
 * @returns where the pages of the cohort are, and the cookie of the instructor
 */
export async function furnishCohort(
  database: string,
  learners: number,
): Promise<{ cookie: string; house: string }> {
  const services = await servicesOn(database);
  try {
    const token = services.ids.token();
    await services.database.write((tx) => storeHouse(tx, services, token));
    await services.database.write((tx) => storeAssignments(tx, services));
    await services.database.write((tx) => storeLearners(tx, services, learners));
    for (let column = 0; column < ASSIGNMENTS; column += 5) {
      await services.database.write((tx) => storeGrades(tx, services, column, column + 5));
    }
    await services.database.write((tx) => storeDeeds(tx, services));
    return { cookie: `${services.people.cookie.name}=${token}`, house: '/cohorts/cohort' };
  } finally {
    await services.stop();
  }
}

/** A UUID of SQLite's own making. */
const UUID = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2))
  || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)))`;

async function storeHouse(tx: Transaction, { clock, config }: Services, token: string) {
  const createdAt = new Date(clock.now());
  const academyId = 'academy';
  await tx.academy.create({ data: { id: academyId, name: 'Bench', timeZone: 'UTC', createdAt } });
  const person = { id: 'instructor', academyId, role: 'instructor' as const, createdAt };
  const names = { email: 'i@bench.example', name: 'Instructor', pseudonym: 'instructor' };
  await tx.user.create({ data: { ...person, ...names } });
  const expiresAt = new Date(clock.now() + config.sessionDays * A_DAY);
  const of = { userId: 'instructor', academyId, createdAt, lastSeenAt: createdAt, expiresAt };
  await tx.session.create({ data: { id: sha256(token), ...of } });
  const cohort = { id: 'cohort', academyId, name: 'Bench cohort', createdById: 'instructor' };
  await tx.cohort.create({ data: { ...cohort, createdAt } });
  const groups = Array.from({ length: GROUPS }, (_, i) => i);
  await tx.cohortGroup.createMany({
    data: groups.map((i) => ({
      id: `group-${i}`,
      cohortId: 'cohort',
      academyId,
      name: `Group ${i + 1}`,
    })),
  });
}

async function storeAssignments(tx: Transaction, { clock, ids }: Services): Promise<void> {
  const now = clock.now();
  const kinds = ['check', 'activity', 'exercise', 'module'] as const;
  await tx.assignment.createMany({
    data: Array.from({ length: ASSIGNMENTS }, (_, i) => ({
      id: ids.id(),
      academyId: 'academy',
      cohortId: 'cohort',
      kind: kinds[i % kinds.length] ?? 'check',
      subjectId: `subject-${i}`,
      title: `Unit ${i + 1}: text, brackets and the order of speakers`,
      dueAt: new Date(now + (i - ASSIGNMENTS / 2) * A_DAY),
      createdById: 'instructor',
      createdAt: new Date(now),
    })),
  });
}

async function storeLearners(tx: Transaction, { clock }: Services, learners: number) {
  const now = clock.now();
  const families = `'Abdullah Siregar Wijaya Nguyen Mbeki Okafor Silva Rossi Haddad Tanaka'`;
  await tx.$executeRawUnsafe(
    `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
     INSERT INTO "User" ("id", "academyId", "email", "name", "role", "pseudonym", "createdAt")
     SELECT ${UUID}, 'academy', 'l' || i || '@bench.example',
       substr(${families}, 1 + (i * 7919) % 60, 8) || ' Learner ' || i, 'trainee', 'l' || i, ?
     FROM n`,
    learners,
    now,
  );
  await tx.$executeRawUnsafe(
    `INSERT INTO "CohortMember" ("cohortId", "userId", "academyId", "groupId", "joinedAt")
     SELECT 'cohort', "id", 'academy', 'group-' || abs(random() % ${GROUPS}), ?
     FROM "User" WHERE "role" = 'trainee'`,
    now,
  );
}

/** Grades of every third state; a third of the cells stays empty. */
async function storeGrades(tx: Transaction, { clock }: Services, from: number, to: number) {
  await tx.$executeRawUnsafe(
    `WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${to})
     INSERT INTO "Grade" ("userId", "kind", "subjectId", "academyId", "status", "earned", "of",
       "passed", "at")
     SELECT d."userId", a."kind", a."subjectId", 'academy',
       CASE WHEN d.dice < 3 THEN 'submitted' ELSE 'done' END,
       CASE WHEN d.dice < 3 THEN NULL ELSE 400 + d.dice * 30 END, 1000,
       CASE WHEN d.dice < 3 THEN NULL ELSE d.dice > 6 END, ?
     FROM n JOIN "Assignment" a ON a."subjectId" = 'subject-' || n.i
     JOIN (SELECT "userId", n2.i, (rowid * 7919 + n2.i * 104729) % 30 AS dice
       FROM "CohortMember", n n2) d ON d.i = n.i
     WHERE d.dice < 20`,
    clock.now(),
  );
}

/** What the pages read besides: an attempt for each check, and some sign-ins of everybody. */
async function storeDeeds(tx: Transaction, { clock }: Services) {
  const now = clock.now();
  await tx.$executeRawUnsafe(
    `INSERT INTO "LearningEvent" ("academyId", "userId", "commandId", "at", "actorId", "type",
       "moduleId", "versionId", "subject", "body")
     SELECT 'academy', "userId", "subjectId", ? - 40 * ${A_DAY} + (rowid % 38) * ${A_DAY}, "userId",
       'attemptSubmitted', "subjectId", 'version', "subjectId", '{}'
     FROM "Grade" WHERE "kind" = 'check'`,
    now,
  );
  await tx.$executeRawUnsafe(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)
     INSERT INTO "AuditEntry" ("at", "academyId", "actorId", "action", "detail")
     SELECT ? - n.i * 3 * ${A_DAY}, 'academy', "userId", 'session.opened', '{}'
     FROM "CohortMember", n`,
    now,
  );
}
