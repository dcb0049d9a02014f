import { dealCount, hasFeasibleDeal } from '../analysis/deals';
import type { Game, GameParty } from '../analysis/game';
import { pointsFor } from '../analysis/game';
import { gameOf } from '../analysis/mandate';
import type { RawFault } from './fault';
import { PRESET_RULES } from './presets';
import type { Scenario } from './schema';

/** Most deals a game may have: all of them are looked at here and again in the debrief. */
export const MAX_DEALS = 100_000;

function best(party: GameParty, issue: Game['issues'][number]): number {
  const forbidden = party.redLines.filter((line) => line.issue === issue.id);
  const open = issue.options.filter(
    (each) => !forbidden.some((line) => line.options.includes(each)),
  );
  return Math.max(...open.map((option) => pointsFor(party.payoff, issue.id, option)));
}

/** Whether one deal gives every party the most it could have: on every issue all want the same. */
function harmonious(game: Game): boolean {
  return game.issues.every((issue) =>
    issue.options.some((option) =>
      game.parties.every(
        (party) => pointsFor(party.payoff, issue.id, option) >= best(party, issue),
      ),
    ),
  );
}

/**
 * Is there a negotiation in it? Not too many deals to look at, at least one feasible under the rule
 * (unless the file says otherwise), and no deal that is best for everyone. Expects a scenario whose
 * names, references and mandates are sound.
 */
export function* gameFaults(scenario: Scenario): Generator<RawFault> {
  const game = gameOf(scenario);
  const deals = dealCount(game);
  if (deals > MAX_DEALS) {
    const expected = `at most ${MAX_DEALS}: fewer issues or options`;
    yield { path: ['issues'], code: 'too-many-deals', found: `${deals} possible deals`, expected };
    return;
  }
  if (harmonious(game)) {
    yield {
      path: ['parties'],
      code: 'nothing-to-negotiate',
      found: 'a deal that gives every party the most it could have',
      expected: 'interests that differ on some issue',
    };
  }
  const rule = PRESET_RULES[scenario.procedure.preset];
  if (scenario.noAgreementPossible || hasFeasibleDeal(game, rule)) return;
  yield {
    path: ['parties'],
    code: 'no-feasible-deal',
    found: `none of ${deals} deals that could be adopted by ${rule.kind}`,
    expected: 'at least one within all mandates, or "noAgreementPossible": true',
  };
}
