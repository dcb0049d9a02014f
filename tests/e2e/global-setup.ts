import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { startServerProcess } from '../builders/server-process';

/** A new database as the program itself makes it, demo data included; each worker gets a copy. */
export const TEMPLATE = '.cache/e2e-template/mufakat.db';

export default async function makeTemplate(): Promise<void> {
  rmSync(dirname(TEMPLATE), { recursive: true, force: true });
  mkdirSync(dirname(TEMPLATE), { recursive: true });
  const server = await startServerProcess(TEMPLATE);
  const code = await server.stop();
  if (code !== 0) throw new Error(`The server did not stop cleanly (${code}):\n${server.output()}`);
}
