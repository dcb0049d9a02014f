import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { TRACKS } from '~/core/learning/format/module';
import { CommandError } from './cli';

/** What lies under the paths that were named. */
export interface Places {
  readonly scenarios: readonly string[];
  readonly modules: readonly ModulePlace[];
}

export interface ModulePlace {
  readonly folder: string;
  /** The track whose folder it stands in; null where it stands elsewhere. */
  readonly track: string | null;
  /** Named itself, not found in a folder that was named: then its neighbours are not known. */
  readonly alone: boolean;
}

/** A scenario file in a folder. Schemas and overlays have a second dot. */
const SCENARIO_FILE = /^[a-z0-9][a-z0-9-]*\.json$/;
/** What makes a folder a module's, even where its module.json is missing. */
const MODULE_FILE = /^(?:(?:module|check|activity)\.json|\d{2}-.*\.md)$/;
/** `curriculum/<track>/<module>` needs two. */
const DEEPEST = 4;

/** Finds scenario files and modules' folders under files and folders, in the order of their names. */
export function placesIn(paths: readonly string[]): Places {
  const scenarios: string[] = [];
  const modules: ModulePlace[] = [];
  for (const path of paths) {
    if (!isFolder(path)) scenarios.push(path);
    else walk(path, 0, scenarios, modules);
  }
  return { scenarios, modules };
}

function walk(folder: string, depth: number, scenarios: string[], modules: ModulePlace[]): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  if (entries.some((entry) => entry.isFile() && MODULE_FILE.test(entry.name))) {
    modules.push({ folder, track: trackOf(folder), alone: depth === 0 });
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile() && SCENARIO_FILE.test(entry.name)) scenarios.push(path);
    if (entry.isDirectory() && depth < DEEPEST) walk(path, depth + 1, scenarios, modules);
  }
}

function trackOf(folder: string): string | null {
  const name = basename(dirname(folder));
  return TRACKS.find((track) => track === name) ?? null;
}

/** A path that is nowhere counts as a file: reading it says so. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path} cannot be read: ${why}`);
  }
}
