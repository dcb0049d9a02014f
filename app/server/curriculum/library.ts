import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course, CourseFiles } from '~/core/learning/course';
import { TRACKS } from '~/core/learning/format/module';
import { type Around, parseModule } from '~/core/learning/parse/parse';
import type { Log } from '../log';
import { versionOf } from './version';

/** What belongs to a module's folder; anything else lying there is nobody's business. */
const MODULE_FILE = /^[a-z0-9][a-z0-9.-]*\.(?:json|md)$/i;

/**
 * Reads the shipped modules: `FOLDER/<track>/<nn-slug>/`, in the order of the tracks and of their
 * folders' names. A module that is not valid is left out and said to the log with its first faults; so
 * is a second one with the same id, and one that stands in the folder of another track.
 *
 * What stands in its lessons is not read here, or a start would take longer with every module: a
 * lesson is read when it is first opened, can be shown whatever its text, and is judged by
 * `mufakat validate` before it is shipped.
 */
export function readCurriculum(
  folder: string,
  around: Around,
  log: Log,
): ReadonlyMap<string, Course> {
  const courses = new Map<string, Course>();
  for (const track of TRACKS) {
    for (const name of foldersIn(join(folder, track))) {
      const place = join(folder, track, name);
      const course = courseIn(place, around, log);
      if (course === null) continue;
      const { id, track: own } = course.module;
      if (own !== track) log.warn({ place, own }, 'module left out: it names another track');
      else if (courses.has(id)) log.warn({ place, id }, 'module left out: its id is taken');
      else courses.set(id, course);
    }
  }
  return courses;
}

function courseIn(place: string, around: Around, log: Log): Course | null {
  const parsed = parseModule(filesIn(place), around, () => false);
  if (parsed.ok) return versionOf(parsed.course);
  log.warn({ place, faults: parsed.faults.slice(0, 3) }, 'module left out');
  return null;
}

/** The files of a module's folder, text by name. */
export function filesIn(place: string): CourseFiles {
  const names = readdirSync(place).filter((name) => MODULE_FILE.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(place, name), 'utf8')]));
}

function foldersIn(place: string): string[] {
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
