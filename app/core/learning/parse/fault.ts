import type { CommonFaultCode, Fault, RawFault as RawFaultOf } from '../../format/fault';
import { formatFault } from '../../format/fault';
import type { LessonFaultCode } from '../lesson/fault';

/** What can be wrong with the files of a module. Warnings have codes of their own. */
export type ModuleFaultCode =
  | CommonFaultCode
  | LessonFaultCode
  | 'missing-file'
  | 'unknown-file'
  | 'not-assessed'
  | 'not-taught'
  | 'wrong-verb'
  | 'wrong-length'
  | 'wrong-order'
  | 'wrong-marks'
  | 'wrong-tolerance'
  | 'wrong-gap'
  | 'never-shown'
  | 'ambiguous'
  | 'wrong-position'
  | 'illegal-move'
  | 'circular';

/** What is allowed but probably not meant. */
export type ModuleWarningCode =
  | 'uncited-source'
  | 'unused-figure'
  | 'unexplained-concept'
  | 'minutes-off'
  | 'long-model'
  | 'needs-marking';

/** A fault before its place in the text is known. */
export type RawFault<Code = ModuleFaultCode> = RawFaultOf<Code>;

/** A fault of one of a module's files, as shown to an author. */
export interface ModuleFault<Code = ModuleFaultCode> extends Fault<Code> {
  /** The file's name in the module's folder, such as `check.json`. */
  readonly file: string;
}

export type ModuleWarning = ModuleFault<ModuleWarningCode | 'too-many-faults'>;

/** Says of faults in which file they are. */
export function inFile<Code>(file: string, faults: readonly Fault<Code>[]): ModuleFault<Code>[] {
  return faults.map((fault) => ({ ...fault, file }));
}

/** A fault of a file as a whole. */
export function ofFile(
  file: string,
  code: ModuleFaultCode,
  found: string,
  expected: string,
): ModuleFault {
  return { file, path: '', line: 1, column: 1, code, found, expected };
}

/** One fault as one line: `folder/check.json:12:3 items[0].answer: found … [wrong-value]`. */
export function formatModuleFault(folder: string, fault: ModuleFault<string>): string {
  const said = formatFault(fault);
  // A lesson has lines and no paths.
  const shown = fault.file.endsWith('.md') ? said.replace(' (whole file)', '') : said;
  return `${folder === '' ? '' : `${folder}/`}${fault.file}:${shown}`;
}
