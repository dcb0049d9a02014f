import { type Attempt, attemptsOf } from './attempts';
import type { LearningEvent } from './events';
import { lessonsIn } from './grades';

/** How far somebody is with a module. Times are in ms since 1970. */
export interface Progress {
  /** When lessons were last opened, and first finished, by their ids. */
  readonly opened: Readonly<Record<string, number>>;
  readonly finished: Readonly<Record<string, number>>;
  /** The lesson that was opened last: where to go on reading. */
  readonly lastLesson: string | null;
  readonly attempts: readonly Attempt[];
  /** When the module was finished; null while it is not. */
  readonly finishedAt: number | null;
}

/** How far a record goes. Says nothing of what is still asked for: the course does. */
export function progressOf(events: readonly LearningEvent[]): Progress {
  const last = events.findLast(({ deed }) => deed.type === 'lessonOpened');
  const finished = events.find(({ deed }) => deed.type === 'moduleFinished');
  return {
    opened: Object.fromEntries(lessonsIn(events, 'lessonOpened')),
    finished: Object.fromEntries(lessonsIn(events, 'lessonFinished')),
    lastLesson: last?.deed.type === 'lessonOpened' ? last.deed.lesson : null,
    attempts: attemptsOf(events),
    finishedAt: finished?.at ?? null,
  };
}
