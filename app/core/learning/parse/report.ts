import type { CourseContent } from '../course';
import { parseLesson } from '../lesson/parse';
import { proseOf, wordsIn } from '../lesson/prose';
import { gradeOf } from './reading-level';

/** How fast people read to learn; reading for pleasure is faster (Brysbaert 2019: 238 a minute). */
const WORDS_PER_MINUTE = 200;

export interface LessonReport {
  readonly id: string;
  readonly words: number;
  /** Minutes to read that many words, at 200 a minute. */
  readonly reading: number;
  /** Minutes as the module says: with thinking, figures and notes. */
  readonly stated: number;
  /** Flesch–Kincaid grade; null for too few words, or a language other than English. */
  readonly grade: number | null;
}

export interface CourseReport {
  readonly lessons: readonly LessonReport[];
  readonly words: number;
  readonly items: number;
  /** Marks that the check has in all. */
  readonly marks: number;
}

/** How long a course's lessons are and how hard to read, and how much its check asks. */
export function reportOf({ module, lessons, check }: CourseContent): CourseReport {
  const english = /^en\b/.test(module.language);
  const reports = module.lessons.map((entry) => {
    const text = lessons.find(({ id }) => id === entry.id)?.text ?? '';
    const { tree } = parseLesson(text, entry, module).lesson;
    const words = wordsIn(tree);
    return {
      id: entry.id,
      words,
      reading: Math.ceil(words / WORDS_PER_MINUTE),
      stated: entry.minutes,
      grade: english ? gradeOf(proseOf(tree)) : null,
    };
  });
  return {
    lessons: reports,
    words: reports.reduce((sum, { words }) => sum + words, 0),
    items: check?.items.length ?? 0,
    marks: check?.items.reduce((sum, { marks }) => sum + marks, 0) ?? 0,
  };
}
