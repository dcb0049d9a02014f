import type { Course } from '~/core/learning/course';
import { attemptsOf } from '~/core/learning/progress/attempts';
import type { LearningDeed } from '~/core/learning/progress/events';
import { windowFor } from '../../teaching/window';
import type { LearningTools } from '../parts';
import { type Decided, perform } from '../write-path';
import { attemptsLeftFor, checkPicture, minutesFor } from './check';
import { locate, settle, settleAll, shownItems, takeAnswers } from './desk';
import { judgementsOf } from './judged';
import { attemptPicture } from './picture';
import { type Asking, type Attempts, isChecked, type Started } from './types';

const MINUTE = 60_000;

export function createAttempts(tools: LearningTools): Attempts {
  return {
    checkOf: (user, moduleId) => checkPicture(tools, user, moduleId),
    startAttempt: (user, moduleId, commandId) => start(tools, user, moduleId, commandId),
    answer: (user, attemptId, answers, commandId) =>
      takeAnswers(tools, user, attemptId, answers, { commandId, hand: 'save' }),
    submit: (user, attemptId, answers, commandId) =>
      takeAnswers(tools, user, attemptId, answers, { commandId, hand: 'submit' }),
    shownItems: (user, attemptId, ids) => shownItems(tools, user, attemptId, ids),
    async attemptOf(user, attemptId, part = 1) {
      const located = await locate(tools, user, attemptId);
      if (!located) return null;
      const { learner, moduleId, course } = located;
      const events = await settleAll(tools, learner, moduleId);
      const all = attemptsOf(events);
      const attempt = all.find(({ id }) => id === attemptId);
      if (!attempt) return null;
      const judgements = await judgementsOf(tools.database.reader, events, attemptId);
      const attemptsLeft = await attemptsLeftFor(tools, all, course.check);
      return attemptPicture(tools, { course, attempt, all, attemptsLeft, judgements }, part);
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
    if ((await attemptsLeftFor(tools, attempts, check)) === 0) {
      return { deeds: [], course, answer: { ok: false, reason: 'noneLeft' } };
    }
    const now = tools.clock.now();
    const { track: trackId } = course.module;
    const asked = { ...learner, kind: 'check', moduleId, trackId, now } as const;
    const window = await windowFor(tx, asked);
    if (!window.open) return { deeds: [], course, answer: { ok: false, reason: window.why } };
    const minutes = await minutesFor(tx, user.id, check);
    // Time is up for the attempt when it is for the assignment, whichever comes first.
    const ends = [minutes === null ? null : now + Math.ceil(minutes * MINUTE), window.closesAt];
    const bounds = ends.filter((end) => end !== null);
    const dueAt = bounds.length === 0 ? null : Math.min(...bounds);
    const number = attempts.length + 1;
    const deed: LearningDeed = { type: 'attemptStarted', ...fresh, number, dueAt };
    return { deeds: [deed], course, answer: { ok: true, attemptId: fresh.attempt } };
  });
}

function goingOn(course: Course, attemptId: string): Decided<Started> {
  return { deeds: [], course, answer: { ok: true, attemptId } };
}
