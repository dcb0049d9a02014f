import { describe, expect, test } from 'vitest';
import type { Attempt } from '~/core/learning/progress/attempts';
import { type Progress, progressOf } from '~/core/learning/progress/progress';
import { smallCourse } from '../../../tests/builders/module';
import { partsOf } from './parts';

const course = smallCourse();
const MODULE = '/modules/rules-of-the-river';

function progress(changes: Partial<Progress> = {}): Progress {
  return { ...progressOf([]), ...changes };
}

function attempt(
  earned: number,
  passed: boolean,
  { waits = false, versionId = course.versionId } = {},
): Attempt {
  const outcome = { at: 2, results: [], earned, of: 1200, passed, waits };
  const begun = { id: 'a', number: 1, seed: 1, versionId, startedAt: 1, dueAt: null };
  return { ...begun, responses: {}, outcome };
}

const read = { '01-three-rules': 1, '02-gauges': 2 };

describe('the parts of a module', () => {
  test('begin with the first lesson', () => {
    const parts = partsOf(course, progress(), undefined);
    expect(parts.goOn).toMatchObject({ to: `${MODULE}/lessons/01-three-rules`, part: 'lesson' });
    expect(parts.lessons.map(({ state }) => state)).toEqual(['new', 'new']);
    expect(parts.check).toMatchObject({ items: 9, attempts: 2, taken: 0, best: null });
  });

  test('go on where reading was left, also in the middle', () => {
    const left = progress({ opened: { '02-gauges': 1 }, lastLesson: '02-gauges' });
    expect(partsOf(course, left, undefined).goOn?.to).toBe(`${MODULE}/lessons/02-gauges`);
    const finished = { ...left, finished: { '02-gauges': 2 } };
    expect(partsOf(course, finished, undefined).goOn?.to).toBe(`${MODULE}/lessons/01-three-rules`);
  });

  test('end with the check, the activity and nothing', () => {
    const lessons = progress({ opened: read, finished: read });
    expect(partsOf(course, lessons, undefined).goOn?.part).toBe('check');
    const passed = { ...lessons, attempts: [attempt(900, true)] };
    expect(partsOf(course, passed, undefined).goOn?.part).toBe('activity');
    expect(partsOf(course, passed, undefined).check).toMatchObject({ best: 75, state: 'finished' });
    expect(partsOf(course, passed, 'submitted').goOn).toBeNull();
  });

  test('do not send somebody back to a check that waits or has no attempt left', () => {
    const lessons = progress({ opened: read, finished: read });
    const waiting = { ...lessons, attempts: [attempt(300, false, { waits: true })] };
    expect(partsOf(course, waiting, undefined).goOn?.part).toBe('activity');
    const spent = { ...lessons, attempts: [attempt(0, false), attempt(100, false)] };
    expect(partsOf(course, spent, undefined).goOn?.part).toBe('activity');
    const again = { ...lessons, attempts: [attempt(0, false)] };
    expect(partsOf(course, again, undefined).goOn?.part).toBe('check');
  });

  test('keep what was reached with an earlier version, and say that it was', () => {
    const lessons = progress({ opened: read, finished: read });
    const earlier = attempt(900, true, { versionId: 'earlier' });
    const passed = partsOf(course, { ...lessons, attempts: [earlier] }, undefined);
    expect(passed.check).toMatchObject({ best: null, bestBefore: 75, state: 'finished' });
    expect(passed.goOn?.part).toBe('activity');
    const both = { ...lessons, attempts: [earlier, attempt(300, false)] };
    expect(partsOf(course, both, undefined).check).toMatchObject({
      ...{ best: 25, bestBefore: 75, taken: 2, state: 'finished' },
    });
  });
});
