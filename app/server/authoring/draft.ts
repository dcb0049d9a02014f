import { z } from 'zod';
import type { CourseFiles } from '~/core/learning/course';
import { moduleSchema } from '~/core/learning/format/module';
import { type ModuleFault, ofFile } from '~/core/learning/parse/fault';
import { JSON_FILES } from '~/core/learning/parse/file-names';
import { type Around, type ParsedModule, parseModule } from '~/core/learning/parse/parse';

/** Most that a draft may hold, in characters. */
export const MOST_TEXT = 2 * 1024 * 1024;
const MOST_FILES = 40;
const NAME = /^[a-z0-9][a-z0-9.-]{0,119}\.(?:json|md)$/i;

const drafted = z.record(z.string(), z.string());

/** The files of a stored draft. */
export function readDraft(json: string): CourseFiles {
  return drafted.parse(JSON.parse(json));
}

/** Whether a draft may hold a file of this name: plain, and JSON or Markdown. */
export function isFileName(name: string): boolean {
  return NAME.test(name);
}

/** Whether files fit into a draft. */
export function fits(files: CourseFiles): boolean {
  const texts = Object.values(files);
  return (
    texts.length <= MOST_FILES && texts.reduce((sum, { length }) => sum + length, 0) <= MOST_TEXT
  );
}

/**
 * The files that an editor offers: those there are, those a module always may have, and the lessons
 * that its module.json lists. In the order in which they are written.
 */
export function offeredFiles(files: CourseFiles): string[] {
  const [module, ...rest] = JSON_FILES;
  const lessons = lessonFiles(files);
  const others = Object.keys(files).filter(
    (name) => ![module, ...rest, ...lessons].some((known) => known === name),
  );
  return [module, ...lessons, ...rest, ...others.sort()];
}

const listed = moduleSchema.pick({ lessons: true, language: true });

function lessonFiles(files: CourseFiles): string[] {
  const parsed = listed.safeParse(lenient(files['module.json'] ?? ''));
  if (!parsed.success)
    return Object.keys(files)
      .filter((name) => name.endsWith('.md'))
      .sort();
  const { lessons, language } = parsed.data;
  return lessons.map(({ id }) => `${id}.${language}.md`);
}

/** JSON as far as it is some; the parser says what is wrong with it. */
function lenient(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/**
 * Judges a draft, which must also be the module that it is the draft of.
 *
 * @param reads which lessons to read, by the names of their files; all of them, unless said otherwise
 */
export function judgeDraft(
  moduleId: string,
  files: CourseFiles,
  around: Around,
  reads?: (file: string) => boolean,
): ParsedModule {
  const parsed = parseModule(files, around, reads);
  if (!parsed.ok || parsed.course.module.id === moduleId) return parsed;
  const found = JSON.stringify(parsed.course.module.id);
  const fault: ModuleFault = {
    ...ofFile('module.json', 'wrong-value', found, JSON.stringify(moduleId)),
    path: 'id',
  };
  return { ok: false, faults: [fault] };
}
