import { hasFeasibleDeal } from '../analysis/deals';
import { dominates } from '../analysis/frontier';
import type { Game } from '../analysis/game';
import { pointsFor } from '../analysis/game';
import type { MandateChange } from '../analysis/mandate';
import { gameOf } from '../analysis/mandate';
import { quoted } from '../format/fault';
import type { RawFault, WarningCode } from './fault';
import { PRESET_RULES } from './presets';
import type { Scenario } from './schema';

type Warning = RawFault<WarningCode>;

function* uncited({ sources, evidence, ...rest }: Scenario): Generator<Warning> {
  const prose = JSON.stringify(rest);
  for (const [i, { id }] of sources.entries()) {
    if (evidence.some((card) => card.sources.includes(id)) || prose.includes(id)) continue;
    const expected = 'a source cited by evidence or named in the text';
    yield { path: ['sources', i], code: 'uncited-source', found: quoted(id), expected };
  }
}

function* dominatedOptions(game: Game): Generator<Warning> {
  for (const [i, issue] of game.issues.entries()) {
    const worth = issue.options.map((option) =>
      game.parties.map((party) => pointsFor(party.payoff, issue.id, option)),
    );
    for (const [j, mine] of worth.entries()) {
      const better = worth.findIndex((other) => dominates(other, mine));
      if (better < 0) continue;
      const found = `an option that is for nobody better than ${quoted(issue.options[better] ?? '')}`;
      const expected = 'an option that somebody could want';
      const path = ['issues', i, 'options', j];
      yield { path, code: 'dominated-option', found, expected };
    }
  }
}

function* indifferent(scenario: Scenario): Generator<Warning> {
  for (const [i, { confidential }] of scenario.parties.entries()) {
    if (confidential.payoff === undefined) continue;
    const rows = Object.values(confidential.payoff);
    if (rows.some((row) => new Set(Object.values(row)).size > 1)) continue;
    const path = ['parties', i, 'confidential', 'payoff'];
    const found = 'the same points whatever is agreed';
    yield { path, code: 'indifferent', found, expected: 'an issue that matters to the party' };
  }
}

/** All changes that the clock brings, then those that come with a phase. */
function allChanges(scenario: Scenario): MandateChange[] {
  const injects = scenario.injects.map(({ id, when }) => ({
    after: 'afterMinutes' in when ? when.afterMinutes : Number.POSITIVE_INFINITY,
    change: { kind: 'inject' as const, inject: id },
  }));
  const messages = scenario.parties.flatMap(({ id, confidential }) =>
    confidential.capital.map(({ afterMinutes }, index) => ({
      after: afterMinutes,
      change: { kind: 'capital' as const, party: id, index },
    })),
  );
  const earlier = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  return [...injects, ...messages]
    .sort((a, b) => earlier(a.after, b.after))
    .map(({ change }) => change);
}

function* feasibility(scenario: Scenario, game: Game): Generator<Warning> {
  const rule = PRESET_RULES[scenario.procedure.preset];
  if (scenario.noAgreementPossible) {
    if (!hasFeasibleDeal(game, rule)) return;
    const expected = 'no feasible deal, or the key left out';
    const found = 'true, though there is a feasible deal';
    yield { path: ['noAgreementPossible'], code: 'agreement-possible', found, expected };
  } else if (!hasFeasibleDeal(gameOf(scenario, allChanges(scenario)), rule)) {
    const found = 'no feasible deal once all injects and messages from capital have come';
    yield {
      path: ['injects'],
      code: 'closes-later',
      found,
      expected: 'a deal that stays possible',
    };
  }
}

function* nobodyToAsk(scenario: Scenario): Generator<Warning> {
  if (scenario.parties.some((party) => party.kind === 'science')) return;
  for (const [i, { answers }] of scenario.evidence.entries()) {
    if (answers.length === 0) continue;
    const path = ['evidence', i, 'answers'];
    const found = 'answers of a scientific body';
    yield {
      path,
      code: 'nobody-to-ask',
      found,
      expected: 'a party of kind "science" to give them',
    };
  }
}

/** What a valid scenario's author may still want to know. */
export function* scenarioWarnings(scenario: Scenario): Generator<Warning> {
  const game = gameOf(scenario);
  yield* uncited(scenario);
  yield* dominatedOptions(game);
  yield* indifferent(scenario);
  yield* feasibility(scenario, game);
  yield* nobodyToAsk(scenario);
}
