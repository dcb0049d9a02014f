import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { habitFaults, purityFaults } from './habits';
import { browserFaults, roomFaults } from './rooms';
import { type Files, parse, type Source } from './source';

const FOLDERS = ['app', 'tests', 'scripts', 'prisma'];
const SOURCE = /\.(ts|tsx|js)$/;

/** Every fault of the house that `files` is, one sentence each; empty where it is in order. */
export function faultsOf(files: Files): string[] {
  const sources = new Map<string, Source>();
  for (const [path, text] of files) {
    if (SOURCE.test(path)) sources.set(path, parse(path, text, files));
  }
  const faults = browserFaults(sources);
  for (const source of sources.values()) {
    faults.push(...roomFaults(source), ...purityFaults(source), ...habitFaults(source));
  }
  return faults;
}

/** The files of this checkout, without what is generated. */
export function filesOfTheHouse(): Files {
  const files = new Map<string, string>();
  const add = (path: string) => files.set(path, readFileSync(path, 'utf8'));
  for (const folder of FOLDERS) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name).split('\\').join('/');
      if (entry.isFile() && !path.startsWith('app/server/generated/')) add(path);
    }
  }
  for (const name of readdirSync('.')) if (SOURCE.test(name)) add(name);
  return files;
}
