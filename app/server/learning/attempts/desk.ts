import { type ShownItem, showItem } from '~/core/learning/marking/show';
import { type Attempt, attemptsOf } from '~/core/learning/progress/attempts';
import type { LearningDeed, LearningEvent } from '~/core/learning/progress/events';
import type { Learner } from '../journal';
import type { LearningTools } from '../parts';
import { perform } from '../write-path';
import { answersIn, handedIn, isOver, withAnswers } from './deciding';
import { placedItem } from './placed';
import {
  type Asking,
  type AttemptAnswer,
  type AttemptRefusal,
  isChecked,
  type Located,
  type SentAnswers,
} from './types';

interface Decision {
  readonly deeds: readonly LearningDeed[];
  readonly answer: AttemptAnswer;
  readonly at?: number;
}

const unknown = { ok: false, reason: 'unknown' } as const;
const done = { ok: true } as const;

/** Finds an attempt of a person's, whoever else may know its id. */
export async function locate(
  { database, curriculum }: LearningTools,
  { academyId, id: userId }: Asking,
  attemptId: string,
): Promise<Located | null> {
  const row = await database.reader.learningEvent.findFirst({
    where: { userId, subject: attemptId, type: 'attemptStarted' },
    select: { moduleId: true, versionId: true, body: true },
  });
  const course = row && (await curriculum.version(row.versionId));
  if (!row || !isChecked(course)) return null;
  const { moduleId } = row;
  const started: LearningDeed = JSON.parse(row.body);
  const seed = started.type === 'attemptStarted' ? started.seed : 0;
  return { learner: { academyId, userId }, attemptId, moduleId, course, seed };
}

/** Items of a person's attempt as its page shows them; null where it is not theirs. */
export async function shownItems(
  tools: LearningTools,
  user: Asking,
  attemptId: string,
  ids: readonly string[],
): Promise<ShownItem[] | null> {
  const located = await locate(tools, user, attemptId);
  if (!located) return null;
  const { course, seed } = located;
  return ids.flatMap((id) => {
    const found = placedItem(course.check, { seed, responses: {} }, id);
    return found ? showItem(found.item, found.arrangement) : [];
  });
}

/** Hands in, as it was saved, an attempt whose time is up: at the moment when it was. */
export async function settle(tools: LearningTools, located: Located): Promise<void> {
  const { attemptId, course } = located;
  await onAttempt(tools, located, `time-up:${attemptId}`, (attempt) => {
    const { outcome, dueAt } = attempt;
    if (outcome || dueAt === null || !isOver(attempt, tools.clock.now())) {
      return { deeds: [], answer: done };
    }
    return { deeds: [handedIn(course.check, attempt)], answer: done, at: dueAt };
  });
}

/**
 * Hands in everything of a module's attempts whose time is up.
 *
 * @returns the module's record after that
 */
export async function settleAll(
  tools: LearningTools,
  { academyId, userId }: Learner,
  moduleId: string,
): Promise<LearningEvent[]> {
  const read = () => tools.journal.read(tools.database.reader, userId, [moduleId]);
  const events = await read();
  const now = tools.clock.now();
  const over = attemptsOf(events).filter((each) => !each.outcome && isOver(each, now));
  for (const attempt of over) {
    const located = await locate(tools, { academyId, id: userId }, attempt.id);
    if (located) await settle(tools, located);
  }
  return over.length === 0 ? events : read();
}

/** Takes answers of a person, and the attempt itself where they hand it in. */
export async function takeAnswers(
  tools: LearningTools,
  user: Asking,
  attemptId: string,
  answers: SentAnswers,
  { commandId, hand }: { commandId: string; hand: 'save' | 'submit' },
): Promise<AttemptAnswer> {
  const located = await locate(tools, user, attemptId);
  if (!located) return unknown;
  const { check } = located.course;
  const answer = await onAttempt(tools, located, commandId, (attempt) => {
    if (attempt.outcome) return refused('submitted');
    if (isOver(attempt, tools.clock.now())) return refused('late');
    const deeds = answersIn(check, attempt, answers);
    if (typeof deeds === 'string') return refused(deeds);
    if (hand === 'save') return { deeds, answer: done };
    return { deeds: [...deeds, handedIn(check, withAnswers(attempt, deeds))], answer: done };
  });
  if (!answer.ok && answer.reason === 'late') await settle(tools, located);
  return answer;
}

/** Decides on the attempt as it is in the transaction. */
function onAttempt(
  tools: LearningTools,
  { learner, attemptId, moduleId, course }: Located,
  commandId: string,
  decide: (attempt: Attempt) => Decision,
): Promise<AttemptAnswer> {
  const sending = { learner, actorId: learner.userId, commandId, moduleId, subject: attemptId };
  return perform(tools, sending, ({ events, before }) => {
    const attempt = attemptsOf(events).find(({ id }) => id === attemptId);
    if (!attempt) return { deeds: [], course, answer: unknown };
    return before ? { deeds: [], course, answer: done } : { ...decide(attempt), course };
  });
}

function refused(reason: AttemptRefusal): Decision {
  return { deeds: [], answer: { ok: false, reason } };
}
