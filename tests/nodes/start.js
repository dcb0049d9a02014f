import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LISTENING = /Mufakat is at (http:\S+)/;
const MOST_MS = 120_000;

/**
 * What `npm start` gives to Node: the start command is in package.json and nowhere else.
 *
 * @param {string} packageJson its text
 * @returns {string[]}
 * @throws where the command is not one call of Node
 */
export function startArguments(packageJson) {
  const command = String(JSON.parse(packageJson).scripts.start);
  const [program, ...args] = command.split(/\s+/);
  if (program === 'node' && args.length > 0 && !/[&|;<>"'$]/.test(command)) return args;
  throw new Error(`The start command is not one call of Node: ${command}`);
}

/**
 * Starts the program of a checkout on a new database, asks for the first page, and stops it.
 *
 * @param {string} folder the checkout
 * @param {import('./runtime.js').Runtime} runtime
 * @throws with the program's output where it does not listen, answer with a page, or stop cleanly
 */
export async function tryStart(folder, { node, env }) {
  const data = mkdtempSync(join(tmpdir(), 'mufakat-'));
  const args = startArguments(readFileSync(join(folder, 'package.json'), 'utf8'));
  const child = spawn(node, args, {
    cwd: folder,
    env: { ...process.env, ...env, ...settings(join(data, 'new.db')) },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: MOST_MS,
  });
  const exit = once(child, 'exit');
  const output = outputOf(child);
  try {
    await askForFirstPage(await Promise.race([output.listening, exit.then(() => null)]));
    child.kill('SIGTERM');
    const [code] = await exit;
    if (code !== 0) throw new Error(`It stopped with ${code}.`);
  } catch (error) {
    child.kill('SIGKILL');
    await exit;
    throw new Error(`${error instanceof Error ? error.message : error}\n${output.text()}`);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** @param {string} database @returns {NodeJS.ProcessEnv} */
function settings(database) {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'warn',
    DATABASE_URL: `file:${database}`,
  };
}

/** @param {import('node:child_process').ChildProcess} child */
function outputOf(child) {
  let text = '';
  /** @type {Promise<string>} */
  const listening = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (piece) => {
        text += piece;
        const url = LISTENING.exec(text)?.[1];
        if (url !== undefined) resolve(url);
      });
    }
  });
  return { listening, text: () => text };
}

/** @param {string | null} url null where the program ended before it listened */
async function askForFirstPage(url) {
  if (url === null) throw new Error('It ended before it listened.');
  const answer = await fetch(url, { signal: AbortSignal.timeout(MOST_MS) });
  const page = await answer.text();
  if (answer.status !== 200 || !/<h1[\s>]/.test(page)) {
    throw new Error(`The first page came with ${answer.status}:\n${page.slice(0, 1000)}`);
  }
}
