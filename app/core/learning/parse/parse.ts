import type { z } from 'zod';
import { type JsonFile, type Limits, readJsonFile } from '../../format/json-file';
import type { Scenario } from '../../scenario/schema';
import type { CourseContent, CourseFiles } from '../course';
import { type Activity, activitySchema, type Check, checkSchema } from '../format/check';
import { type Module, moduleSchema } from '../format/module';
import { activityFaults } from './activity-faults';
import { assessmentFaults, checkFaults } from './check-faults';
import {
  inFile,
  type ModuleFault,
  type ModuleFaultCode,
  type ModuleWarning,
  ofFile,
} from './fault';
import { type JSON_FILES, nameFaults } from './file-names';
import { roomFaults } from './lesson-faults';
import { moduleFaults } from './module-faults';
import { namesIn } from './names';
import { readLessons } from './read-lessons';
import { checkWarnings, moduleWarnings } from './warnings';

/** Largest JSON file of a module, in bytes of UTF-8, and its deepest nesting. */
export const LIMITS: Limits = { maxBytes: 512 * 1024, maxDepth: 24 };

/** What there is around a module. */
export interface Around {
  /** Scenarios that can be played, by id; null where that is not known: then nothing is said of them. */
  readonly scenarios: ReadonlyMap<string, Scenario> | null;
}

export type ParsedModule =
  | {
      readonly ok: true;
      readonly course: CourseContent;
      readonly warnings: readonly ModuleWarning[];
    }
  | { readonly ok: false; readonly faults: readonly ModuleFault[] };

type Reading<Value> = JsonFile<Value> | null;

/**
 * Reads the files of a module, text by name: which files there are, the shape of each, and what a shape
 * cannot say. Gives the course with its defaults filled in and warnings about what is allowed and
 * probably not meant; or the faults by file, in the order of its text. Never throws, whatever the
 * files.
 *
 * @param reads whether to read what stands in a lesson, by the name of its file. It takes longer than
 *   all the rest; of a lesson that is not read, nothing is said but whether it is there
 */
export function parseModule(
  files: CourseFiles,
  around: Around,
  reads: (file: string) => boolean = () => true,
): ParsedModule {
  const module = read(files, 'module.json', moduleSchema);
  const check = read(files, 'check.json', checkSchema);
  const activity = read(files, 'activity.json', activitySchema);
  const faults = [
    ...nameFaults(files, module?.ok ? module.value : null),
    ...shapeFaults('module.json', module),
    ...shapeFaults('check.json', check),
    ...shapeFaults('activity.json', activity),
  ];
  if (module === null) {
    faults.push(ofFile('module.json', 'missing-file', 'no such file', 'what the module is'));
  }
  if (!module?.ok) return { ok: false, faults };
  return meaning({ files, module, check, activity, faults, reads }, around);
}

interface Readings {
  readonly files: CourseFiles;
  readonly module: Extract<JsonFile<Module>, { ok: true }>;
  readonly check: Reading<Check>;
  readonly activity: Reading<Activity>;
  readonly faults: readonly ModuleFault[];
  readonly reads: (file: string) => boolean;
}

function meaning(readings: Readings, { scenarios }: Around): ParsedModule {
  const { files, module, check, activity } = readings;
  const ids = scenarios && new Set(scenarios.keys());
  const faults = [
    ...readings.faults,
    ...inFile('module.json', module.locate<ModuleFaultCode>(moduleFaults(module.value, ids))),
  ];
  if (check === null) {
    const expected = 'items that assess the outcomes';
    faults.push(ofFile('check.json', 'missing-file', 'no such file', expected));
  } else if (check.ok) {
    const unassessed = assessmentFaults(module.value, check.value);
    faults.push(...inFile('module.json', module.locate<ModuleFaultCode>(unassessed)));
    const found = checkFaults(check.value, namesIn(module.value), scenarios);
    faults.push(...inFile('check.json', check.locate<ModuleFaultCode>(found)));
  }
  if (activity?.ok) {
    const found = activityFaults(activity.value, ids);
    faults.push(...inFile('activity.json', activity.locate<ModuleFaultCode>(found)));
  }
  const reading = readLessons(module.value, files, readings.reads);
  faults.push(...reading.faults);
  if (scenarios) faults.push(...reading.lessons.flatMap((one) => [...roomFaults(one, scenarios)]));
  if (faults.length > 0) return { ok: false, faults };
  const course: CourseContent = {
    module: module.value,
    lessons: reading.lessons.map(({ id, text }) => ({ id, text })),
    check: check?.ok ? check.value : null,
    activity: activity?.ok ? activity.value : null,
  };
  const uses = reading.lessons.map(({ lesson }) => lesson?.uses ?? null);
  const warnings = inFile('module.json', module.locate(moduleWarnings(course, uses)));
  if (check?.ok) warnings.push(...inFile('check.json', check.locate(checkWarnings(check.value))));
  return { ok: true, course, warnings };
}

function read<Value>(
  files: CourseFiles,
  name: (typeof JSON_FILES)[number],
  schema: z.ZodType<Value>,
): Reading<Value> {
  const text = Object.hasOwn(files, name) ? files[name] : undefined;
  return text === undefined ? null : readJsonFile(text, schema, LIMITS);
}

function shapeFaults(file: string, reading: Reading<unknown>): ModuleFault[] {
  return reading === null || reading.ok ? [] : inFile<ModuleFaultCode>(file, reading.faults);
}
