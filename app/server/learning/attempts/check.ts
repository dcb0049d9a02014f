import type { Check } from '~/core/learning/format/check';
import { worthOf } from '~/core/learning/marking/mark';
import { type Attempt, attemptsOf } from '~/core/learning/progress/attempts';
import type { Transaction } from '../../store/database';
import type { LearningTools } from '../parts';
import { settleAll } from './desk';
import { type Asking, type CheckPicture, isChecked } from './types';

/** What somebody finds before they begin: nothing of it is in an item. */
export async function checkPicture(
  tools: LearningTools,
  { id: userId, academyId }: Asking,
  moduleId: string,
): Promise<CheckPicture | null> {
  const course = await tools.curriculum.current(academyId, moduleId);
  if (!isChecked(course)) return null;
  const attempts = attemptsOf(await settleAll(tools, { userId, academyId }, moduleId));
  const { reader } = tools.database;
  const { check, module } = course;
  return {
    moduleId,
    moduleTitle: module.title,
    title: check.title,
    intro: check.intro ?? null,
    items: check.items.length,
    of: check.items.reduce((sum, item) => sum + worthOf(item), 0),
    pass: check.pass,
    minutes: await minutesFor(reader, userId, check),
    attemptsLeft: await attemptsLeftFor(tools, attempts, check),
    attempts: attempts.map(({ id, number, startedAt, dueAt, outcome, versionId }) => {
      const isEarlier = versionId !== course.versionId;
      return { id, number, startedAt, dueAt, outcome, isEarlier };
    }),
  };
}

/**
 * How many attempts somebody may still begin. The version of their latest attempt says it, so that
 * a new one neither takes back what was promised, nor opens a check anew whose answers were shown.
 *
 * @param current the check as it is now, for who has not begun
 */
export async function attemptsLeftFor(
  { curriculum }: Pick<LearningTools, 'curriculum'>,
  attempts: readonly Pick<Attempt, 'versionId'>[],
  current: Check,
): Promise<number> {
  const latest = attempts.at(-1);
  const course = latest ? await curriculum.version(latest.versionId) : null;
  const { attempts: allowed } = isChecked(course) ? course.check : current;
  return Math.max(0, allowed - attempts.length);
}

/** The minutes that a person has for an attempt, with the allowance they have; null without a limit. */
export async function minutesFor(
  from: Pick<Transaction, 'allowance'>,
  userId: string,
  { minutes }: Check,
): Promise<number | null> {
  if (minutes === undefined) return null;
  const allowance = await from.allowance.findUnique({
    where: { userId },
    select: { percent: true },
  });
  return (minutes * (allowance?.percent ?? 100)) / 100;
}
