import type { JsonPath } from '../format/fault';
import { quoted } from '../format/fault';
import { unknownName } from '../format/unknown-name';
import type { RawFault } from './fault';
import type { Scenario } from './schema';

/** The names a scenario declares, for checking what refers to them. */
export interface DeclaredNames {
  readonly sources: ReadonlySet<string>;
  readonly parties: ReadonlySet<string>;
  /** The parties that have a payoff sheet. */
  readonly stakeholders: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
  /** Option ids per issue id. */
  readonly issues: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Collects the ids of sources, parties, evidence, issues and their options. */
export function namesIn(scenario: Scenario): DeclaredNames {
  const idsOf = (entries: readonly { readonly id: string }[]) =>
    new Set(entries.map(({ id }) => id));
  return {
    sources: idsOf(scenario.sources),
    parties: idsOf(scenario.parties),
    stakeholders: idsOf(scenario.parties.filter((party) => party.confidential.payoff)),
    evidence: idsOf(scenario.evidence),
    issues: new Map(scenario.issues.map((issue) => [issue.id, idsOf(issue.options)])),
  };
}

function* onKeys(faults: Iterable<RawFault>): Generator<RawFault> {
  for (const fault of faults) yield { ...fault, onKey: true };
}

/** Faults of a table keyed by issue and option, such as a payoff sheet: only real names. */
export function* unknownCells(
  path: JsonPath,
  table: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  names: DeclaredNames,
): Generator<RawFault> {
  for (const [issue, row] of Object.entries(table)) {
    yield* onKeys(unknownName([...path, issue], issue, names.issues.keys(), 'an issue'));
    const options = names.issues.get(issue);
    if (options === undefined) continue;
    for (const option of Object.keys(row)) {
      const what = `an option of ${quoted(issue)}`;
      yield* onKeys(unknownName([...path, issue, option], option, options, what));
    }
  }
}
