import type { Course } from '~/core/learning/course';
import type { LearningDeed, LearningEvent } from '~/core/learning/progress/events';
import type { Transaction } from '../store/database';
import type { Learner } from './journal';
import type { LearningTools } from './parts';
import { keepCards } from './review-cards';
import { keepGrades } from './upkeep';

/** Who sends a command about whose record, and to which module it belongs. */
export interface Sending {
  readonly learner: Learner;
  /** The learner, or who marks. */
  readonly actorId: string;
  readonly commandId: string;
  readonly moduleId: string;
  /** What it is about, where nothing else of the module bears on the decision. */
  readonly subject?: string;
}

/** What to write down, and what to answer. */
export interface Decided<Answer> {
  /** The last one stands for the command; none where there is nothing to write. */
  readonly deeds: readonly LearningDeed[];
  /** The version that the deeds were made with. */
  readonly course: Course;
  readonly answer: Answer;
  /** When it happened, in ms since 1970, where that was not now. */
  readonly at?: number;
}

/** What a decision rests on. */
export interface Situation {
  readonly events: readonly LearningEvent[];
  /** What this very command wrote when it came before; then nothing is written again. */
  readonly before: LearningDeed | null;
  /** The transaction that it is part of. */
  readonly tx: Transaction;
}

/**
 * The only way into the record. Reads the module's events, or those of one subject, and decides on
 * them in one transaction with what is written, so that nothing comes in between; the grades follow
 * in the same one. A command that comes twice is decided with what it wrote before, and writes
 * nothing.
 */
export async function perform<Answer>(
  tools: LearningTools,
  sending: Sending,
  decide: (situation: Situation) => Decided<Answer> | Promise<Decided<Answer>>,
): Promise<Answer> {
  return tools.database.write((tx) => performIn(tx, tools, sending, decide));
}

async function performIn<Answer>(
  tx: Transaction,
  tools: LearningTools,
  sending: Sending,
  decide: (situation: Situation) => Decided<Answer> | Promise<Decided<Answer>>,
): Promise<Answer> {
  const { journal, curriculum } = tools;
  const { learner, moduleId, commandId, actorId, subject } = sending;
  const before = await journal.find(tx, learner.userId, commandId);
  const events = await journal.read(tx, learner.userId, [moduleId], subject);
  const { deeds, course, answer, at } = await decide({ events, before, tx });
  if (before || deeds.length === 0) return answer;
  // What was done with a version before has kept it.
  const isKept = events.some(({ versionId }) => versionId === course.versionId);
  if (!isKept) await curriculum.keep(tx, course);
  for (const [index, deed] of deeds.entries()) {
    const last = index === deeds.length - 1;
    await journal.append(tx, learner, {
      commandId: last ? commandId : `${commandId}/${index}`,
      actorId,
      moduleId,
      versionId: course.versionId,
      deed,
      ...(at === undefined ? {} : { at }),
    });
  }
  if (deeds.some(({ type }) => type !== 'answered')) {
    const now = await curriculum.current(learner.academyId, moduleId);
    await keepGrades(tx, tools, learner, now ?? course);
    await keepCards(tx, tools, learner, moduleId);
  }
  return answer;
}
