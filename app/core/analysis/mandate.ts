import type { Party, Scenario } from '../scenario/schema';
import type { Game, GameParty, Stake } from './game';

/**
 * Something that changed mandates during a meeting: an inject released, or a message from capital
 * (`capital[index]` of that party) delivered. Order matters: an inject adds to what an option is
 * worth at that moment, a message from capital sets it.
 */
export type MandateChange =
  | { readonly kind: 'inject'; readonly inject: string }
  | { readonly kind: 'capital'; readonly party: string; readonly index: number };

type Sheet = Record<string, Record<string, number>>;

function copyOf(sheet: Sheet): Sheet {
  return Object.fromEntries(Object.entries(sheet).map(([issue, row]) => [issue, { ...row }]));
}

function applyInject(scenario: Scenario, party: Party, inject: string, payoff: Sheet): void {
  const changes = scenario.injects.find((each) => each.id === inject)?.payoff ?? [];
  for (const { party: whose, issue, option, change } of changes) {
    const row = payoff[issue];
    if (whose === party.id && row?.[option] !== undefined) row[option] += change;
  }
}

function applyCapital(party: Party, index: number, stake: Stake, payoff: Sheet): Stake {
  const message = party.confidential.capital[index];
  for (const [issue, row] of Object.entries(message?.payoff ?? {})) {
    payoff[issue] = { ...payoff[issue], ...row };
  }
  return {
    reservation: message?.reservation ?? stake.reservation,
    payoff,
    redLines: message?.redLines ?? stake.redLines,
  };
}

/**
 * What a party stands to win after the given changes, oldest first; null for a seat without a stake
 * (a chair, a scientific panel). Changes that name nothing in the scenario have no effect. Hand in
 * the party of a scenario, not of a view: the result is confidential to that party.
 */
export function stakeOf(
  scenario: Scenario,
  party: Party,
  changes: readonly MandateChange[] = [],
): Stake | null {
  const { payoff: sheet, reservation, redLines } = party.confidential;
  if (sheet === undefined || reservation === undefined) return null;
  const payoff = copyOf(sheet);
  let stake: Stake = { reservation, payoff, redLines };
  for (const change of changes) {
    if (change.kind === 'inject') applyInject(scenario, party, change.inject, payoff);
    else if (change.party === party.id) stake = applyCapital(party, change.index, stake, payoff);
  }
  return stake;
}

/**
 * The game that a scenario is after the given changes, oldest first: all parties with a stake, in
 * the scenario's order, with their payoffs, reservations and red lines of that moment.
 */
export function gameOf(scenario: Scenario, changes: readonly MandateChange[] = []): Game {
  const parties: GameParty[] = scenario.parties.flatMap((party) => {
    const stake = stakeOf(scenario, party, changes);
    return stake === null ? [] : [{ id: party.id, votes: party.votes, veto: party.veto, ...stake }];
  });
  const issues = scenario.issues.map(({ id, options }) => ({
    id,
    options: options.map((option) => option.id),
  }));
  return { parties, issues };
}
