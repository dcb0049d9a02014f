import { createHash } from 'node:crypto';
import {
  type Course,
  type CourseContent,
  type CourseFiles,
  lessonFile,
} from '~/core/learning/course';
import { canonicalText } from '~/core/scenario/canonical';

/** A course as files that depend on its content alone; reading them gives the same course. */
export function filesOf({ module, lessons, check, activity }: CourseContent): CourseFiles {
  return {
    'module.json': canonicalText(module),
    ...Object.fromEntries(lessons.map(({ id, text }) => [lessonFile(module, id), text])),
    ...(check && { 'check.json': canonicalText(check) }),
    ...(activity && { 'activity.json': canonicalText(activity) }),
  };
}

/** The content with the name of its version: two that mean the same are one version. */
export function versionOf(content: CourseContent): Course {
  const text = JSON.stringify(Object.entries(filesOf(content)));
  return { ...content, versionId: createHash('sha256').update(text).digest('hex') };
}
