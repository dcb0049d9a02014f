import { execFileSync } from 'node:child_process';

/** Tests that serve pages serve the pages of this source, not of an older build. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/setup.js', 'start'], { stdio: 'inherit' });
}
