import type { Course } from '~/core/learning/course';
import { parseLesson } from '~/core/learning/lesson/parse';
import type { Progress } from '~/core/learning/progress/progress';
import type { LessonNote } from '~/server/curriculum/notes';
import { renderLesson } from '~/server/markdown/lesson/lesson';
import type { Words } from '~/server/markdown/words';

/** What a lesson is shown with, besides itself. */
export interface Around {
  readonly t: Words;
  readonly scenarioTitle: (id: string) => string | null;
}

/** Everything the page of a lesson shows; null where the module has no such lesson. */
export function lessonPage(
  course: Course,
  lessonId: string,
  reader: { progress: Progress; note: LessonNote | null },
  { t, scenarioTitle }: Around,
) {
  const { module } = course;
  const index = module.lessons.findIndex(({ id }) => id === lessonId);
  const entry = module.lessons[index];
  const text = course.lessons.find(({ id }) => id === lessonId)?.text;
  if (entry === undefined || text === undefined) return null;
  const { lesson } = parseLesson(text, entry, module);
  const { finished } = reader.progress;
  return {
    moduleId: module.id,
    module: module.title,
    id: lessonId,
    title: entry.title,
    minutes: entry.minutes,
    index,
    lessons: module.lessons.map(({ id, title }) => {
      return { id, title, finished: finished[id] !== undefined };
    }),
    html: renderLesson(lesson, { module, t, scenarioTitle }),
    note: reader.note,
  };
}

export type LessonPage = NonNullable<ReturnType<typeof lessonPage>>;

/** Where finishing a lesson leads: the next one, or the module, where check and activity are. */
export function nextAfter({ module }: Pick<Course, 'module'>, lessonId: string): string | null {
  const index = module.lessons.findIndex(({ id }) => id === lessonId);
  return module.lessons[index + 1]?.id ?? null;
}
