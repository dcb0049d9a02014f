import { type CourseFiles, type LessonText, lessonFile } from '../course';
import type { Module } from '../format/module';
import { type Lesson, parseLesson } from '../lesson/parse';
import { type ModuleFault, ofFile } from './fault';

/** A lesson's file as read; `lesson` is null where what stands in it was not. */
export interface ReadLesson extends LessonText {
  readonly file: string;
  readonly lesson: Lesson | null;
}

export interface ReadLessons {
  /** Those that are there, in the order of the module. */
  readonly lessons: readonly ReadLesson[];
  readonly faults: readonly ModuleFault[];
}

/** Reads the lessons that a module lists, of those that `reads` names; one that is not there is a fault. */
export function readLessons(
  module: Module,
  files: CourseFiles,
  reads: (file: string) => boolean,
): ReadLessons {
  const lessons: ReadLesson[] = [];
  const faults: ModuleFault[] = [];
  for (const entry of module.lessons) {
    const file = lessonFile(module, entry.id);
    const text = Object.hasOwn(files, file) ? files[file] : undefined;
    if (text === undefined) {
      const expected = `the lesson "${entry.title}" of module.json`;
      faults.push(ofFile(file, 'missing-file', 'no such file', expected));
      continue;
    }
    if (!reads(file)) {
      lessons.push({ id: entry.id, text, file, lesson: null });
      continue;
    }
    const parsed = parseLesson(text, entry, module);
    lessons.push({ id: entry.id, text, file, lesson: parsed.lesson });
    faults.push(...parsed.faults.map((fault) => ({ ...fault, file, path: '' })));
  }
  return { lessons, faults };
}
