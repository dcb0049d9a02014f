import { type CourseContent, type CourseFiles, lessonFile } from '~/core/learning/course';
import { activitySchema, checkSchema } from '~/core/learning/format/check';
import { moduleSchema } from '~/core/learning/format/module';

/**
 * Reads files that were valid once, by their shape alone: what could be learnt once can be read again
 * for ever.
 *
 * @throws where a file is missing or not of its shape
 */
export function readCourse(files: CourseFiles): CourseContent {
  const text = (name: string) => {
    const found = files[name];
    if (found === undefined) throw new Error(`There is no file ${name}.`);
    return found;
  };
  const optional = (name: string): unknown =>
    files[name] === undefined ? null : JSON.parse(text(name));
  const module = moduleSchema.parse(JSON.parse(text('module.json')));
  return {
    module,
    lessons: module.lessons.map(({ id }) => ({ id, text: text(lessonFile(module, id)) })),
    check: checkSchema.nullable().parse(optional('check.json')),
    activity: activitySchema.nullable().parse(optional('activity.json')),
  };
}
