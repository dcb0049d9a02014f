import type { Course } from '~/core/learning/course';
import { treeOf } from '~/core/learning/lesson/tree';
import { usesOf } from '~/core/learning/lesson/uses';
import type { LearningEvent } from '~/core/learning/progress/events';
import { cardsOf, type Taught } from '~/core/learning/review/cards';
import type { Memory } from '~/core/learning/review/memory';
import type { Card } from '~/core/learning/review/plan';
import type { Transaction } from '../store/database';
import type { Learner } from './journal';
import type { LearningTools } from './parts';

/** Brings a person's cards of one module up to date, in the transaction that wrote to its record. */
export async function keepCards(
  tx: Transaction,
  tools: Pick<LearningTools, 'journal' | 'curriculum'>,
  { academyId, userId }: Learner,
  moduleId: string,
): Promise<void> {
  const cards = await cardsFrom(tools, await tools.journal.read(tx, userId, [moduleId]));
  const rows = await tx.reviewCard.findMany({ where: { userId, moduleId } });
  const kept = new Map(rows.map(({ conceptId, state }) => [conceptId, state]));
  for (const { concept: conceptId, memory } of cards) {
    const state = JSON.stringify(memory);
    if (kept.get(conceptId) === state) continue;
    const data = { dueAt: new Date(memory.dueAt), state };
    await tx.reviewCard.upsert({
      where: { userId_moduleId_conceptId: { userId, moduleId, conceptId } },
      update: data,
      create: { userId, academyId, moduleId, conceptId, ...data },
    });
  }
}

/** The cards of a person as kept. */
export async function storedCards(
  from: Pick<Transaction, 'reviewCard'>,
  userId: string,
): Promise<Card[]> {
  const rows = await from.reviewCard.findMany({
    where: { userId },
    orderBy: [{ dueAt: 'asc' }, { moduleId: 'asc' }, { conceptId: 'asc' }],
  });
  return rows.map(({ moduleId, conceptId: concept, state }) => {
    const memory: Memory = JSON.parse(state);
    return { moduleId, concept, memory };
  });
}

/** The cards that a record gives, with the versions it names. */
export async function cardsFrom(
  { curriculum }: Pick<LearningTools, 'curriculum'>,
  events: readonly LearningEvent[],
): Promise<Card[]> {
  const versions = new Map<string, Taught | null>();
  for (const { versionId } of events) {
    if (versions.has(versionId)) continue;
    const course = await curriculum.version(versionId);
    versions.set(versionId, course && taughtBy(course));
  }
  return cardsOf(events, (versionId) => versions.get(versionId) ?? null);
}

/** Reading a lesson takes milliseconds, and a class reads the same one. */
const mentioned = new WeakMap<Course, Map<string, readonly string[]>>();

function taughtBy(course: Course): Taught {
  const lessons = mentioned.get(course) ?? new Map<string, readonly string[]>();
  mentioned.set(course, lessons);
  const concepts = new Set(course.module.concepts.map(({ id }) => id));
  return {
    conceptsOfLesson(lesson) {
      const known = lessons.get(lesson);
      if (known) return known;
      const text = course.lessons.find(({ id }) => id === lesson)?.text ?? '';
      const uses = usesOf(treeOf(text));
      const found = [...new Set([...uses.concepts, ...uses.terms])].filter((id) =>
        concepts.has(id),
      );
      lessons.set(lesson, found);
      return found;
    },
    conceptsOfItem: (item) =>
      course.check?.items
        .find(({ id }) => id === item)
        ?.concepts.filter((id) => concepts.has(id)) ?? [],
  };
}
