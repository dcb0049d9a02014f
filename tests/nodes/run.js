// Runs the unit tests and a start of the program on other versions of Node: npm run test:nodes [-- 24]
// Each has a copy of this checkout in .cache/nodes/<version>, with packages installed by that very
// Node, so that the everyday node_modules stays as it is. The first time takes some minutes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { vitestCount } from '../run/count.js';
import { copySources } from './checkout.js';
import { fetchRuntime } from './runtime.js';
import { tryStart } from './start.js';

const MAJORS = [22, 24];

/** @typedef {import('../run/count.js').Count} Count */

/**
 * @param {number} major
 * @returns {Promise<Count>} the start counts as one
 */
async function check(major) {
  const home = resolve('.cache/nodes', String(major));
  const checkout = join(home, 'checkout');
  const runtime = fetchRuntime(major, join(home, 'runtime'));
  const version = spawnSync(runtime.node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`\n── Node ${version}`);
  copySources('.', checkout);
  if (!runIn(checkout, runtime, ['scripts/setup.js', 'start'])) return { passed: 0, failed: 1 };
  const units = unitTests(checkout, runtime);
  const start = await started(checkout, runtime);
  const count = { passed: units.passed + start.passed, failed: units.failed + start.failed };
  console.log(`Node ${version}: ${count.passed} passed, ${count.failed} failed`);
  return count;
}

/** @param {string} checkout @param {import('./runtime.js').Runtime} runtime @param {string[]} args */
function runIn(checkout, { node, env }, args) {
  const options = { cwd: checkout, env: { ...process.env, ...env } };
  return spawnSync(node, args, { ...options, stdio: 'inherit' }).status === 0;
}

/** @param {string} checkout @param {import('./runtime.js').Runtime} runtime */
function unitTests(checkout, runtime) {
  const report = join(checkout, '.cache/reports/unit.json');
  rmSync(report, { force: true });
  mkdirSync(join(checkout, '.cache/reports'), { recursive: true });
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  return vitestCount(report, runIn(checkout, runtime, [...vitest, ...reporters]));
}

/** @param {string} checkout @param {import('./runtime.js').Runtime} runtime @returns {Promise<Count>} */
async function started(checkout, runtime) {
  try {
    await tryStart(checkout, runtime);
    console.log('It starts and answers with the first page.');
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

const asked = process.argv.slice(2).map(Number);
let failed = 0;
for (const major of asked.length > 0 ? asked : MAJORS) failed += (await check(major)).failed;
process.exitCode = failed === 0 ? 0 : 1;
