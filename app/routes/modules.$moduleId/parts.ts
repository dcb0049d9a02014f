import type { Course } from '~/core/learning/course';
import type { Grade } from '~/core/learning/progress/grades';
import type { Progress } from '~/core/learning/progress/progress';

export interface LessonPart {
  id: string;
  title: string;
  minutes: number;
  state: 'new' | 'opened' | 'finished';
}

export interface CheckPart {
  title: string;
  items: number;
  /** Minutes that an attempt may take; null without a limit. */
  minutes: number | null;
  attempts: number;
  taken: number;
  /** Best share of all marks, in per cent; null before the first attempt was handed in. */
  best: number | null;
  /** The same of earlier versions of the module, whose questions may have been others. */
  bestBefore: number | null;
  state: 'new' | 'opened' | 'submitted' | 'finished' | 'failed';
}

export interface ActivityPart {
  kind: 'reflection' | 'brief' | 'exercise';
  title: string;
  minutes: number;
  state: 'new' | 'opened' | 'submitted' | 'finished';
}

/** The next thing to do in a module: where it is, and what it is. */
export interface GoOn {
  to: string;
  part: 'lesson' | 'check' | 'activity';
  title: string;
}

export interface Parts {
  lessons: LessonPart[];
  check: CheckPart | null;
  activity: ActivityPart | null;
  goOn: GoOn | null;
}

/** What a module consists of, each with how far one learner is, and what comes next. */
export function partsOf(
  {
    module,
    check,
    activity,
    versionId,
  }: Pick<Course, 'module' | 'check' | 'activity' | 'versionId'>,
  progress: Progress,
  activityStatus: Grade['status'] | undefined,
): Parts {
  const lessons = module.lessons.map(({ id, title, minutes }): LessonPart => {
    const opened = progress.opened[id] === undefined ? 'new' : 'opened';
    const state = progress.finished[id] === undefined ? opened : 'finished';
    return { id, title, minutes, state };
  });
  const parts = {
    lessons,
    check: check && checkPart(check, versionId, progress),
    activity: activity && {
      kind: activity.kind,
      title: activity.title,
      minutes: activity.minutes,
      state: activityState(activityStatus),
    },
  };
  return { ...parts, goOn: goOnIn(module.id, parts, progress.lastLesson) };
}

/** What was reached with an earlier version stays reached, and is shown as such. */
function checkPart(
  check: NonNullable<Course['check']>,
  versionId: string,
  { attempts }: Progress,
): CheckPart {
  const outcomes = attempts.flatMap(({ outcome }) => (outcome ? [outcome] : []));
  const before = attempts.filter((attempt) => attempt.versionId !== versionId);
  return {
    title: check.title,
    items: check.items.length,
    minutes: check.minutes ?? null,
    attempts: check.attempts,
    taken: attempts.length,
    best: bestOf(attempts.filter((attempt) => !before.includes(attempt))),
    bestBefore: bestOf(before),
    state: checkState(attempts.length, outcomes),
  };
}

function bestOf(attempts: Progress['attempts']): number | null {
  const shares = attempts.flatMap(({ outcome }) => {
    if (outcome === null) return [];
    return outcome.of === 0 ? 0 : Math.floor((outcome.earned / outcome.of) * 100);
  });
  return shares.length === 0 ? null : Math.max(...shares);
}

function checkState(
  taken: number,
  outcomes: readonly { passed: boolean; waits: boolean }[],
): CheckPart['state'] {
  if (outcomes.some(({ passed }) => passed)) return 'finished';
  if (outcomes.some(({ waits }) => waits)) return 'submitted';
  if (taken > outcomes.length) return 'opened';
  return taken > 0 ? 'failed' : 'new';
}

function activityState(status: Grade['status'] | undefined): ActivityPart['state'] {
  if (status === 'done') return 'finished';
  return status === 'started' ? 'opened' : (status ?? 'new');
}

/** The lesson that was opened last, unless it is finished; then the first that is not; then the rest. */
function goOnIn(moduleId: string, parts: Omit<Parts, 'goOn'>, last: string | null): GoOn | null {
  const open = parts.lessons.filter(({ state }) => state !== 'finished');
  const lesson = open.find(({ id }) => id === last) ?? open[0];
  const to = `/modules/${moduleId}`;
  if (lesson) return { to: `${to}/lessons/${lesson.id}`, part: 'lesson', title: lesson.title };
  const { check, activity } = parts;
  const tries = check?.state === 'new' || check?.state === 'opened' || check?.state === 'failed';
  if (check && tries && (check.taken < check.attempts || check.state === 'opened')) {
    return { to: `${to}/check`, part: 'check', title: check.title };
  }
  if (activity && (activity.state === 'new' || activity.state === 'opened')) {
    return { to: `${to}/activity`, part: 'activity', title: activity.title };
  }
  return null;
}
