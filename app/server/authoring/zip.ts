import { strToU8, zipSync } from 'fflate';
import type { CourseFiles } from '~/core/learning/course';

/** A module's files as a zip. @param now the time that its entries carry, in ms since 1970 */
export function fileOf(files: CourseFiles, now: number): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: now }));
}
