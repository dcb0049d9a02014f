import { InvalidArgumentError } from 'commander';
import { isStrategyName, type Run, type StrategyName, simulate, strategyNames } from '~/core/bots';
import { type Summary, summarise } from '~/core/bots/summary';
import { formatFault } from '~/core/format/fault';
import type { Scenario } from '~/core/scenario/schema';
import { type AddCommand, CommandError } from './cli';
import { readScenarioFile } from './scenario-file';

interface SimulateOptions {
  runs: number;
  seed: number;
  strategies?: string;
  json?: true;
}

function wholeNumber(least: number) {
  return (text: string): number => {
    const number = Number(text);
    if (Number.isSafeInteger(number) && number >= least) return number;
    throw new InvalidArgumentError(`A whole number of at least ${least}, please.`);
  };
}

function scenarioIn(file: string): Scenario {
  const parsed = readScenarioFile(file);
  if (parsed.ok) return parsed.scenario;
  const faults = parsed.faults.map((fault) => `${file}:${formatFault(fault)}`);
  throw new CommandError([...faults, `${file} is not valid.`].join('\n'));
}

/** Reads `delta=boulware,upland=micro`; a party or strategy that does not exist is named. */
function strategiesIn(text: string, scenario: Scenario): Record<string, StrategyName> {
  const pairs = text.split(',').map((pair): [string, StrategyName] => {
    const [party = '', name = ''] = pair.split('=').map((part) => part.trim());
    if (!scenario.parties.some(({ id }) => id === party)) {
      const known = scenario.parties.map(({ id }) => id).join(', ');
      throw new CommandError(`No party "${party}". There are: ${known}.`);
    }
    if (isStrategyName(name)) return [party, name];
    throw new CommandError(`No strategy "${name}". There are: ${strategyNames.join(', ')}.`);
  });
  return Object.fromEntries(pairs);
}

function table(summary: Summary, seconds: number): string[] {
  const { runs, agreements, meanScores } = summary;
  const share = (100 * summary.agreementShare).toFixed(0);
  const rows: [string, string | number][] = [
    ['runs', runs],
    ['agreements', `${agreements} (${share} %)`],
    ['different deals', summary.distinctDeals],
    ['minutes, mean', summary.meanMinutes],
    ['rounds, mean', summary.meanRounds],
    ['events, mean', summary.meanEvents],
    ['decisions put, mean', summary.meanAttempts],
    ['objections', summary.objections],
    ['acts refused', summary.refused],
    ...Object.entries(meanScores).map(([party, score]): [string, number] => [
      `score of ${party}, mean`,
      score,
    ]),
    ['seconds', seconds],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
}

/** `mufakat simulate FILE`: whole negotiations between bots; run `n` of seed `s` has the seed `s + n`. */
export const addSimulate: AddCommand = (program, { clock, say }) => {
  program
    .command('simulate')
    .description('let bots play a scenario many times, and say how often they agree, and on what')
    .argument('<file>', 'a scenario')
    .option('--runs <n>', 'how many negotiations', wholeNumber(1), 200)
    .option('--seed <n>', 'the same seed gives the same result', wholeNumber(0), 1)
    .option('--strategies <list>', `such as delta=boulware; one of ${strategyNames.join(', ')}`)
    .option('--json', 'one JSON object instead of a table')
    .action((file: string, options: SimulateOptions) => {
      const scenario = scenarioIn(file);
      const strategies = options.strategies ? strategiesIn(options.strategies, scenario) : {};
      const began = clock.now();
      const played: Run[] = [];
      for (let run = 0; run < options.runs; run++) {
        played.push(simulate({ scenario, seed: options.seed + run, strategies }));
      }
      const seconds = Math.round((clock.now() - began) / 10) / 100;
      const summary = summarise(played);
      if (options.json) say(JSON.stringify({ ...summary, seconds }));
      else for (const line of table(summary, seconds)) say(line);
    });
};
