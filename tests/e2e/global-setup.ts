import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundle, PROGRAM } from '../../scripts/setup/bundle';
import { startServerProcess } from '../builders/server-process';
import { STAGED } from './stage/stage';

/** A new database as the program itself makes it, demo data included; each worker gets a copy. */
export const TEMPLATE = '.cache/e2e-template/mufakat.db';

/** The program with a time that passes faster. */
const LAPSING_FOLDER = '.cache/lapsing';
export const LAPSING = `${LAPSING_FOLDER}/server.js`;

export default async function makeTemplates(): Promise<void> {
  const { 'solver-worker': worker } = PROGRAM;
  const lapsing = { server: 'tests/e2e/lapsing-server.ts', 'solver-worker': worker };
  await bundle(lapsing, LAPSING_FOLDER);
  for (const file of [TEMPLATE, STAGED.database]) {
    rmSync(dirname(file), { recursive: true, force: true });
    mkdirSync(dirname(file), { recursive: true });
  }
  const server = await startServerProcess(TEMPLATE);
  const code = await server.stop();
  if (code !== 0) throw new Error(`The server did not stop cleanly (${code}):\n${server.output()}`);
  copyFileSync(TEMPLATE, STAGED.database);
  const env = { ...process.env, DATABASE_URL: `file:${STAGED.database}` };
  const build = ['--import', 'tsx', 'tests/e2e/stage/build.ts'];
  writeFileSync(STAGED.map, execFileSync(process.execPath, build, { env }));
}
