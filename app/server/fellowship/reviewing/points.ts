import type { Criterion } from '~/core/fellowship/call/schema';
import type { Points } from '~/core/fellowship/review/score';

/** Points by criterion as stored, or none: whatever fits no level of the rubric is left out. */
export function pointsIn(rubric: readonly Criterion[], stored: string | null): Points {
  const value: unknown = stored === null ? {} : JSON.parse(stored);
  if (typeof value !== 'object' || value === null) return {};
  return pointsOf(rubric, (id) => (Object.hasOwn(value, id) ? Reflect.get(value, id) : undefined));
}

/** The points of a form, by criterion id, where they are those of a level. */
export function pointsOf(
  rubric: readonly Criterion[],
  given: (criterion: string) => unknown,
): Points {
  const points: [string, number][] = [];
  for (const { id, levels } of rubric) {
    const level = levels.find((each) => String(each.points) === String(given(id)));
    if (level) points.push([id, level.points]);
  }
  return Object.fromEntries(points);
}
