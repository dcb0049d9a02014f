import { readFileSync } from 'node:fs';
import { judgedOutcomes } from '~/core/analysis/deals';
import { gameOf, type MandateChange } from '~/core/analysis/mandate';
import type { Deal } from '~/core/negotiation/context';
import { parseScenario } from '~/core/scenario/parse';
import type { Scenario } from '~/core/scenario/schema';

/** The first scenario, as its file says it. */
export function riverOfNine(): Scenario {
  const parsed = parseScenario(readFileSync('scenarios/river-of-nine.json', 'utf8'));
  if (!parsed.ok) throw new Error('The first scenario cannot be read.');
  return parsed.scenario;
}

/**
 * The deal that keeps whoever gains least by it as far above their reservation as can be, at every
 * moment of the meeting: nobody ever has a reason to object to it, however slowly a test runs.
 */
export function bestForAll(): Deal {
  const scenario = riverOfNine();
  const changes = mandateChanges(scenario);
  const spare = new Map<string, number>();
  for (let known = 0; known <= changes.length; known += 1) {
    const game = gameOf(scenario, changes.slice(0, known));
    for (const { deal, scores, acceptable } of judgedOutcomes(game)) {
      const margins = game.parties.map(({ reservation }, at) => (scores[at] ?? 0) - reservation);
      const margin = acceptable.every(Boolean) ? Math.min(...margins) : -1;
      const key = JSON.stringify(deal);
      spare.set(key, Math.min(margin, spare.get(key) ?? margin));
    }
  }
  const [best] = [...spare].sort(([, a], [, b]) => b - a);
  if (!best || best[1] < 0) throw new Error('No deal is acceptable to everybody all the time.');
  return JSON.parse(best[0]);
}

/** Everything that changes mandates in the course of a meeting, in the order of time. */
function mandateChanges({ injects, parties }: Scenario): MandateChange[] {
  const news = injects.map(({ id, when }) => ({
    minutes: 'phase' in when ? 0 : when.afterMinutes,
    change: { kind: 'inject' as const, inject: id },
  }));
  const cables = parties.flatMap(({ id, confidential: { capital } }) =>
    capital.map(({ afterMinutes: minutes }, index) => ({
      minutes,
      change: { kind: 'capital' as const, party: id, index },
    })),
  );
  return [...news, ...cables].sort((a, b) => a.minutes - b.minutes).map(({ change }) => change);
}
