import { readFileSync } from 'node:fs';
import type { CourseFiles } from '~/core/learning/course';
import type { ModuleFaultCode } from '~/core/learning/parse/fault';
import { parseScenario } from '~/core/scenario/parse';
import type { Scenario } from '~/core/scenario/schema';
import { filesOf } from '~/server/curriculum/version';
import { smallCourse } from '../module';

/** The files of a module with one planted fault, and what must be said about it. */
export interface BadModule {
  readonly name: string;
  readonly files: CourseFiles;
  readonly code: ModuleFaultCode;
  readonly file: string;
  /** Path of the fault in the file; for a lesson its line. */
  readonly place: string | number;
  /** Words of the message: what was found, expected or suggested. */
  readonly says: readonly string[];
}

/** JSON that a mutation may do anything to. */
type Loose = { [key: string]: Loose } & Loose[];

/** The scenarios that the small module knows. */
export function knownScenarios(): ReadonlyMap<string, Scenario> {
  const parsed = parseScenario(readFileSync('scenarios/river-of-nine.json', 'utf8'));
  if (!parsed.ok) throw new Error('river-of-nine.json is not sound');
  return new Map([[parsed.scenario.id, parsed.scenario]]);
}

/** The files of the small module as an author writes them: one value on each line. */
export function smallFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filesOf(smallCourse())).map(([name, text]) => [
      name,
      name.endsWith('.json') ? JSON.stringify(JSON.parse(text), null, 2) : text,
    ]),
  );
}

/** The small module with a value set in one of its JSON files; undefined removes it. */
export function put(file: string, path: string, value: unknown): CourseFiles {
  const files = smallFiles();
  const json: Loose = JSON.parse(files[file] ?? '');
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  const owner = parts.reduce<Loose>((node, part) => node[part] ?? json, json);
  if (value === undefined) Reflect.deleteProperty(owner, last);
  else Reflect.set(owner, last, value);
  return { ...files, [file]: JSON.stringify(json, null, 2) };
}

/** The small module with a piece of one file's text written otherwise. */
export function rewritten(file: string, piece: string, by: string): CourseFiles {
  const files = smallFiles();
  const text = files[file] ?? '';
  if (!text.includes(piece)) throw new Error(`nothing to rewrite in ${file}: ${piece}`);
  return { ...files, [file]: text.replace(piece, by) };
}

/** The small module without one of its files. */
export function without(file: string): CourseFiles {
  return Object.fromEntries(Object.entries(smallFiles()).filter(([name]) => name !== file));
}

/** A bad module, said shortly. */
export const one = (
  name: string,
  files: CourseFiles,
  code: ModuleFaultCode,
  [file, place]: readonly [string, string | number],
  ...says: string[]
): BadModule => ({ name, files, code, file, place, says });
