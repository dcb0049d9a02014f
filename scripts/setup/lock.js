import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const LOCK = '.cache/setup.lock';
const LOOK_AGAIN_MS = 200;

/**
 * Runs `work` while no other setup of this checkout runs; two builds at once would mix their files.
 * A lock whose process is gone is taken over.
 *
 * @param {() => Promise<void>} work
 */
export async function oneAtATime(work) {
  mkdirSync('.cache', { recursive: true });
  while (!take()) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  try {
    await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHeld()) rmSync(LOCK, { force: true });
    return false;
  }
}

function isHeld() {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
