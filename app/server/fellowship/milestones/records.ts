import type { Milestone, MilestoneRecord } from '~/core/fellowship/readiness/milestones';
import { Prisma } from '../../generated/client';
import type { Reader } from '../../store/database';
import { handedInBy } from '../../teaching/handed-in';
import { seatsIn } from '../../teaching/seats';
import type { Subjects } from '../../teaching/subjects';
import { notedAt } from '../events/noted';
import { notedMilestones } from './noted';

/** Whose records: all members of a cohort, or one person. */
export interface Whose {
  academyId: string;
  cohortId: string;
  userId?: string;
}

const WORK = ['track', 'module', 'check', 'activity'] as const;

/**
 * The records that may reach milestones of a cohort, by the person's id. Work counts from the moment it
 * was handed in, a check from the first attempt that passed, an event from its beginning. Attendance
 * and notes by hand are those that stood at the moment `by` (ms since 1970). Former members are among
 * the people.
 */
export async function recordsFor(
  { reader, subjects }: { reader: Reader; subjects: Subjects },
  whose: Whose,
  milestones: readonly Milestone[],
  by: number,
): Promise<ReadonlyMap<string, MilestoneRecord[]>> {
  const found = new Map<string, MilestoneRecord[]>();
  const add = (userId: string, record: MilestoneRecord) => {
    found.set(userId, [...(found.get(userId) ?? []), record]);
  };
  const { academyId, cohortId } = whose;
  const user: Prisma.UserWhereInput = {
    OR: [{ memberships: { some: { cohortId } } }, { formerly: { some: { cohortId } } }],
    ...(whose.userId === undefined ? {} : { id: whose.userId }),
  };
  const of = (kinds: readonly string[]) =>
    milestones.filter(({ kind }) => kinds.includes(kind)).flatMap((one) => one.subjectId ?? []);

  await fromWork();
  await fromExercises();
  await fromEvents();
  const ids = milestones.map(({ id }) => id);
  for (const { userId, milestoneId: id, at } of await notedMilestones(reader, ids, by)) {
    add(userId, { id, kind: 'manual', subjectId: id, at, reached: true });
  }
  return found;

  async function fromEvents() {
    const events = await reader.cohortEvent.findMany({
      where: { cohortId, id: { in: of(['event']) } },
      select: { id: true, startsAt: true },
    });
    const begins = new Map(events.map(({ id, startsAt }) => [id, startsAt.getTime()]));
    const noted = await notedAt(reader, [...begins.keys()], new Date(by));
    for (const { eventId: id, userId, state } of noted) {
      if (state !== 'present' && state !== 'late') continue;
      add(userId, { id, kind: 'event', subjectId: id, at: begins.get(id) ?? by, reached: true });
    }
  }

  async function fromWork() {
    const subjectIds = [...new Set(of(WORK))];
    if (subjectIds.length === 0) return;
    const grades = await reader.grade.findMany({
      where: { academyId, user, subjectId: { in: subjectIds }, status: 'done' },
      select: { userId: true, kind: true, subjectId: true, passed: true, at: true },
    });
    const tracks = await subjects.modules(academyId);
    const moduleIds = subjectIds.flatMap((id) => [id, ...(tracks.get(id) ?? [])]);
    const handedIn = await handedInBy(reader, { academyId, user }, moduleIds);
    const passes = await passedAt(reader, whose, of(['check']));
    for (const { userId, kind, subjectId, passed, at } of grades) {
      if (kind === 'exercise') continue;
      const modules = (tracks.get(subjectId) ?? []).flatMap(
        (id) => handedIn.module(userId, id) ?? [],
      );
      const when =
        kind === 'track'
          ? modules.length > 0 && Math.max(...modules)
          : kind === 'check'
            ? passes.get(`${userId} ${subjectId}`)
            : handedIn[kind](userId, subjectId);
      add(userId, {
        ...{ id: `${kind} ${subjectId}`, kind, subjectId },
        ...{ at: when || at.getTime(), reached: passed !== false },
      });
    }
  }

  async function fromExercises() {
    const seats = await seatsIn(reader, academyId, user, of(['exercise']));
    for (const [key, { tableId, standing }] of seats) {
      const [userId = '', subjectId = ''] = key.split(' ');
      if (standing?.status !== 'done') continue;
      add(userId, { id: tableId, kind: 'exercise', subjectId, at: standing.at, reached: true });
    }
  }
}

/** When checks were passed first, in ms since 1970, by "user module". */
async function passedAt(
  reader: Reader,
  { academyId, cohortId, userId }: Whose,
  modules: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (modules.length === 0) return new Map();
  const whose =
    userId === undefined
      ? Prisma.sql`"userId" IN (SELECT "userId" FROM "CohortMember" WHERE "cohortId" = ${cohortId}
          UNION SELECT "userId" FROM "FormerMember" WHERE "cohortId" = ${cohortId})`
      : Prisma.sql`"userId" = ${userId}`;
  const rows = await reader.$queryRaw<{ userId: string; moduleId: string; at: unknown }[]>`
    SELECT "userId", "moduleId", CAST(MIN("at") AS INTEGER) AS "at" FROM "LearningEvent"
    WHERE "academyId" = ${academyId} AND "moduleId" IN (${Prisma.join([...modules])})
      AND "type" = 'attemptSubmitted' AND json_extract("body", '$.passed') = 1 AND ${whose}
    GROUP BY "userId", "moduleId"`;
  return new Map(rows.map((row) => [`${row.userId} ${row.moduleId}`, Number(row.at)]));
}
