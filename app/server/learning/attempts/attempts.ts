import type { Course } from '~/core/learning/course';
import type { Check } from '~/core/learning/format/check';
import { attemptsOf } from '~/core/learning/progress/attempts';
import type { LearningDeed } from '~/core/learning/progress/events';
import type { Transaction } from '../../store/database';
import type { LearningTools } from '../parts';
import { type Decided, perform } from '../write-path';
import { locate, settle, settleAll, takeAnswers } from './desk';
import { attemptPicture } from './picture';
import { type Asking, type Attempts, isChecked, type Started } from './types';

const MINUTE = 60_000;

export function createAttempts(tools: LearningTools): Attempts {
  return {
    startAttempt: (user, moduleId, commandId) => start(tools, user, moduleId, commandId),
    answer: (user, attemptId, answers, commandId) =>
      takeAnswers(tools, user, attemptId, answers, { commandId, hand: 'save' }),
    submit: (user, attemptId, answers, commandId) =>
      takeAnswers(tools, user, attemptId, answers, { commandId, hand: 'submit' }),
    async attemptOf(user, attemptId) {
      const located = await locate(tools, user, attemptId);
      if (!located) return null;
      const { learner, moduleId, course } = located;
      await settleAll(tools, learner, moduleId);
      const events = await tools.journal.read(tools.database.reader, user.id, [moduleId]);
      const all = attemptsOf(events);
      const attempt = all.find(({ id }) => id === attemptId);
      return attempt ? attemptPicture(tools, course, attempt, all) : null;
    },
    async settle({ academyId, userId }, attemptId) {
      const located = await locate(tools, { academyId, id: userId }, attemptId);
      if (located) await settle(tools, located);
    },
  };
}

async function start(
  tools: LearningTools,
  user: Asking,
  moduleId: string,
  commandId: string,
): Promise<Started> {
  const course = await tools.curriculum.current(user.academyId, moduleId);
  if (!isChecked(course)) return { ok: false, reason: 'unknown' };
  const { check } = course;
  const learner = { academyId: user.academyId, userId: user.id };
  await settleAll(tools, learner, moduleId);
  const fresh = { attempt: tools.ids.id(), seed: tools.random.seed() };
  const sending = { learner, actorId: user.id, commandId, moduleId };
  return perform(tools, sending, async ({ events, before, tx }): Promise<Decided<Started>> => {
    const attempts = attemptsOf(events);
    const open = attempts.find(({ outcome }) => outcome === null);
    if (before?.type === 'attemptStarted') return goingOn(course, before.attempt);
    if (open) return goingOn(course, open.id);
    if (attempts.length >= check.attempts) {
      return { deeds: [], course, answer: { ok: false, reason: 'noneLeft' } };
    }
    const dueAt = await dueAtOf(tx, user.id, check, tools.clock.now());
    const number = attempts.length + 1;
    const deed: LearningDeed = { type: 'attemptStarted', ...fresh, number, dueAt };
    return { deeds: [deed], course, answer: { ok: true, attemptId: fresh.attempt } };
  });
}

function goingOn(course: Course, attemptId: string): Decided<Started> {
  return { deeds: [], course, answer: { ok: true, attemptId } };
}

/** When time is up for a person who starts now, with the allowance that they have. */
async function dueAtOf(
  tx: Transaction,
  userId: string,
  { minutes }: Check,
  now: number,
): Promise<number | null> {
  if (minutes === undefined) return null;
  const allowance = await tx.allowance.findUnique({
    where: { userId },
    select: { percent: true },
  });
  return now + Math.ceil((minutes * MINUTE * (allowance?.percent ?? 100)) / 100);
}
