import type { Course } from '~/core/learning/course';
import type { Check } from '~/core/learning/format/check';
import type { ShownItem } from '~/core/learning/marking/show';
import type { Attempt } from '~/core/learning/progress/attempts';
import type { Person } from '../../people/person';
import type { Learner } from '../journal';
import type { AttemptPicture } from './picture';

/** Who asks. */
export type Asking = Pick<Person, 'id' | 'academyId'>;

/** Answers as a page sends them, by item: choices go by their places. */
export type SentAnswers = Readonly<Record<string, unknown>>;

/** Why an attempt cannot be started, answered or handed in. */
export type AttemptRefusal =
  /** There is no such check, attempt or item for this person. */
  | 'unknown'
  | 'noneLeft'
  /** It is assigned to them, and has not opened, or is closed to late work. */
  | 'notOpen'
  | 'closed'
  /** Time is up: what had been saved was handed in. */
  | 'late'
  | 'submitted'
  /** The answer is none that the item can have; nothing was kept. */
  | 'malformed';

export interface AttemptRefused {
  readonly ok: false;
  readonly reason: AttemptRefusal;
}
export type AttemptAnswer = { readonly ok: true } | AttemptRefused;
export type Started = { readonly ok: true; readonly attemptId: string } | AttemptRefused;

export type CheckedCourse = Course & { readonly check: Check };

/** Where an attempt of somebody's is found, with the version it was started with. */
export interface Located {
  readonly learner: Learner;
  readonly attemptId: string;
  readonly moduleId: string;
  readonly course: CheckedCourse;
  /** What the order of its items and choices is made from. */
  readonly seed: number;
}

/** A check as its learner finds it before an attempt, and their attempts so far. */
export interface CheckPicture {
  readonly moduleId: string;
  readonly moduleTitle: string;
  readonly title: string;
  /** Markdown. */
  readonly intro: string | null;
  readonly items: number;
  /** In hundredths of a mark. */
  readonly of: number;
  /** In per cent. */
  readonly pass: number;
  /** How long an attempt may take this person, with their allowance; null without a limit. */
  readonly minutes: number | null;
  readonly attemptsLeft: number;
  readonly attempts: readonly (Pick<
    Attempt,
    'id' | 'number' | 'startedAt' | 'dueAt' | 'outcome'
  > & {
    /** Whether it was made with an earlier version of the module. */
    readonly isEarlier: boolean;
  })[];
}

/** Attempts at checks. Marks are made here and nowhere else; each member asks whose attempt it is. */
export interface Attempts {
  /** The check of a module as it is now; null where there is none. Hands in what is over. */
  checkOf(user: Asking, moduleId: string): Promise<CheckPicture | null>;
  /** Starts an attempt, or goes on with the one that is open. */
  startAttempt(user: Asking, moduleId: string, commandId: string): Promise<Started>;
  /** Saves answers; none of them where one is malformed or time is up. */
  answer(
    user: Asking,
    attemptId: string,
    answers: SentAnswers,
    commandId: string,
  ): Promise<AttemptAnswer>;
  /** Saves answers and hands the attempt in; it is marked at once. */
  submit(
    user: Asking,
    attemptId: string,
    answers: SentAnswers,
    commandId: string,
  ): Promise<AttemptAnswer>;
  /**
   * What the learner may see of their attempt; null where it is not theirs. Hands in what is over.
   *
   * @param part which part of a long check, from 1; the first unless said
   */
  attemptOf(user: Asking, attemptId: string, part?: number): Promise<AttemptPicture | null>;
  /**
   * Some items of an attempt as its page shows them, by their ids, to read a form by; those that
   * there are not are left out. null where the attempt is not theirs.
   */
  shownItems(
    user: Asking,
    attemptId: string,
    ids: readonly string[],
  ): Promise<readonly ShownItem[] | null>;
  /** Hands in, as it was saved, an attempt whose time is up; nothing where it is not. */
  settle(learner: Learner, attemptId: string): Promise<void>;
}

/** Whether a course has a check. */
export function isChecked(course: Course | null): course is CheckedCourse {
  return course !== null && course.check !== null;
}
