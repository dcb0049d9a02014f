import { type LearningDeed, NO_MODULE } from '~/core/learning/progress/events';
import type { Transaction } from '../store/database';
import type { Learner } from './journal';
import type { LearningTools } from './parts';
import { keepExerciseGrades, keepGrades } from './upkeep';
import { performIn } from './write-path';

/** What was marked. */
export type MarkedWork =
  /** What waits for a person in one item of an attempt. */
  | { readonly kind: 'item'; readonly attempt: string; readonly item: string }
  | { readonly kind: 'submission'; readonly submission: string }
  /** A person's part in an exercise, at a table that has ended. */
  | { readonly kind: 'table'; readonly table: string };

/** A marker's judgement, in hundredths of a mark. */
export interface Marking {
  readonly learner: Learner;
  readonly markerId: string;
  /** The same one twice is one judgement. */
  readonly commandId: string;
  readonly work: MarkedWork;
  /** Id of the Mark that says how it came about. */
  readonly mark: string;
  /** What the rubric gave, of what it can give: of an item, without what it earned by itself. */
  readonly earned: number;
  readonly of: number;
}

/** How marks get into the record. */
export interface Markers {
  /**
   * Writes a judgement down, as part of the marker's transaction, and brings the learner's grades
   * up to date. Who may mark is for the caller to ask.
   *
   * @returns false where the learner did no such work
   */
  marked(tx: Transaction, marking: Marking): Promise<boolean>;
}

const STARTED = {
  item: 'attemptStarted',
  submission: 'activitySubmitted',
  table: 'exercisePlayed',
} as const;

export function createMarkers(tools: LearningTools): Markers {
  return {
    async marked(tx, marking) {
      const { learner, work, markerId: actorId, commandId } = marking;
      const where = { userId: learner.userId, type: STARTED[work.kind], subject: subjectOf(work) };
      const row = await tx.learningEvent.findFirst({
        where,
        select: { moduleId: true, versionId: true },
      });
      if (!row) return false;
      const deed = deedOf(marking);
      const sending = { learner, actorId, commandId, moduleId: row.moduleId };
      if (row.moduleId === NO_MODULE) {
        const nowhere = { moduleId: NO_MODULE, versionId: NO_MODULE };
        const entry = { ...nowhere, commandId, actorId, deed };
        if (await tools.journal.append(tx, learner, entry)) await keepPlayed(tx, tools, learner);
        return true;
      }
      const course = await tools.curriculum.version(row.versionId);
      if (!course) return false;
      return performIn(tx, tools, sending, () => ({ deeds: [deed], course, answer: true }));
    },
  };
}

function subjectOf(work: MarkedWork): string {
  if (work.kind === 'item') return work.attempt;
  return work.kind === 'submission' ? work.submission : work.table;
}

function deedOf({ work, mark, earned, of }: Marking): LearningDeed {
  if (work.kind === 'item') {
    const { attempt, item } = work;
    return { type: 'itemMarked', attempt, item, mark, earned, of };
  }
  return { type: 'activityMarked', submission: subjectOf(work), mark, earned, of };
}

/** The grades of exercises, and of the modules that ask for one that was played. */
async function keepPlayed(tx: Transaction, tools: LearningTools, learner: Learner): Promise<void> {
  await keepExerciseGrades(tx, tools, learner);
  const { academyId, userId } = learner;
  const events = await tools.journal.read(tx, userId, [NO_MODULE]);
  const scenarios = events.map(({ deed }) => ('scenario' in deed ? deed.scenario : ''));
  for (const track of await tools.curriculum.tracks(academyId)) {
    for (const { id, hasActivity } of track.modules) {
      const course = hasActivity ? await tools.curriculum.current(academyId, id) : null;
      const activity = course?.activity;
      if (!course || activity?.kind !== 'exercise' || !scenarios.includes(activity.scenario)) {
        continue;
      }
      await keepGrades(tx, tools, learner, course);
    }
  }
}
