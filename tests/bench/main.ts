import { Command } from 'commander';
import { cohortDashboard } from './cohort-dashboard';
import { gradebook } from './gradebook';
import { reviews } from './reviews';
import { rooms } from './rooms';
import { selection } from './selection';
import { start } from './start';

const program = new Command('bench').description('Measures a real server under load.');

program
  .command('rooms')
  .description('from sending a command until every seat of its table has it')
  .option('--tables <n>', 'tables in negotiation', whole, 200)
  .option('--seats <n>', 'seats at each, all watching live', whole, 8)
  .option('--rate <n>', 'commands per second, all tables together', whole, 100)
  .option('--seconds <n>', 'how long to measure', whole, 20)
  .option('--warmup <n>', 'seconds of the same load before', whole, 5)
  .option('--json', 'one JSON object and nothing else')
  .action(async (options) => {
    const result = await rooms(options);
    console.log(options.json ? JSON.stringify(result) : tableOf(result));
    if (result.lost > 0 || result.doubled > 0) process.exitCode = 1;
  });

program
  .command('gradebook')
  .description('first byte and weight of a page of the gradebook, by size of the cohort')
  .option('--learners <n,n>', 'sizes of the cohort', sizes, [20, 200, 2000, 20_000])
  .option('--requests <n>', 'pages to ask for at each size', whole, 60)
  .option('--json', 'one JSON object and nothing else')
  .action(async ({ learners, requests, json }) => {
    const result = await gradebook(learners, requests);
    console.log(json ? JSON.stringify(result) : result.sizes.map(tableOf).join('\n\n'));
  });

program
  .command('cohort')
  .description('first byte and weight of where a cohort stands, by its size, and how it grows')
  .option('--members <n,n>', 'sizes of the cohorts', sizes, [20, 200, 2000])
  .option('--records <n>', 'rows of progress in the academy', whole, 1_000_000)
  .option('--requests <n>', 'pages of each kind to ask for at each size', whole, 40)
  .option('--json', 'one JSON object and nothing else')
  .action(async ({ members, records, requests, json }) => {
    const { sizes: found, growth, ...rest } = await cohortDashboard(members, records, requests);
    if (json) console.log(JSON.stringify({ ...rest, sizes: found, growth }));
    else console.log([rest, ...found, ...growth].map(tableOf).join('\n\n'));
  });

program
  .command('selection')
  .description('choosing fellows, to proven optimality')
  .option('--candidates <n>', 'people to choose from', whole, 2200)
  .option('--places <n>', 'places to give', whole, 107)
  .option('--seed <n>', 'another seed gives other people', whole, 1)
  .option('--json', 'one JSON object and nothing else')
  .action(async (options) => {
    const result = await selection(options);
    console.log(options.json ? JSON.stringify(result) : tableOf(result));
    if (!result.optimal) process.exitCode = 1;
  });

program
  .command('reviews')
  .description('assigning, weighing and blinding the reviews of a large call')
  .option('--applications <n>', 'applications of the call', whole, 2200)
  .option('--reviewers <n>', 'who read them', whole, 12)
  .option('--json', 'one JSON object and nothing else')
  .action(async ({ applications, reviewers, json }) => {
    const result = await reviews({ applications, reviewers });
    console.log(json ? JSON.stringify(result) : tableOf(result));
  });

program
  .command('start')
  .description('from starting the program until it listens and its first page came')
  .option('--times <n>', 'starts to measure', whole, 5)
  .option('--against <folder>', 'another checkout, built, to start in turns')
  .option('--json', 'one JSON object and nothing else')
  .action(async ({ times, against, json }) => {
    const result = await start(times, against ?? null);
    if (json) console.log(JSON.stringify(result));
    else for (const [name, spread] of Object.entries(result)) console.log(spreadText(name, spread));
  });

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`"${text}" is no whole number.`);
  return value;
}

function sizes(text: string): number[] {
  return text.split(',').map(whole);
}

function spreadText(name: string, spread: object): string {
  const lines = Object.entries(spread).map(([key, { median, least, most }]) => {
    return `  ${key.padEnd(10)} ${median} (${least} to ${most})`;
  });
  return [name, ...lines].join('\n');
}

function tableOf(result: object): string {
  return Object.entries(result)
    .map(([name, value]) => `${name.padEnd(12)} ${value}`)
    .join('\n');
}

await program.parseAsync();
