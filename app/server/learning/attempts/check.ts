import type { Check } from '~/core/learning/format/check';
import { worthOf } from '~/core/learning/marking/mark';
import { attemptsOf } from '~/core/learning/progress/attempts';
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
  await settleAll(tools, { userId, academyId }, moduleId);
  const { reader } = tools.database;
  const { check, module } = course;
  const attempts = attemptsOf(await tools.journal.read(reader, userId, [moduleId]));
  return {
    moduleId,
    moduleTitle: module.title,
    title: check.title,
    intro: check.intro ?? null,
    items: check.items.length,
    of: check.items.reduce((sum, item) => sum + worthOf(item), 0),
    pass: check.pass,
    minutes: await minutesFor(reader, userId, check),
    attemptsLeft: Math.max(0, check.attempts - attempts.length),
    attempts: attempts.map(({ id, number, startedAt, dueAt, outcome }) => {
      return { id, number, startedAt, dueAt, outcome };
    }),
  };
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
