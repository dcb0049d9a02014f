import type { Course } from '../course';
import { attemptsOf, bestOf } from './attempts';
import type { LearningDeed, LearningEvent } from './events';

/** Where a person stands with a piece of work. Marks are in hundredths, null where there are none. */
export interface Grade {
  readonly kind: 'track' | 'module' | 'check' | 'activity' | 'exercise';
  /** A track's, module's or exercise's id; checks and activities go by their module's. */
  readonly subjectId: string;
  /** `submitted`: handed in, and something of it waits for a marker. */
  readonly status: 'started' | 'submitted' | 'done';
  readonly earned: number | null;
  readonly of: number | null;
  readonly passed: boolean | null;
  /** The version that the result rests on; null where there is none. */
  readonly versionId: string | null;
  /** When it last changed, in ms since 1970. */
  readonly at: number;
}

/** What of a course the grades of its module depend on. */
export type GradedCourse = Pick<Course, 'module' | 'activity'> & {
  readonly check: object | null;
};

/** Deeds after which every grade is as it was. */
const changesNoGrade: ReadonlySet<LearningDeed['type']> = new Set(['answered', 'conceptReviewed']);

const nothingEarned = { earned: null, of: null, passed: null } as const;

/**
 * The grades of one module from its record: of its check, its activity and itself, those that were
 * begun. What was once earned or finished stays so under every later version.
 *
 * @param events the module's, in order, together with the exercises played (they belong to no module)
 * @param course as it is now
 */
export function gradesOf(events: readonly LearningEvent[], course: GradedCourse): Grade[] {
  const check = checkGrade(events, course);
  const activity = activityGrade(events, course);
  const module = moduleGrade(events, course, check, activity);
  return [check, activity, module].filter((grade) => grade !== null);
}

/** Whether everything that a course asks for now is done. */
export function isFinished(events: readonly LearningEvent[], course: GradedCourse): boolean {
  const finished = lessonsIn(events, 'lessonFinished');
  return (
    course.module.lessons.every(({ id }) => finished.has(id)) &&
    (course.check === null || checkGrade(events, course)?.passed === true) &&
    (course.activity === null || activityGrade(events, course)?.status === 'done')
  );
}

/**
 * When a learner had done what a course asks for, where it is finished: in ms since 1970. A marker's
 * judgement may come long after, and says nothing of how late the work was.
 */
export function doneAt(events: readonly LearningEvent[], course: GradedCourse): number {
  const finished = lessonsIn(events, 'lessonFinished');
  const lessons = course.module.lessons.map(({ id }) => finished.get(id) ?? 0);
  const passed = attemptsOf(events).flatMap(({ outcome }) => (outcome?.passed ? outcome.at : []));
  const check = course.check === null || passed.length === 0 ? 0 : Math.min(...passed);
  return Math.max(...lessons, check, activityAt(events, course));
}

function activityAt(events: readonly LearningEvent[], { activity }: GradedCourse): number {
  if (activity === null) return 0;
  const handedIn = events.findLast(({ deed }) => deed.type === 'activitySubmitted');
  const played = events.find(
    ({ deed }) =>
      deed.type === 'exercisePlayed' &&
      activity.kind === 'exercise' &&
      deed.scenario === activity.scenario,
  );
  return (handedIn ?? played)?.at ?? 0;
}

/** The grade of every exercise that was played, from the events that belong to no module. */
export function exerciseGrades(events: readonly LearningEvent[]): Grade[] {
  const grades = new Map<string, Grade>();
  for (const { at, deed } of events) {
    if (deed.type !== 'exercisePlayed') continue;
    const { marked, ...marks } = marksOf(events, deed.table);
    grades.set(deed.exercise, {
      kind: 'exercise',
      subjectId: deed.exercise,
      status: 'done',
      ...marks,
      passed: null,
      versionId: null,
      at: Math.max(at, marked),
    });
  }
  return [...grades.values()];
}

/** The grade of a track from those of its modules; null where none was begun. */
export function trackGrade(
  trackId: string,
  moduleIds: readonly string[],
  grades: readonly Grade[],
): Grade | null {
  const begun = grades.filter(
    ({ kind, subjectId }) => kind === 'module' && moduleIds.includes(subjectId),
  );
  if (begun.length === 0) return null;
  const done = begun.filter(({ status }) => status === 'done').length === moduleIds.length;
  return {
    kind: 'track',
    subjectId: trackId,
    status: done ? 'done' : 'started',
    ...sumOf(begun),
    passed: done ? true : null,
    versionId: null,
    at: Math.max(...begun.map(({ at }) => at)),
  };
}

