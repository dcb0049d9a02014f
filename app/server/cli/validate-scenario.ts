import { dealCount, feasibleDeals } from '~/core/analysis/deals';
import { frontierOf } from '~/core/analysis/frontier';
import { gameOf } from '~/core/analysis/mandate';
import { formatFault } from '~/core/format/fault';
import { PRESET_RULES } from '~/core/scenario/presets';
import type { Scenario } from '~/core/scenario/schema';
import { readScenarioFile } from './scenario-file';

/** Outside these shares of feasible deals a table agrees on nearly anything, or hardly ever. */
const EASY = 0.25;
const HARD = 0.005;

/** How much room there is for agreement, in words; a second line where it is unusual. */
function balance(scenario: Scenario): string[] {
  const game = gameOf(scenario);
  const all = dealCount(game);
  const rule = PRESET_RULES[scenario.procedure.preset];
  const feasible = feasibleDeals(game, rule);
  const share = feasible.length / all;
  const lines = [
    `${feasible.length} of ${all} deals (${(100 * share).toFixed(1)} %) are within every mandate; ` +
      `${frontierOf(feasible).length} of them are on the frontier`,
  ];
  if (scenario.noAgreementPossible) return lines;
  if (share > EASY) lines.push('warning: nearly any deal will do; raise reservations or red lines');
  if (share < HARD) lines.push('warning: hardly any deal will do; few tables will find one');
  return lines;
}

/** Says what a scenario file is like, line by line; answers whether it is valid. */
export function judgeScenario(file: string, say: (line: string) => void): boolean {
  const parsed = readScenarioFile(file);
  if (!parsed.ok) {
    for (const fault of parsed.faults) say(`${file}:${formatFault(fault)}`);
    return false;
  }
  for (const warning of parsed.warnings) say(`${file}:${formatFault(warning)} (warning)`);
  say(`${file}: valid (${parsed.scenario.title})`);
  for (const line of balance(parsed.scenario)) say(`${file}: ${line}`);
  return true;
}
