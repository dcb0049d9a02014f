import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course, CourseFiles } from '~/core/learning/course';
import { filesOf } from '~/server/curriculum/version';
import { smallCourse } from './module';
import { temporaryFolder } from './services';

/** Writes a module's files into `folder/track/name`. */
export function writeModule(folder: string, track: string, name: string, files: CourseFiles): void {
  const place = join(folder, track, name);
  mkdirSync(place, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text);
}

/**
 * A folder of shipped modules that is gone after the test; the small module alone unless said. Most
 * tests need no folder: `testServices({ curriculum: [smallCourse()] })`.
 */
export function curriculumFolder(...courses: readonly Course[]): string {
  const folder = temporaryFolder();
  const all = courses.length > 0 ? courses : [smallCourse()];
  all.forEach((course, index) => {
    const name = `${String(index + 1).padStart(2, '0')}-${course.module.id}`;
    writeModule(folder, course.module.track, name, filesOf(course));
  });
  return folder;
}
