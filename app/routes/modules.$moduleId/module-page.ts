import type { Course } from '~/core/learning/course';
import type { Grade } from '~/core/learning/progress/grades';
import type { Progress } from '~/core/learning/progress/progress';
import type { Scenario } from '~/core/scenario/schema';
import { partsOf } from './parts';

/** What there is around a module, for its links. */
export interface Around {
  scenarioOf(id: string): Scenario | null;
  /** The title of another module; null where it cannot be taken here. */
  titleOf(moduleId: string): string | null;
}

/** Everything the page of a module shows. Nothing of a check but its size is in it. */
export function modulePage(
  { module, check, activity, versionId }: Course,
  progress: Progress,
  grades: readonly Grade[],
  around: Around,
) {
  const { id, track, title, summary, level, minutes, themes, authors, license } = module;
  const gradeOf = (kind: Grade['kind'], subject: string) =>
    grades.find((grade) => grade.kind === kind && grade.subjectId === subject);
  const parts = partsOf(
    { module, check, activity, versionId },
    progress,
    gradeOf('activity', id)?.status,
  );
  return {
    ...{ id, track, title, summary, level, minutes, themes, authors, license, ...parts },
    finishedAt: progress.finishedAt,
    begun: progress.lastLesson !== null || progress.attempts.length > 0,
    outcomes: module.outcomes.map(({ text }) => text),
    concepts: module.concepts.map(({ id: concept, term, definition }) => {
      return { id: concept, term, definition };
    }),
    prerequisites: module.prerequisites.flatMap((one) => {
      const named = around.titleOf(one);
      const done = gradeOf('module', one)?.status === 'done';
      return named === null ? [] : [{ id: one, title: named, done }];
    }),
    scenarios: module.scenarios.flatMap((one) => {
      const scenario = around.scenarioOf(one);
      return scenario ? [{ id: one, title: scenario.title, minutes: scenario.minutes }] : [];
    }),
    sources: module.sources.map(({ id: source, title: named, publisher, year, locator, url }) => ({
      id: source,
      title: named,
      place: [publisher, year, locator].filter((part) => part !== undefined).join(', '),
      url: url ?? null,
    })),
  };
}

export type ModulePage = ReturnType<typeof modulePage>;
