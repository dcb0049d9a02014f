import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { bundle, PROGRAM } from '../../scripts/setup/bundle';
import { startServerProcess } from '../builders/server-process';
import { STAGED } from './stage/stage';

/** A new database as the program itself makes it, demo data included; each worker gets a copy. */
export const TEMPLATE = '.cache/e2e-template/mufakat.db';

/** The program with a time of its own. */
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
  await Promise.all([makeTemplate(), setStage()]);
}

async function makeTemplate(): Promise<void> {
  const server = await startServerProcess(TEMPLATE);
  const code = await server.stop();
  if (code !== 0) throw new Error(`The server did not stop cleanly (${code}):\n${server.output()}`);
}

async function setStage(): Promise<void> {
  const env = { ...process.env, DATABASE_URL: `file:${STAGED.database}` };
  const build = ['--import', 'tsx', 'tests/e2e/stage/build.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, build, { env });
  writeFileSync(STAGED.map, stdout);
}
