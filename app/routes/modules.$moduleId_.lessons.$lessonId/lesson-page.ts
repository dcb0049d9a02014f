import type { Course } from '~/core/learning/course';
import { parseLesson } from '~/core/learning/lesson/parse';
import type { Progress } from '~/core/learning/progress/progress';
import type { LessonNote } from '~/server/curriculum/notes';
import { type RenderedLesson, renderLesson } from '~/server/markdown/lesson/lesson';
import type { Words } from '~/server/markdown/words';

/** What a lesson is shown with, besides itself. */
export interface Around {
  /** The language that `t` speaks. */
  readonly language: string;
  readonly t: Words;
  readonly scenarioTitle: (id: string) => string | null;
  /** Told once of a lesson that is not as it should be; its reader sees as much of it as there is. */
  readonly faulty?: (detail: object) => void;
}

/** A class opens the same lesson at once, and reading one anew takes longer than all the rest. */
const rendered = new WeakMap<Course, Map<string, RenderedLesson>>();

function rendering(course: Course, index: number, around: Around): RenderedLesson {
  const { language, t, scenarioTitle } = around;
  const { module, lessons } = course;
  const entry = module.lessons[index];
  const text = lessons.find(({ id }) => id === entry?.id)?.text ?? '';
  const kept = rendered.get(course) ?? new Map<string, RenderedLesson>();
  rendered.set(course, kept);
  const key = `${language} ${index}`;
  const known = kept.get(key);
  if (known) return known;
  const { lesson, faults } = parseLesson(text, { title: entry?.title ?? '' }, module);
  if (faults.length > 0) around.faulty?.({ module: module.id, lesson: entry?.id, faults });
  const lessonAsShown = renderLesson(lesson, { module, t, scenarioTitle });
  kept.set(key, lessonAsShown);
  return lessonAsShown;
}

/** Everything the page of a lesson shows; null where the module has no such lesson. */
export function lessonPage(
  course: Course,
  lessonId: string,
  reader: { progress: Progress; note: LessonNote | null },
  around: Around,
) {
  const { module } = course;
  const index = module.lessons.findIndex(({ id }) => id === lessonId);
  const entry = module.lessons[index];
  if (entry === undefined) return null;
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
    ...rendering(course, index, around),
    note: reader.note,
  };
}

export type LessonPage = NonNullable<ReturnType<typeof lessonPage>>;

/** Where finishing a lesson leads: the next one, or the module, where check and activity are. */
export function nextAfter({ module }: Pick<Course, 'module'>, lessonId: string): string | null {
  const index = module.lessons.findIndex(({ id }) => id === lessonId);
  return module.lessons[index + 1]?.id ?? null;
}
