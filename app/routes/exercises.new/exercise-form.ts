import { LONGEST_TITLE, MOST_TABLES, type NewClass, PACES } from '~/server/exercises/creation';
import type { FormText } from '~/server/http/form';

/** What was typed, to be shown again. */
type Given = Record<'scenario' | 'title' | 'tables' | 'pace', string>;

export type ReadExercise =
  | { ok: true; exercise: NewClass }
  | { ok: false; faults: string[]; given: Given };

/**
 * Reads the form of a new exercise. Without a title it takes the scenario's.
 *
 * @param titleOf the title of a scenario, null where there is none of this id
 * @returns the exercise, or the names of the fields that are wrong
 */
export function readExercise(text: FormText, titleOf: (id: string) => string | null): ReadExercise {
  const given: Given = {
    scenario: text('scenario'),
    title: text('title').trim(),
    tables: text('tables').trim(),
    pace: text('pace'),
  };
  const fallback = titleOf(given.scenario);
  const tables = /^\d{1,3}$/.test(given.tables) ? Number(given.tables) : 0;
  const pace = PACES.find((one) => String(one) === given.pace);
  const faults: string[] = [];
  if (fallback === null) faults.push('scenario');
  if (given.title.length > LONGEST_TITLE) faults.push('title');
  if (tables < 1 || tables > MOST_TABLES) faults.push('tables');
  if (fallback === null || pace === undefined || faults.length > 0) {
    return { ok: false, faults, given };
  }
  const title = given.title === '' ? fallback.slice(0, LONGEST_TITLE) : given.title;
  return { ok: true, exercise: { scenarioId: given.scenario, title, tables, pace } };
}
