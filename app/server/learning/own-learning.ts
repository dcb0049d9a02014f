import type { LearningDeed } from '~/core/learning/progress/events';
import type { Reader } from '../store/database';
import { ownEvents } from './own-answers';

/**
 * All that is kept about somebody's learning, for them to take along. Of the marks on their work only
 * those that count: what markers are still at is not said here before it is said to anybody.
 */
export async function ownLearning(reader: Reader, userId: string) {
  const where = { userId };
  const user = await reader.user.findUniqueOrThrow({ where: { id: userId }, select: LEARNT });
  const events = await reader.learningEvent.findMany({
    where,
    orderBy: { id: 'asc' },
    select: { at: true, moduleId: true, versionId: true, body: true },
  });
  const deeds = events.map(({ body, ...event }) => {
    const deed: LearningDeed = JSON.parse(body);
    return { ...event, deed };
  });
  const counting = new Set(deeds.flatMap(({ deed }) => ('mark' in deed ? [deed.mark] : [])));
  const { cards, certificates, marks, memberships, ...rest } = user;
  return {
    ...rest,
    events: await ownEvents(reader, deeds),
    reviewCards: cards.map((one) => ({ ...one, state: parsed(one.state) })),
    certificates: certificates.map((one) => ({ ...one, body: parsed(one.body) })),
    marks: marks
      .filter(({ id, markerId }) => counting.has(id) || markerId === userId)
      .map(({ id: _id, markerId: _markerId, ...one }) => ({ ...one, levels: parsed(one.levels) })),
    cohorts: memberships.map(({ joinedAt, cohort, group }) => ({
      ...{ name: cohort.name, group: group?.name ?? null, joinedAt },
    })),
  };
}

const LEARNT = {
  grades: {
    select: {
      ...{ kind: true, subjectId: true, status: true, earned: true, of: true, passed: true },
      ...{ versionId: true, at: true },
    },
  },
  notes: { select: { moduleId: true, lessonId: true, text: true, updatedAt: true } },
  cards: { select: { moduleId: true, conceptId: true, dueAt: true, state: true } },
  certificates: {
    select: {
      ...{ code: true, kind: true, subjectId: true, title: true, holder: true, body: true },
      ...{ issuedAt: true, withdrawnAt: true },
    },
  },
  marks: {
    orderBy: { at: 'asc' },
    select: {
      ...{ id: true, markerId: true, work: true, role: true, levels: true, earned: true },
      ...{ of: true, comment: true, at: true },
    },
  },
  memberships: {
    select: {
      joinedAt: true,
      cohort: { select: { name: true } },
      group: { select: { name: true } },
    },
  },
  allowance: { select: { percent: true, setAt: true } },
  extensions: { select: { assignmentId: true, dueAt: true, reason: true, grantedAt: true } },
  comments: { select: { text: true, createdAt: true } },
} as const;

function parsed(json: string): unknown {
  return JSON.parse(json);
}
