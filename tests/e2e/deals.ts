import { readFileSync } from 'node:fs';
import { judgedOutcomes } from '~/core/analysis/deals';
import { gameOf } from '~/core/analysis/mandate';
import type { Deal } from '~/core/negotiation/context';
import { parseScenario } from '~/core/scenario/parse';

/** The first scenario, as its file says it. */
export function riverOfNine() {
  const parsed = parseScenario(readFileSync('scenarios/river-of-nine.json', 'utf8'));
  if (!parsed.ok) throw new Error('The first scenario cannot be read.');
  return parsed.scenario;
}

/**
 * The deal that leaves the party with the narrowest margin as far above its reservation as can be,
 * before any news and after each of the given injects in turn, so that nobody has a reason to object.
 */
export function bestForAll(injects: readonly string[] = ['drought-bulletin']): Deal {
  const scenario = riverOfNine();
  const released = injects.map((inject) => ({ kind: 'inject', inject }) as const);
  const stages = [[], ...released.map((_one, index) => released.slice(0, index + 1))];
  const margins = new Map<string, { deal: Deal; margin: number }>();
  for (const changes of stages) {
    const game = gameOf(scenario, changes);
    for (const { deal, scores, acceptable } of judgedOutcomes(game)) {
      const key = JSON.stringify(deal);
      const spare = game.parties.map(({ reservation }, at) => (scores[at] ?? 0) - reservation);
      const margin = acceptable.every(Boolean) ? Math.min(...spare) : Number.NEGATIVE_INFINITY;
      const before = margins.get(key)?.margin ?? Number.POSITIVE_INFINITY;
      margins.set(key, { deal, margin: Math.min(before, margin) });
    }
  }
  const [best] = [...margins.values()].sort((a, b) => b.margin - a.margin);
  if (!best || best.margin < 0) throw new Error('No deal is acceptable to everybody.');
  return best.deal;
}
