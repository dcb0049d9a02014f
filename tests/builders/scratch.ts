import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RAM_DISK = '/dev/shm';
/** More than all databases that the tests have open at once; a container often has 64 MB there. */
const ROOM_BYTES = 2 ** 30;

/**
 * Makes a new folder for files that nobody needs after a test: on the RAM disk where there is one with
 * room, because a database waits for the disk at every write; otherwise where temporary files go.
 *
 * @param prefix what its name begins with
 * @returns its path; whoever asked removes it
 */
export function scratchFolder(prefix: string): string {
  return mkdtempSync(join(hasRoom(RAM_DISK) ? RAM_DISK : tmpdir(), prefix));
}

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}
