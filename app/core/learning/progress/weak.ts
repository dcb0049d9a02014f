import type { Module } from '../format/module';
import type { ItemResult } from './events';

/** An outcome that an attempt fell short of, and the lessons that work towards it. */
export interface WeakOutcome {
  readonly id: string;
  readonly text: string;
  readonly lessons: readonly { readonly id: string; readonly title: string }[];
}

/**
 * The outcomes of which an attempt earned less than the share that passes, in the module's order.
 * What waits for a marker counts neither way.
 *
 * @param pass in per cent
 */
export function weakOutcomes(
  module: Pick<Module, 'outcomes' | 'lessons'>,
  items: readonly { readonly id: string; readonly outcomes: readonly string[] }[],
  results: readonly ItemResult[],
  pass: number,
): WeakOutcome[] {
  return module.outcomes
    .filter(({ id }) => {
      const about = results.filter(({ item, waits }) => {
        return !waits && items.some((each) => each.id === item && each.outcomes.includes(id));
      });
      const earned = about.reduce((sum, result) => sum + result.earned, 0);
      const of = about.reduce((sum, result) => sum + result.of, 0);
      return earned * 100 < of * pass;
    })
    .map(({ id, text }) => {
      const lessons = module.lessons.filter(({ outcomes }) => outcomes.includes(id));
      return {
        id,
        text,
        lessons: lessons.map((lesson) => ({ id: lesson.id, title: lesson.title })),
      };
    });
}
