/** Where in a JSON document: object keys and array positions from the root. */
export type JsonPath = readonly (string | number)[];

/** What can be wrong with any file of ours. Each format has codes of its own besides. */
export type CommonFaultCode =
  | 'too-large'
  | 'syntax'
  | 'too-deep'
  | 'reserved-key'
  | 'duplicate-key'
  | 'unknown-key'
  | 'missing'
  | 'wrong-type'
  | 'wrong-value'
  | 'out-of-bounds'
  | 'duplicate-id'
  | 'unknown-reference'
  | 'too-many-faults';

/** A fault before its place in the text is known. */
export interface RawFault<Code = CommonFaultCode> {
  readonly path: JsonPath;
  readonly code: Code;
  /** What stands there. */
  readonly found: string;
  /** What should. */
  readonly expected: string;
  /** The nearest known name, where a name was not known. */
  readonly suggestion?: string;
  /** The fault is in the last key of the path, not in its value. */
  readonly onKey?: true;
}

/** A fault as shown to an author: `path` as text, `line` and `column` counted from 1. */
export interface Fault<Code = CommonFaultCode> extends Omit<RawFault<Code>, 'path' | 'onKey'> {
  /** Such as `parties[2].confidential.payoff["flow-data"].daily`; empty for the file as a whole. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A JSON path as text: dots for plain names, brackets for positions and all other names. */
export function pathText(path: JsonPath): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[A-Za-z_$][\w$]{0,100}$/.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${quoted(part)}]`;
  }
  return text;
}

/** A string in quotes, cut to a readable length. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** A JSON value in a few words: what an author needs to recognise it. */
export function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`;
  return 'an object';
}

/** One fault as one line for the command line, after the name of the file. */
export function formatFault(fault: Fault<string>): string {
  const place = fault.path === '' ? '(whole file)' : fault.path;
  const hint = fault.suggestion === undefined ? '' : `; did you mean ${quoted(fault.suggestion)}?`;
  return (
    `${fault.line}:${fault.column} ${place}: found ${fault.found}, ` +
    `expected ${fault.expected}${hint} [${fault.code}]`
  );
}