/** Ids of the lessons that were opened, or finished. */
export function lessonsIn(
  events: readonly LearningEvent[],
  type: 'lessonOpened' | 'lessonFinished',
): ReadonlyMap<string, number> {
  const lessons = new Map<string, number>();
  for (const { at, deed } of events) if (deed.type === type) lessons.set(deed.lesson, at);
  return lessons;
}

function checkGrade(events: readonly LearningEvent[], { module }: GradedCourse): Grade | null {
  const attempts = attemptsOf(events);
  const last = attempts.at(-1);
  if (!last) return null;
  const best = bestOf(attempts);
  const common = { kind: 'check', subjectId: module.id } as const;
  if (!best?.outcome) {
    const { versionId, startedAt: at } = last;
    return { ...common, status: 'started', ...nothingEarned, versionId, at };
  }
  const outcomes = attempts.flatMap(({ outcome }) => (outcome ? [outcome] : []));
  const waits = outcomes.some((outcome) => outcome.waits);
  const passed = outcomes.some((outcome) => outcome.passed);
  return {
    ...common,
    status: waits ? 'submitted' : 'done',
    earned: best.outcome.earned,
    of: best.outcome.of,
    // Who waits for a marker may still pass.
    passed: passed || (waits ? null : false),
    versionId: best.versionId,
    at: lastOf(events, ['attemptSubmitted', 'itemMarked']),
  };
}

function activityGrade(events: readonly LearningEvent[], course: GradedCourse): Grade | null {
  const { activity } = course;
  const common = { kind: 'activity', subjectId: course.module.id, passed: null } as const;
  const handedIn = events.findLast(({ deed }) => deed.type === 'activitySubmitted');
  if (handedIn?.deed.type === 'activitySubmitted') {
    const { submission, waits } = handedIn.deed;
    const { marked, ...marks } = marksOf(events, submission);
    const status = waits && marks.earned === null ? 'submitted' : 'done';
    const { versionId } = handedIn;
    return { ...common, status, ...marks, versionId, at: Math.max(handedIn.at, marked) };
  }
  if (activity?.kind !== 'exercise') return null;
  const played = events.findLast(
    ({ deed }) => deed.type === 'exercisePlayed' && deed.scenario === activity.scenario,
  );
  if (played?.deed.type !== 'exercisePlayed') return null;
  const { marked, ...marks } = marksOf(events, played.deed.table);
  const at = Math.max(played.at, marked);
  return { ...common, status: 'done', ...marks, versionId: null, at };
}

function moduleGrade(
  events: readonly LearningEvent[],
  { module }: GradedCourse,
  check: Grade | null,
  activity: Grade | null,
): Grade | null {
  const own = events.filter(
    ({ moduleId, deed }) => moduleId === module.id && !changesNoGrade.has(deed.type),
  );
  const last = own.at(-1);
  if (!last) return null;
  const finished = own.find(({ deed }) => deed.type === 'moduleFinished');
  const waits = check?.status === 'submitted' || activity?.status === 'submitted';
  return {
    kind: 'module',
    subjectId: module.id,
    status: finished ? 'done' : waits ? 'submitted' : 'started',
    ...sumOf([check, activity].filter((grade) => grade !== null)),
    passed: finished ? true : null,
    versionId: (finished ?? last).versionId,
    // What was finished is written down with its mark, and happened before.
    at: Math.max(...own.map(({ at }) => at)),
  };
}

function marksOf(events: readonly LearningEvent[], submission: string) {
  const mark = events.findLast(
    ({ deed }) => deed.type === 'activityMarked' && deed.submission === submission,
  );
  if (mark?.deed.type !== 'activityMarked') return { earned: null, of: null, marked: 0 };
  const { earned, of } = mark.deed;
  return { earned, of, marked: mark.at };
}

function sumOf(grades: readonly Grade[]): Pick<Grade, 'earned' | 'of'> {
  const marked = grades.filter(({ of }) => of !== null);
  if (marked.length === 0) return { earned: null, of: null };
  return {
    earned: marked.reduce((sum, { earned }) => sum + (earned ?? 0), 0),
    of: marked.reduce((sum, { of }) => sum + (of ?? 0), 0),
  };
}

function lastOf(events: readonly LearningEvent[], types: readonly LearningDeed['type'][]): number {
  return events.findLast(({ deed }) => types.includes(deed.type))?.at ?? 0;
}
