// Runs every check and counts them: node tests/run.js [check]
// "check" is the quick part: types, lint and unit tests. At the end come the time of each part and the
// slowest files; the last line is "N passed, N failed". Types and lint count as one check each, and a
// test that was left out counts as failed.
import { mkdirSync, rmSync } from 'node:fs';
import { playwrightCount, vitestCount } from './run/count.js';
import { run } from './run/program.js';
import { line, playwrightTimes, slowest, vitestTimes } from './run/times.js';

const REPORTS = '.cache/reports';
const SLOWEST = 10;

/**
 * @typedef {object} Part
 * @property {string} title
 * @property {number} ms what it took
 * @property {import('./run/count.js').Count} count
 * @property {import('./run/times.js').FileTime[]} files
 */

/** @param {string} title @param {string[]} args @returns {Promise<Part>} */
async function single(title, args) {
  const { passed, ms } = await run(title, args);
  const count = passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return { title, ms, count, files: [] };
}

/** @param {string} title @param {string[]} projects @returns {Promise<Part>} */
async function vitest(title, projects) {
  const report = `${REPORTS}/${projects.join('-')}.json`;
  const { passed, ms } = await run(title, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--passWithNoTests',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...projects.flatMap((project) => ['--project', project]),
  ]);
  return { title, ms, count: vitestCount(report, passed), files: vitestTimes(report) };
}

/** @param {string} title @returns {Promise<Part>} */
async function playwright(title) {
  const report = `${REPORTS}/e2e.json`;
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'];
  const { passed, ms } = await run(title, args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return { title, ms, count: playwrightCount(report, passed), files: playwrightTimes(report) };
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const quick = [
  () => single('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
  () => single('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
  () => vitest('unit', ['unit']),
];
const slow = [
  // Together: each test that takes long leaves the other core to the others.
  () => vitest('services, server and fault', ['service', 'server', 'fault']),
  () => playwright('browser'),
];

// The quick ones together: types use one core, and the tests leave some of the other.
const parts = await Promise.all(quick.map((check) => check()));
if (process.argv[2] !== 'check') for (const check of slow) parts.push(await check());

const passed = parts.reduce((sum, { count }) => sum + count.passed, 0);
const failed = parts.reduce((sum, { count }) => sum + count.failed, 0);

console.log('\n── time');
for (const { title, ms } of parts) console.log(line(ms, title));
console.log(`\nThe slowest ${SLOWEST} files:`);
for (const text of slowest(
  parts.flatMap(({ files }) => files),
  SLOWEST,
))
  console.log(text);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
