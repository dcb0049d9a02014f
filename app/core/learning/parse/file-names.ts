import { quoted } from '../../format/fault';
import { nearestName } from '../../format/nearest';
import { type CourseFiles, lessonFile } from '../course';
import type { Module } from '../format/module';
import { type ModuleFault, ofFile } from './fault';

/** The files of a module that are no lessons. */
export const JSON_FILES = ['module.json', 'check.json', 'activity.json'] as const;

/** Most files that a module can have. */
export const MAX_FILES = 23;

const LESSON_NAME = /^\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*\.[A-Za-z0-9-]{2,35}\.md$/;

/** Files that belong to no module, or not to this one; `module` is null where it could not be read. */
export function* nameFaults(files: CourseFiles, module: Module | null): Generator<ModuleFault> {
  const names = Object.keys(files);
  const lessons = module?.lessons.map(({ id }) => lessonFile(module, id)) ?? [];
  const known: string[] = [...JSON_FILES, ...lessons];
  let faults = 0;
  for (const name of names) {
    if (known.includes(name) || (module === null && LESSON_NAME.test(name))) continue;
    faults += 1;
    if (faults > MAX_FILES) return;
    const missing = known.filter((one) => !Object.hasOwn(files, one));
    const suggestion = nearestName(name, missing);
    const expected = `only the files of the module: ${known.slice(0, 8).join(', ')}${known.length > 8 ? ', …' : ''}`;
    const fault = ofFile(name, 'unknown-file', `the file ${quoted(name)}`, expected);
    yield suggestion === undefined ? fault : { ...fault, suggestion };
  }
}
