// Runs every check and counts them: node tests/run.js [check]
// "check" is the quick part: types, lint and unit tests. The last line is "N passed, N failed"; types
// and lint count as one check each, and a test that was left out counts as failed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { playwrightCount, vitestCount } from './run/count.js';

const REPORTS = '.cache/reports';

/**
 * @param {string} title
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {boolean} whether it ended well
 */
function run(title, args, env = {}) {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** @param {string} title @param {string[]} args */
function single(title, args) {
  const passed = run(title, args);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** @param {string} title @param {string[]} projects */
function vitest(title, projects) {
  const report = `${REPORTS}/${projects.join('-')}.json`;
  const passed = run(title, [
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
function playwright(title) {
  const report = `${REPORTS}/e2e.json`;
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'];
  const passed = run(title, args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
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
  () => vitest('services', ['service']),
  () => vitest('server', ['server']),
  () => vitest('fault', ['fault']),
  () => playwright('browser'),
];

const total = { passed: 0, failed: 0 };
for (const check of process.argv[2] === 'check' ? quick : [...quick, ...slow]) {
  const { passed, failed } = check();
  total.passed += passed;
  total.failed += failed;
}
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
