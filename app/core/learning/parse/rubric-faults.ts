import { doubleIds } from '../../format/doubles';
import type { JsonPath } from '../../format/fault';
import type { RubricLine } from '../format/items';
import type { RawFault } from './fault';

/**
 * Levels go from the least marks to the most; and where an item says its marks, they are what the best
 * levels add up to.
 */
export function* rubricFaults(
  at: JsonPath,
  rubric: readonly RubricLine[],
  marks?: number,
  atMarks: JsonPath = at,
): Generator<RawFault> {
  yield* doubleIds(at, rubric);
  for (const [line, { levels }] of rubric.entries()) {
    for (const [index, level] of levels.entries()) {
      const before = levels[index - 1];
      if (before === undefined || before.marks < level.marks) continue;
      const path = [...at, line, 'levels', index, 'marks'];
      const expected = `more than ${before.marks}, the marks of the level before`;
      yield { path, code: 'wrong-order', found: String(level.marks), expected };
    }
  }
  const best = rubric.reduce((sum, { levels }) => sum + (levels.at(-1)?.marks ?? 0), 0);
  if (marks === undefined || marks === best) return;
  const expected = `${best}, which the best levels of the rubric add up to`;
  yield { path: atMarks, code: 'wrong-marks', found: String(marks), expected };
}
