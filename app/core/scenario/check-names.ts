import { doubles, doubleIds as ids } from '../format/doubles';
import type { RawFault } from './fault';
import type { Scenario } from './schema';

/** Ids are unique in their list, and so are the labels by which people tell parties and articles apart. */
export function* nameFaults(scenario: Scenario): Generator<RawFault> {
  const { parties, issues } = scenario;
  yield* ids(['sources'], scenario.sources);
  yield* ids(['parties'], parties);
  yield* doubles(['parties'], parties, (index) => parties[index]?.short, 'short');
  yield* ids(['issues'], issues);
  yield* doubles(['issues'], issues, (index) => issues[index]?.article, 'article');
  for (const [index, issue] of issues.entries()) {
    yield* ids(['issues', index, 'options'], issue.options);
  }
  yield* ids(['evidence'], scenario.evidence);
  yield* ids(['injects'], scenario.injects);
  yield* ids(['debrief', 'rubric'], scenario.debrief.rubric);
}
