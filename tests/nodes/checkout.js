import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Made for one version of Node, or of no use to another checkout. */
const OWN = ['node_modules', 'build', '.cache', 'data', '.git', '.env'];

/**
 * Brings the copy of a checkout up to date: the same sources, files that are gone included, beside
 * packages, build and cache of its own.
 *
 * @param {string} from the checkout
 * @param {string} to the copy; made where it is not there, and may lie inside the checkout's `.cache`
 */
export function copySources(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of sources(to)) rmSync(join(to, name), { recursive: true });
  for (const name of sources(from)) cpSync(join(from, name), join(to, name), { recursive: true });
}

/** @param {string} folder */
function sources(folder) {
  return existsSync(folder) ? readdirSync(folder).filter((name) => !OWN.includes(name)) : [];
}
