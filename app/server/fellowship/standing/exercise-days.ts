import type { DaysBetween } from '~/core/teaching/zone';
import type { Assigned } from './assigned';

/** An exercise that a cohort, one of its groups or one person of it is to take part in. */
export interface ExerciseDay {
  /** The assignment's. */
  readonly id: string;
  readonly exerciseId: string;
  readonly title: string;
  /** When it takes place; ms since 1970. */
  readonly at: number;
  readonly groupId: string | null;
  readonly userId: string | null;
  /** Whether its day is over. */
  readonly past: boolean;
}

/** The exercises of a cohort that have a date, by their date. */
export function exerciseDays(
  assigned: readonly Assigned[],
  now: number,
  between: DaysBetween,
): ExerciseDay[] {
  return assigned.flatMap(({ id, kind, subjectId, title, dueAt, groupId, userId }) => {
    if (kind !== 'exercise' || dueAt === null) return [];
    const past = between(now, dueAt) < 0;
    return [{ id, exerciseId: subjectId, title, at: dueAt, groupId, userId, past }];
  });
}

/** The one asked for; else the next, today's too; else the last there was. Null where there is none. */
export function chosenDay(days: readonly ExerciseDay[], asked: string): ExerciseDay | null {
  return (
    days.find(({ id }) => id === asked) ?? days.find(({ past }) => !past) ?? days.at(-1) ?? null
  );
}
