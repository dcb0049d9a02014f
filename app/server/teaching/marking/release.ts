import type { LearningDeed } from '~/core/learning/progress/events';
import { NO_MODULE } from '~/core/learning/progress/events';
import type { Judgement } from '~/core/learning/rubric/settle';
import { coursesWith } from '../../learning/courses-with';
import { keepExerciseGrades, keepGrades } from '../../learning/upkeep';
import type { Transaction } from '../../store/database';
import type { MarkingParts } from './parts';
import type { MarkableWork } from './work';

/** Writes a judgement that counts into the learner's record; their grades follow in the same transaction. */
export async function release(
  tx: Transaction,
  parts: MarkingParts,
  work: MarkableWork,
  judgement: Pick<Judgement, 'id' | 'markerId' | 'earned' | 'of'>,
): Promise<void> {
  const { journal, curriculum } = parts;
  const { academyId, moduleId, versionId } = work;
  const learner = { academyId, userId: work.learner.id };
  await journal.append(tx, learner, {
    commandId: `mark:${judgement.id}`,
    actorId: judgement.markerId,
    moduleId,
    versionId,
    deed: deedOf(work, judgement),
  });
  if (moduleId !== NO_MODULE) {
    const course =
      (await curriculum.current(academyId, moduleId)) ?? (await curriculum.version(versionId));
    if (course) await keepGrades(tx, parts, learner, course);
    return;
  }
  await keepExerciseGrades(tx, parts, learner);
  for (const course of await coursesWith(parts, academyId, work.seat?.scenario ?? '')) {
    await keepGrades(tx, parts, learner, course);
  }
}

function deedOf(
  { id }: MarkableWork,
  { id: mark, earned, of }: Pick<Judgement, 'id' | 'earned' | 'of'>,
): LearningDeed {
  if (id.kind === 'item') {
    return { type: 'itemMarked', attempt: id.attempt, item: id.item, mark, earned, of };
  }
  const submission = id.kind === 'activity' ? id.submission : id.table;
  return { type: 'activityMarked', submission, mark, earned, of };
}
