// Makes package-lock.json anew: npm run lock
// In an empty folder, because npm leaves out the binaries of other systems when packages lie beside
// it (npm/cli#4828), and then `npm ci` refuses the lock there. Read the difference before committing.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runNpm } from './setup/run.js';

const checkout = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'mufakat-lock-'));
try {
  copyFileSync('package.json', join(folder, 'package.json'));
  process.chdir(folder);
  const args = ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'];
  // No address of a registry: whoever installs takes their own.
  runNpm('Making the lock file', [...args, '--omit-lockfile-registry-resolved']);
  copyFileSync('package-lock.json', resolve(checkout, 'package-lock.json'));
} finally {
  process.chdir(checkout);
  rmSync(folder, { recursive: true, force: true });
}
