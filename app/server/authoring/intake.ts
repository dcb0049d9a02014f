import {
  type Course,
  type CourseContent,
  type CourseFiles,
  lessonFile,
} from '~/core/learning/course';
import type { TrackId } from '~/core/learning/format/module';
import type { ModuleFault } from '~/core/learning/parse/fault';
import { parseModule } from '~/core/learning/parse/parse';
import { teaches } from '../exercises/parts';
import { readDraft } from './draft';
import { freeId } from './free-id';
import { type Author, type AuthoringParts, aroundOf, draftRow, storeDraft } from './parts';
import { templateOf } from './template';

export type Uploaded =
  | { readonly ok: true; readonly moduleId: string }
  /** There is a draft of this module, and it was not said that it may be replaced. */
  | { readonly ok: false; readonly fault: 'taken'; readonly moduleId: string }
  | { readonly ok: false; readonly fault: 'faults'; readonly faults: readonly ModuleFault[] };

function shippedOf({ curriculum }: AuthoringParts, moduleId: string): Course | undefined {
  return curriculum.shipped().find(({ module }) => module.id === moduleId);
}

/** Begins a module with a template. @returns its id, made of the title */
export async function begin(
  parts: AuthoringParts,
  user: Author,
  { title, track }: { title: string; track: TrackId },
): Promise<string> {
  const taken = async (id: string) =>
    shippedOf(parts, id) !== undefined || (await draftRow(parts, user, id)) !== null;
  const id = await freeId(title, taken);
  const files = templateOf({ id, title, track, author: user.name });
  await storeDraft(parts, user, id, files, 'module.made');
  return id;
}

/** Begins with a shipped module; null where there is none, or where it is the academy's already. */
export async function copyShipped(
  parts: AuthoringParts,
  user: Author,
  moduleId: string,
): Promise<string | null> {
  const course = shippedOf(parts, moduleId);
  if (course === undefined || (await draftRow(parts, user, moduleId))) return null;
  await storeDraft(parts, user, moduleId, writtenOut(course), 'module.made');
  return moduleId;
}

/** Keeps files as a draft if they are a valid module: whole, or not at all. */
export async function upload(
  parts: AuthoringParts,
  user: Author,
  files: CourseFiles,
  replace: boolean,
): Promise<Uploaded> {
  const parsed = parseModule(files, aroundOf(parts));
  if (!parsed.ok) return { ok: false, fault: 'faults', faults: parsed.faults };
  const { id: moduleId } = parsed.course.module;
  if (!replace && (await draftRow(parts, user, moduleId))) {
    return { ok: false, fault: 'taken', moduleId };
  }
  await storeDraft(parts, user, moduleId, files, 'module.uploaded');
  return { ok: true, moduleId };
}

/** A module's files: the academy's draft before a shipped one; null where there is neither. */
export async function moduleFiles(
  parts: AuthoringParts,
  user: Author,
  moduleId: string,
): Promise<CourseFiles | null> {
  if (!teaches(user)) return null;
  const own = await draftRow(parts, user, moduleId);
  if (own) return readDraft(own.draft);
  const shipped = shippedOf(parts, moduleId);
  return shipped ? writtenOut(shipped) : null;
}

/** A module's files to take along, which is noted. */
export async function exported(
  parts: AuthoringParts,
  user: Author,
  moduleId: string,
): Promise<CourseFiles | null> {
  const files = await moduleFiles(parts, user, moduleId);
  if (files === null) return null;
  const { academyId, id: actorId } = user;
  await parts.database.write((tx) =>
    parts.auditIn(tx, { academyId, actorId, action: 'module.exported', subject: moduleId }),
  );
  return files;
}

/** The files of a course as people write them: keys in the order of the format, one value a line. */
export function writtenOut({ module, lessons, check, activity }: CourseContent): CourseFiles {
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'module.json': json(module),
    ...Object.fromEntries(lessons.map(({ id, text }) => [lessonFile(module, id), text])),
    ...(check && { 'check.json': json(check) }),
    ...(activity && { 'activity.json': json(activity) }),
  };
}
