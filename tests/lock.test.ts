import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lockFaults } from '../scripts/lock-faults';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

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
