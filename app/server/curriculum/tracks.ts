import type { Course } from '~/core/learning/course';
import { type LessonEntry, type Module, TRACKS } from '~/core/learning/format/module';
import type { Track } from './curriculum';

/** What a list of modules says of one. */
export interface ModuleSummary
  extends Pick<Module, 'id' | 'title' | 'summary' | 'level' | 'minutes' | 'prerequisites'> {
  readonly versionId: string;
  readonly lessons: readonly Pick<LessonEntry, 'id' | 'title' | 'minutes'>[];
  readonly hasCheck: boolean;
  readonly hasActivity: boolean;
  /** Whether it is the academy's own. */
  readonly own: boolean;
}

/** All tracks in order, each with its shipped modules and then an academy's own. */
export function tracksOf(shipped: readonly Course[], own: readonly Course[]): Track[] {
  const replaced = new Set(own.map(({ module }) => module.id));
  const all = [
    ...shipped
      .filter(({ module }) => !replaced.has(module.id))
      .map((course) => summaryOf(course, false)),
    ...own.map((course) => summaryOf(course, true)),
  ];
  return TRACKS.map((id) => ({
    id,
    modules: all.filter(({ track }) => track === id).map(({ summary }) => summary),
  }));
}

function summaryOf({ versionId, module, check, activity }: Course, own: boolean) {
  const { id, title, summary, level, minutes, prerequisites } = module;
  const lessons = module.lessons.map((lesson) => ({
    id: lesson.id,
    title: lesson.title,
    minutes: lesson.minutes,
  }));
  const facts = { id, title, summary, level, minutes, prerequisites, versionId, lessons, own };
  return {
    track: module.track,
    summary: { ...facts, hasCheck: check !== null, hasActivity: activity !== null },
  };
}
