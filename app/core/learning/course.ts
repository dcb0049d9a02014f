import type { Activity, Check } from './format/check';
import type { Module } from './format/module';

/** The text of one lesson: Markdown with directives, as in its file. */
export interface LessonText {
  readonly id: string;
  readonly text: string;
}

/** A module and everything in its folder, as parsed. Its keys are in it: it never leaves the server. */
export interface CourseContent {
  readonly module: Module;
  /** In the order of the module. */
  readonly lessons: readonly LessonText[];
  readonly check: Check | null;
  readonly activity: Activity | null;
}

/** One version of a module. A learner's record names the version it was made with. */
export interface Course extends CourseContent {
  /** SHA-256 of the content, in hexadecimal. */
  readonly versionId: string;
}

/** Text by file name. */
export type CourseFiles = Readonly<Record<string, string>>;

/** The name of a lesson's file: `01-three-rules.en.md`. */
export function lessonFile({ language }: Pick<Module, 'language'>, lesson: string): string {
  return `${lesson}.${language}.md`;
}
