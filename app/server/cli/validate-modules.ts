import { existsSync } from 'node:fs';
import { readJsonFile } from '~/core/format/json-file';
import type { CourseContent } from '~/core/learning/course';
import { moduleSchema } from '~/core/learning/format/module';
import { curriculumFaults } from '~/core/learning/parse/curriculum';
import {
  formatModuleFault,
  inFile,
  type ModuleFault,
  type ModuleFaultCode,
} from '~/core/learning/parse/fault';
import { LIMITS, parseModule } from '~/core/learning/parse/parse';
import { type CourseReport, reportOf } from '~/core/learning/parse/report';
import type { Scenario } from '~/core/scenario/schema';
import { filesIn } from '../curriculum/library';
import type { Log } from '../log';
import { readLibrary } from '../scenarios/library';
import type { ModulePlace } from './places';

/** The scenarios of a folder, by id; null where there is no such folder. */
export function scenariosIn(folder: string, log: Log): ReadonlyMap<string, Scenario> | null {
  if (!existsSync(folder)) return null;
  return new Map(Array.from(readLibrary(folder, log), ([id, { scenario }]) => [id, scenario]));
}

/** Says what modules are like, each by itself and all together; answers how many are not valid. */
export function judgeModules(
  places: readonly ModulePlace[],
  scenarios: ReadonlyMap<string, Scenario> | null,
  say: (line: string) => void,
): number {
  const read = places.map((place) => ({ place, ...readModule(place.folder, scenarios) }));
  const placed = read.flatMap(({ place, course }) =>
    course ? [{ module: course.module, track: place.track }] : [],
  );
  // Modules that could not be read may be what others ask for.
  const complete =
    places.some(({ alone }) => !alone) && read.every(({ course }) => course !== null);
  const between = curriculumFaults(placed, complete);
  let bad = 0;
  for (const one of read) {
    const { folder } = one.place;
    const { course, files } = one;
    const index = placed.findIndex(({ module }) => module === course?.module);
    const faults = [...one.faults, ...located(files, between[index] ?? [])];
    for (const fault of faults) say(formatModuleFault(folder, fault));
    for (const warning of one.warnings) say(`${formatModuleFault(folder, warning)} (warning)`);
    if (faults.length > 0 || course === null) bad += 1;
    else for (const line of reportLines(folder, course, reportOf(course))) say(line);
  }
  return bad;
}

function readModule(folder: string, scenarios: ReadonlyMap<string, Scenario> | null) {
  const files = filesIn(folder);
  const parsed = parseModule(files, { scenarios });
  if (parsed.ok) return { files, course: parsed.course, faults: [], warnings: parsed.warnings };
  return { files, course: null, faults: parsed.faults, warnings: [] };
}

function located(
  files: Readonly<Record<string, string>>,
  faults: ReturnType<typeof curriculumFaults>[number],
): ModuleFault[] {
  const reading = readJsonFile(files['module.json'] ?? '', moduleSchema, LIMITS);
  return reading.ok ? inFile('module.json', reading.locate<ModuleFaultCode>(faults)) : [];
}

/** A table: how long each lesson is, and how hard to read. */
function reportLines(folder: string, { module }: CourseContent, report: CourseReport): string[] {
  const { lessons, words, items, marks } = report;
  const width = Math.max(6, ...lessons.map(({ id }) => id.length));
  const row = (name: string, ...cells: (string | number)[]) =>
    ['  ', name.padEnd(width), ...cells.map((cell) => String(cell).padStart(8))].join('');
  return [
    `${folder}: valid (${module.title}): ${lessons.length} lessons of ${words} words, ${items} items of ${marks} marks`,
    row('lesson', 'words', 'reading', 'stated', 'grade'),
    ...lessons.map((one) =>
      row(
        one.id,
        one.words,
        `${one.reading} min`,
        `${one.stated} min`,
        one.grade?.toFixed(1) ?? '–',
      ),
    ),
  ];
}
