import type { Stake } from '../analysis/game';
import { stakeOf } from '../analysis/mandate';
import type { JsonPath } from '../format/fault';
import { quoted } from '../format/fault';
import type { RawFault } from './fault';
import type { Issue, Party, Scenario } from './schema';

function* chairFaults(scenario: Scenario): Generator<RawFault> {
  const chairs = scenario.parties.filter((party) => party.chair);
  if (chairs.length !== 1) {
    const found = chairs.length === 0 ? 'no chair' : `${chairs.length} chairs`;
    yield {
      path: ['parties'],
      code: 'wrong-chair',
      found,
      expected: 'exactly one party with "chair": true',
    };
    return;
  }
  for (const [i, party] of scenario.parties.entries()) {
    if (!party.chair) continue;
    const neutral = 'a chair that neither votes nor vetoes nor has a stake';
    const at = ['parties', i];
    if (party.votes)
      yield { path: [...at, 'votes'], code: 'wrong-chair', found: 'true', expected: neutral };
    if (party.veto)
      yield { path: [...at, 'veto'], code: 'wrong-chair', found: 'true', expected: neutral };
    if (party.confidential.payoff === undefined) continue;
    const path = [...at, 'confidential', 'payoff'];
    yield { path, code: 'wrong-chair', found: 'a payoff sheet', expected: neutral };
  }
}

/** Reservation and payoff come together, and whoever decides or has red lines needs them. */
function* stakeFaults(at: JsonPath, party: Party): Generator<RawFault> {
  const { payoff, reservation, redLines, capital } = party.confidential;
  const fault = (key: string, found: string, expected: string): RawFault => ({
    path: [...at, 'confidential', key],
    code: 'incomplete-stake',
    found,
    expected,
  });
  if (payoff === undefined && reservation !== undefined) {
    yield fault('payoff', 'nothing', 'a payoff sheet, because there is a reservation');
  }
  if (payoff !== undefined && reservation === undefined) {
    yield fault('reservation', 'nothing', 'a reservation, because there is a payoff sheet');
  }
  if (payoff !== undefined || reservation !== undefined || party.chair) return;
  if (party.votes || party.veto) {
    const does = party.votes ? 'votes' : 'has a veto';
    yield fault('payoff', 'nothing', `a payoff sheet, because the party ${does}`);
  }
  if (redLines.length > 0) yield fault('redLines', 'red lines', 'none without a payoff sheet');
  for (const [i, message] of capital.entries()) {
    for (const key of ['payoff', 'reservation', 'redLines'] as const) {
      if (message[key] === undefined) continue;
      const path = [...at, 'confidential', 'capital', i, key];
      yield { path, code: 'incomplete-stake', found: key, expected: 'none without a payoff sheet' };
    }
  }
}

function* coverageFaults(
  at: JsonPath,
  party: Party,
  issues: readonly Issue[],
): Generator<RawFault> {
  const { payoff } = party.confidential;
  if (payoff === undefined) return;
  for (const issue of issues) {
    const row = payoff[issue.id];
    const path = [...at, 'confidential', 'payoff', issue.id];
    if (row === undefined) {
      const expected = `points for every option of ${quoted(issue.id)}`;
      yield { path, code: 'incomplete-payoff', found: 'nothing', expected };
      continue;
    }
    for (const { id } of issue.options) {
      if (row[id] !== undefined) continue;
      const expected = `points for option ${quoted(id)} of ${quoted(issue.id)}`;
      yield { path: [...path, id], code: 'incomplete-payoff', found: 'nothing', expected };
    }
  }
}

function permitted(stake: Stake, issue: Issue): number[] {
  const forbidden = new Set(
    stake.redLines.filter((line) => line.issue === issue.id).flatMap((line) => line.options),
  );
  return issue.options.flatMap(({ id }) => {
    const worth = stake.payoff[issue.id]?.[id];
    return forbidden.has(id) || worth === undefined ? [] : [worth];
  });
}

/** A mandate must leave its holder something to accept. */
function* reachFaults(at: JsonPath, stake: Stake, issues: readonly Issue[]): Generator<RawFault> {
  let most = 0;
  for (const issue of issues) {
    const open = permitted(stake, issue);
    if (open.length === 0) {
      const found = `red lines on every option of ${quoted(issue.id)}`;
      const expected = 'at least one option that the party may accept';
      yield { path: [...at, 'redLines'], code: 'forbids-everything', found, expected };
      return;
    }
    most += Math.max(...open);
  }
  if (stake.reservation <= most) return;
  const expected = `at most ${most}, the best the party can have within its red lines`;
  const found = String(stake.reservation);
  yield { path: [...at, 'reservation'], code: 'out-of-reach', found, expected };
}

/** The mandates a party gets in turn: at the start, then after each message from capital. */
function* mandatesInTurn(scenario: Scenario, at: JsonPath, party: Party): Generator<RawFault> {
  const inTime = party.confidential.capital
    .map((message, index) => ({ index, after: message.afterMinutes }))
    .sort((a, b) => a.after - b.after);
  for (let told = 0; told <= inTime.length; told++) {
    const changes = inTime
      .slice(0, told)
      .map(({ index }) => ({ kind: 'capital' as const, party: party.id, index }));
    const stake = stakeOf(scenario, party, changes);
    if (stake === null) return;
    const latest = changes.at(-1);
    const where = latest === undefined ? [] : ['capital', latest.index];
    const faults = [...reachFaults([...at, 'confidential', ...where], stake, scenario.issues)];
    yield* faults;
    if (faults.length > 0) return;
  }
}

/** One neutral chair; stakes whole; payoff sheets complete; every mandate can be satisfied. */
export function* mandateFaults(scenario: Scenario): Generator<RawFault> {
  yield* chairFaults(scenario);
  for (const [i, party] of scenario.parties.entries()) {
    const at = ['parties', i];
    yield* stakeFaults(at, party);
    const holes = [...coverageFaults(at, party, scenario.issues)];
    yield* holes;
    if (holes.length === 0) yield* mandatesInTurn(scenario, at, party);
  }
}
