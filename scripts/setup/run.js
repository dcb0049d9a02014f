import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Runs a program with its output shown.
 *
 * @param {string} what said before it starts, and in the error
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to this process's environment
 */
export function run(what, command, args, env = {}) {
  console.log(`${what} …`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) throw new Error(`${what} failed: ${error.message}`);
  if (status !== 0) throw new Error(`${what} failed (${command} ended with ${status}).`);
}

/**
 * Runs a Node program of this checkout, or npm itself.
 *
 * @param {string} what
 * @param {string[]} args the script's path and its arguments
 * @param {Record<string, string>} [env]
 */
export function runNode(what, args, env) {
  run(what, process.execPath, args, env);
}

/**
 * Runs npm, the one that runs us where there is one.
 *
 * @param {string} what
 * @param {string[]} args
 */
export function runNpm(what, args) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) runNode(what, [npm, ...args]);
  else run(what, 'npm', args);
}

/**
 * SHA-256, hexadecimal, over the names and contents of files.
 *
 * @param {string[]} paths files and folders; those that do not exist count as absent
 * @param {(path: string) => boolean} [counts] whether a file in a folder counts; all do unless told
 */
export function hashOf(paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn).filter(counts)) {
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** @param {string} path @returns {string} what was stamped there, or '' */
export function readStamp(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** @param {string} path @param {string} text */
export function writeStamp(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
