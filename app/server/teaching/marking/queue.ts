import { attemptsOf } from '~/core/learning/progress/attempts';
import type { LearningDeed } from '~/core/learning/progress/events';
import { Prisma } from '../../generated/client';
import type { Person } from '../../people/person';
import { judgementsOf } from './judgements';
import type { MarkingParts } from './parts';

/** What is to be marked: `item` short texts and explained moves, `activity` reflections and briefs. */
export const QUEUE_KINDS = ['item', 'activity', 'simulation'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

export interface QueueQuery {
  /** null: all kinds. */
  readonly kind: QueueKind | null;
  /** '' for everybody of the academy. */
  readonly cohort: string;
}

/** One piece of work that waits for a first marker. */
export interface Waiting {
  readonly work: string;
  readonly kind: QueueKind;
  /** The module or the exercise. */
  readonly title: string;
  readonly learner: { readonly name: string; readonly pseudonym: string };
  /** When it was handed in, ms since 1970. */
  readonly at: number;
  readonly selfAssessed: boolean;
}

/** As many as one marker does before looking again. */
export const QUEUE_LENGTH = 40;

const LEARNER = { select: { name: true, pseudonym: true } } as const;

/** What waits for a first marker, the oldest first, at most `QUEUE_LENGTH` of it. */
export async function waitingWork(
  parts: MarkingParts,
  user: Person,
  query: QueueQuery,
): Promise<Waiting[]> {
  const wants = (kind: QueueKind) => query.kind === null || query.kind === kind;
  const found = [
    ...(wants('item') || wants('activity') ? await written(parts, user, query, wants) : []),
    ...(wants('simulation') ? await simulations(parts, user, query) : []),
  ];
  const shown = found.sort((a, b) => a.at - b.at).slice(0, QUEUE_LENGTH);
  const works = shown.map(({ work }) => work);
  const judged = await judgementsOf(parts.database.reader, user.academyId, works);
  return shown.map((each) => ({ ...each, selfAssessed: judged.has(each.work) }));
}

type Found = Omit<Waiting, 'selfAssessed'>;

/** Grades that wait say whose record holds what waits. */
async function written(
  { database, curriculum, journal }: MarkingParts,
  { academyId }: Person,
  { cohort }: QueueQuery,
  wants: (kind: QueueKind) => boolean,
): Promise<Found[]> {
  const { reader } = database;
  const kinds = [
    ...(wants('item') ? ['check' as const] : []),
    ...(wants('activity') ? ['activity' as const] : []),
  ];
  const grades = await reader.grade.findMany({
    where: {
      academyId,
      status: 'submitted',
      kind: { in: kinds },
      ...(cohort === '' ? {} : { user: { memberships: { some: { cohortId: cohort } } } }),
    },
    orderBy: [{ at: 'asc' }, { userId: 'asc' }],
    take: QUEUE_LENGTH,
    select: { userId: true, kind: true, subjectId: true, versionId: true, user: LEARNER },
  });
  const found: Found[] = [];
  for (const { userId, kind, subjectId, versionId, user: learner } of grades) {
    const course = versionId === null ? null : await curriculum.version(versionId);
    const title = course?.module.title ?? subjectId;
    const events = await journal.read(reader, userId, [subjectId]);
    if (kind === 'activity') {
      const last = events.findLast(({ deed }) => deed.type === 'activitySubmitted');
      if (last?.deed.type !== 'activitySubmitted') continue;
      const work = `activity:${last.deed.submission}`;
      found.push({ work, kind, title, learner, at: last.at });
      continue;
    }
    for (const { id, outcome } of attemptsOf(events)) {
      for (const { item, waits } of outcome?.results ?? []) {
        if (!waits || !outcome) continue;
        const work = `attempt:${id}:${item}`;
        found.push({ work, kind: 'item', title, learner, at: outcome.at });
      }
    }
  }
  return found;
}

/** Parts in tables of classes that nobody has marked. */
async function simulations(
  { database }: MarkingParts,
  { academyId }: Person,
  { cohort }: QueueQuery,
): Promise<Found[]> {
  const { reader } = database;
  const inCohort =
    cohort === ''
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (SELECT 1 FROM "CohortMember" c
          WHERE c."cohortId" = ${cohort} AND c."userId" = l."userId")`;
  const rows = await reader.$queryRaw<{ id: number }[]>`
    SELECT l."id" FROM "LearningEvent" l
    JOIN "Table" t ON t."id" = l."subject"
    JOIN "Exercise" x ON x."id" = t."exerciseId"
    WHERE l."academyId" = ${academyId} AND l."moduleId" = '' AND l."type" = 'exercisePlayed'
      AND x."kind" = 'class' ${inCohort}
      AND NOT EXISTS (SELECT 1 FROM "Mark" m
        WHERE m."work" = 'table:' || l."subject" || ':' || l."userId" AND m."role" = 'first')
    ORDER BY l."id" LIMIT ${QUEUE_LENGTH}`;
  const events = await reader.learningEvent.findMany({
    where: { id: { in: rows.map(({ id }) => Number(id)) } },
    select: { userId: true, subject: true, at: true, body: true, user: LEARNER },
  });
  const exercises = await reader.exercise.findMany({
    where: { id: { in: events.map(({ body }) => exerciseIn(body)) } },
    select: { id: true, title: true },
  });
  const titles = new Map(exercises.map(({ id, title }) => [id, title]));
  return events.map(({ userId, subject, at, body, user: learner }) => ({
    work: `table:${subject}:${userId}`,
    kind: 'simulation',
    title: titles.get(exerciseIn(body)) ?? '',
    learner,
    at: at.getTime(),
  }));
}

function exerciseIn(body: string): string {
  const deed: LearningDeed = JSON.parse(body);
  return deed.type === 'exercisePlayed' ? deed.exercise : '';
}
