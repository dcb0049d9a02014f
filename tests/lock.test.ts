import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockFaults } from '../scripts/lock-faults';
import { temporaryFolder } from './builders/services';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** What `npm ci` says, also of versions outside their ranges. It changes nothing and asks no registry. */
function dryInstall() {
  const folder = temporaryFolder();
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(file, join(folder, file));
  const args = ['ci', '--dry-run', '--offline', '--ignore-scripts', '--cache', folder];
  const running = process.env.npm_execpath ?? '';
  const options = { cwd: folder, encoding: 'utf8' } as const;
  return running.endsWith('.js')
    ? spawnSync(process.execPath, [running, ...args], options)
    : spawnSync('npm', args, options);
}

it('is one that npm ci installs', () => {
  const { status, stderr } = dryInstall();
  expect(status, stderr).toBe(0);
});

it('is whole: what package.json asks for, the binaries of every system, no address of a registry', () => {
  expect(lockFaults(read('package-lock.json'), read('package.json'))).toEqual([]);
});

it('is not whole without the binaries of another system, as npm makes it beside packages', () => {
  const lock = read('package-lock.json');
  delete lock.packages['node_modules/@rollup/rollup-darwin-arm64'];
  expect(lockFaults(lock, read('package.json'))).toEqual([
    'node_modules/rollup lacks @rollup/rollup-darwin-arm64.',
  ]);
});

it('is not whole where package.json asks for something else', () => {
  const wanted = read('package.json');
  wanted.dependencies.react = '^19.0.0';
  delete wanted.devDependencies.vite;
  expect(lockFaults(read('package-lock.json'), wanted)).toEqual([
    'react is not locked as package.json wants it.',
    'vite is not locked as package.json wants it.',
  ]);
});

it('names no registry', () => {
  const lock = read('package-lock.json');
  lock.packages['node_modules/react'].resolved = 'https://registry.example/react.tgz';
  expect(lockFaults(lock, read('package.json'))).toEqual([
    'node_modules/react names where it came from.',
  ]);
});
