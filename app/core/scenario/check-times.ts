import type { RawFault } from './fault';
import type { Scenario } from './schema';

/** What is planned by the clock happens before the meeting is over. */
export function* timeFaults(scenario: Scenario): Generator<RawFault> {
  const expected = `less than the ${scenario.minutes} minutes of the meeting`;
  for (const [i, { when }] of scenario.injects.entries()) {
    if (!('afterMinutes' in when) || when.afterMinutes < scenario.minutes) continue;
    const path = ['injects', i, 'when', 'afterMinutes'];
    yield { path, code: 'out-of-time', found: String(when.afterMinutes), expected };
  }
  for (const [i, { confidential }] of scenario.parties.entries()) {
    for (const [j, { afterMinutes }] of confidential.capital.entries()) {
      if (afterMinutes < scenario.minutes) continue;
      const path = ['parties', i, 'confidential', 'capital', j, 'afterMinutes'];
      yield { path, code: 'out-of-time', found: String(afterMinutes), expected };
    }
  }
  const planned = Object.values(scenario.procedure.phases).reduce((sum, each) => sum + each, 0);
  if (planned <= scenario.minutes) return;
  yield {
    path: ['procedure', 'phases'],
    code: 'out-of-time',
    found: `${planned} minutes in all`,
    expected: `at most the ${scenario.minutes} minutes of the meeting`,
  };
}
