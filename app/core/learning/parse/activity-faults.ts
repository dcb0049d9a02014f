import { unknownName } from '../../format/unknown-name';
import type { Activity } from '../format/check';
import type { RawFault } from './fault';
import { rubricFaults } from './rubric-faults';

/** What a shape cannot say of `activity.json`; `scenarios` is null where they are not known. */
export function* activityFaults(
  activity: Activity,
  scenarios: ReadonlySet<string> | null,
): Generator<RawFault> {
  yield* rubricFaults(['rubric'], activity.rubric);
  if (activity.kind === 'exercise' && scenarios) {
    yield* unknownName(['scenario'], activity.scenario, scenarios, 'a scenario');
  }
  if (activity.kind === 'brief' && activity.leastWords > activity.mostWords) {
    const expected = `at most ${activity.mostWords}, the most words`;
    yield {
      path: ['leastWords'],
      code: 'out-of-bounds',
      found: `${activity.leastWords}`,
      expected,
    };
  }
}
