import { existsSync, readFileSync } from 'node:fs';
import { hashOf, readStamp, runNpm, writeStamp } from './run.js';

const STAMP = 'node_modules/.mufakat-packages';
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * Installs exactly what package-lock.json names, where that is not what is there; rebuilds what is
 * compiled where Node's own interface has changed since.
 */
export function installPackages() {
  const lock = hashOf(['package-lock.json']);
  const interfaceOfNode = `${process.versions.modules} ${process.platform} ${process.arch}`;
  const [stampedLock = '', stampedInterface = ''] = readStamp(STAMP).split('\n');
  if (stampedLock === lock && stampedInterface === interfaceOfNode) return;
  if (stampedLock === lock) {
    runNpm('Rebuilding SQLite for this Node', ['rebuild', 'better-sqlite3']);
  } else if (!isInstalled()) {
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
    runNpm('Installing packages (compiling SQLite takes a minute or two)', args);
  }
  writeStamp(STAMP, `${lock}\n${interfaceOfNode}\n`);
}

/** Whether somebody has already run npm install for this very package-lock.json. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const wanted = packagesOf('package-lock.json');
  const there = packagesOf(INSTALLED);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = there[path];
    return path === '' || (found === undefined ? optional === true : found.version === version);
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}
