import { type CourseFiles, type LessonText, lessonFile } from '../course';
import type { Module } from '../format/module';
import { type Lesson, parseLesson } from '../lesson/parse';
import { type ModuleFault, ofFile } from './fault';

/** A lesson's file as read. */
export interface ReadLesson extends LessonText {
  readonly file: string;
  readonly lesson: Lesson;
}

export interface ReadLessons {
  /** Those that are there, in the order of the module. */
  readonly lessons: readonly ReadLesson[];
  readonly faults: readonly ModuleFault[];
}

/** Reads the lessons that a module lists; one that is not there is a fault. */
export function readLessons(module: Module, files: CourseFiles): ReadLessons {
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
    const parsed = parseLesson(text, entry, module);
    lessons.push({ id: entry.id, text, file, lesson: parsed.lesson });
    faults.push(...parsed.faults.map((fault) => ({ ...fault, file, path: '' })));
  }
  return { lessons, faults };
}
