import type { JsonPath } from '../format/fault';
import { quoted } from '../format/fault';
import { unknownName } from '../format/unknown-name';
import type { RawFault } from './fault';
import type { DeclaredNames } from './names-in';
import { namesIn, unknownCells } from './names-in';
import { PRESET_PHASES } from './presets';
import type { Evidence, Inject, Party, RedLine, Scenario } from './schema';

function* inRedLines(path: JsonPath, lines: readonly RedLine[], names: DeclaredNames) {
  for (const [i, line] of lines.entries()) {
    yield* unknownName([...path, i, 'issue'], line.issue, names.issues.keys(), 'an issue');
    const options = names.issues.get(line.issue);
    if (options === undefined) continue;
    for (const [j, option] of line.options.entries()) {
      const at = [...path, i, 'options', j];
      yield* unknownName(at, option, options, `an option of "${line.issue}"`);
    }
  }
}

function* inParty(index: number, party: Party, names: DeclaredNames): Generator<RawFault> {
  const { payoff, redLines, capital, reasons } = party.confidential;
  const at = ['parties', index, 'confidential'];
  yield* unknownCells([...at, 'payoff'], payoff ?? {}, names);
  yield* unknownCells([...at, 'reasons'], reasons, names);
  yield* inRedLines([...at, 'redLines'], redLines, names);
  for (const [i, message] of capital.entries()) {
    yield* unknownCells([...at, 'capital', i, 'payoff'], message.payoff ?? {}, names);
    yield* inRedLines([...at, 'capital', i, 'redLines'], message.redLines ?? [], names);
  }
}

function* inEvidence(index: number, card: Evidence, names: DeclaredNames): Generator<RawFault> {
  const at = ['evidence', index];
  for (const [i, party] of card.heldBy.entries()) {
    yield* unknownName([...at, 'heldBy', i], party, names.parties, 'a party');
  }
  for (const [i, source] of card.sources.entries()) {
    yield* unknownName([...at, 'sources', i], source, names.sources, 'a source');
  }
  for (const [i, { issue, option }] of card.answers.entries()) {
    yield* unknownName([...at, 'answers', i, 'issue'], issue, names.issues.keys(), 'an issue');
    const options = names.issues.get(issue);
    if (option === undefined || options === undefined) continue;
    yield* unknownName([...at, 'answers', i, 'option'], option, options, `an option of "${issue}"`);
  }
}

function* inInject(index: number, inject: Inject, names: DeclaredNames): Generator<RawFault> {
  const at = ['injects', index];
  for (const [i, { party, issue, option }] of inject.payoff.entries()) {
    const here = [...at, 'payoff', i];
    yield* unknownName(
      [...here, 'party'],
      party,
      names.stakeholders,
      'a party with a payoff sheet',
    );
    yield* unknownName([...here, 'issue'], issue, names.issues.keys(), 'an issue');
    const options = names.issues.get(issue);
    if (options === undefined) continue;
    yield* unknownName([...here, 'option'], option, options, `an option of "${issue}"`);
  }
  for (const [i, card] of inject.reveals.entries()) {
    yield* unknownName([...at, 'reveals', i], card, names.evidence, 'an evidence card');
  }
}

function* inProcedure(scenario: Scenario): Generator<RawFault> {
  const phases = PRESET_PHASES[scenario.procedure.preset];
  const what = `a phase of ${quoted(scenario.procedure.preset)}`;
  for (const phase of Object.keys(scenario.procedure.phases)) {
    yield* unknownName(['procedure', 'phases', phase], phase, phases, what);
  }
  for (const [i, { when }] of scenario.injects.entries()) {
    if ('phase' in when)
      yield* unknownName(['injects', i, 'when', 'phase'], when.phase, phases, what);
  }
}

/** Everything that refers to a party, issue, option, source, card or phase refers to a real one. */
export function* referenceFaults(scenario: Scenario): Generator<RawFault> {
  const names = namesIn(scenario);
  for (const [i, party] of scenario.parties.entries()) yield* inParty(i, party, names);
  for (const [i, card] of scenario.evidence.entries()) yield* inEvidence(i, card, names);
  for (const [i, inject] of scenario.injects.entries()) yield* inInject(i, inject, names);
  yield* inProcedure(scenario);
}
