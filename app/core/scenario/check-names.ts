import type { JsonPath } from '../format/fault';
import { quoted } from '../format/fault';
import type { RawFault } from './fault';
import type { Scenario } from './schema';

function* doubles(
  at: JsonPath,
  entries: readonly object[],
  name: (index: number) => string | undefined,
  key: string,
): Generator<RawFault> {
  const seen = new Set<string>();
  for (const index of entries.keys()) {
    const value = name(index);
    if (value !== undefined && seen.has(value)) {
      const expected = `a different ${key} for each of ${at[0]}`;
      yield { path: [...at, index, key], code: 'duplicate-id', found: quoted(value), expected };
    }
    if (value !== undefined) seen.add(value);
  }
}

function ids(at: JsonPath, entries: readonly { readonly id: string }[]): Generator<RawFault> {
  return doubles(at, entries, (index) => entries[index]?.id, 'id');
}

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
