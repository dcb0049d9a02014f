// Runs every check and counts them: node tests/run.js [check]
// "check" is the quick part: types, lint and unit tests. The last line is "N passed, N failed"; types
// and lint count as one check each, and a test that was left out counts as failed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { playwrightCount, vitestCount } from './run/count.js';

const REPORTS = '.cache/reports';

/** What is shown, in the order in which it was started, although several run at once. */
let shown = Promise.resolve();

/**
 * @param {string} title
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether it ended well
 */
async function run(title, args, env = {}) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...colour(), ...process.env, ...env },
  });
  const ended = once(child, 'close');
  const before = shown;
  shown = ended
    .then(
      () => undefined,
      () => undefined,
    )
    .then(() => before);
  /** @type {Buffer[]} */
  const kept = [];
  let turn = false;
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    from.on('data', (piece) => (turn ? to.write(piece) : kept.push(piece)));
  }
  await before;
  console.log(`\n── ${title}`);
  process.stdout.write(Buffer.concat(kept));
  turn = true;
  const [status] = await ended;
  return status === 0;
}

/** A program that writes through us would think that nobody sees its colours. */
function colour() {
  return process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
}

/** @param {string} title @param {string[]} args */
async function single(title, args) {
  const passed = await run(title, args);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** @param {string} title @param {string[]} projects */
async function vitest(title, projects) {
  const report = `${REPORTS}/${projects.join('-')}.json`;
  const passed = await run(title, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--passWithNoTests',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...projects.flatMap((project) => ['--project', project]),
  ]);
  return vitestCount(report, passed);
}

/** @param {string} title */
async function playwright(title) {
  const report = `${REPORTS}/e2e.json`;
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'];
  const passed = await run(title, args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return playwrightCount(report, passed);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const quick = [
  () => single('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
  () => single('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
  () => vitest('unit', ['unit']),
];
const slow = [
  // Together: the longest is one test, beside which the others run on the other core.
  () => vitest('services, server and fault', ['service', 'server', 'fault']),
  () => playwright('browser'),
];

const total = { passed: 0, failed: 0 };
/** @param {import('./run/count.js').Count} count */
function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

// The quick ones together: types use one core, and the tests leave some of the other.
for (const count of await Promise.all(quick.map((check) => check()))) add(count);
if (process.argv[2] !== 'check') for (const check of slow) add(await check());

process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
