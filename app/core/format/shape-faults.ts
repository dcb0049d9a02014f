import { z } from 'zod';
import type { JsonPath, RawFault } from './fault';
import { described, quoted } from './fault';
import { nearestName } from './nearest';

type Issue = z.core.$ZodIssue;
type Lookup = (path: JsonPath) => unknown;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
};

function jsonPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((part) => (typeof part === 'symbol' ? String(part) : part));
}

function listed(values: readonly unknown[]): string {
  const shown = values.slice(0, 12).map((value) => described(value));
  if (values.length > shown.length) shown.push('…');
  return shown.length === 1 ? shown.join() : `one of ${shown.join(', ')}`;
}

function suggested(name: unknown, known: readonly unknown[]): { suggestion?: string } {
  const names = known.filter((each) => typeof each === 'string');
  const suggestion = typeof name === 'string' ? nearestName(name, names) : undefined;
  return suggestion === undefined ? {} : { suggestion };
}

/** The schema inside defaults and optionals. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return bare(schema.unwrap());
  return schema;
}

/** The shape that a value chose by its discriminator, such as an item by its `type`. */
function chosen(schema: unknown, value: unknown): unknown {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const { discriminator } = schema.def;
  const named = typeof value === 'object' && value !== null ? Reflect.get(value, discriminator) : 0;
  return schema.options.find((option) => {
    const tag = option instanceof z.ZodObject ? option.shape[discriminator] : undefined;
    return tag instanceof z.ZodLiteral && tag.values.has(named);
  });
}

/** The schema that the value at a path must fit; undefined where the path leads nowhere known. */
function schemaAt(root: z.ZodType, path: JsonPath, lookup: Lookup): unknown {
  let schema: unknown = chosen(bare(root), lookup([]));
  for (const [index, part] of path.entries()) {
    if (schema instanceof z.ZodObject) schema = bare(schema.shape[part]);
    else if (schema instanceof z.ZodArray) schema = bare(schema.element);
    else if (schema instanceof z.ZodRecord) schema = bare(schema.valueType);
    else return undefined;
    schema = chosen(schema, lookup(path.slice(0, index + 1)));
  }
  return schema;
}

function knownKeys(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord) return knownKeys(schema.keyType);
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => knownKeys(option));
  return [];
}

function size(amount: number | bigint, origin: string): string {
  const unit = { string: 'character', array: 'entry' }[origin];
  if (unit === undefined) return String(amount);
  const plural = unit === 'entry' ? 'entries' : 'characters';
  return `${amount} ${Number(amount) === 1 ? unit : plural}`;
}

function foundSize(value: unknown): string {
  return typeof value === 'string' ? `${value.length} characters` : described(value);
}

function* ofUnion(
  issue: Issue & { code: 'invalid_union' },
  root: z.ZodType,
  lookup: Lookup,
): Generator<RawFault> {
  const path = jsonPath(issue.path);
  if ('discriminator' in issue && 'options' in issue && Array.isArray(issue.options)) {
    const value = lookup(path);
    const code = value === undefined ? 'missing' : 'wrong-value';
    const hint = suggested(value, issue.options);
    yield { path, code, found: described(value), expected: listed(issue.options), ...hint };
    return;
  }
  const [first, second] = [...issue.errors].sort((a, b) => a.length - b.length);
  if (first !== undefined && first.length < (second?.length ?? 0)) {
    for (const inner of first) {
      yield* ofIssue({ ...inner, path: [...path, ...inner.path] }, root, lookup);
    }
    return;
  }
  const known = knownKeys(schemaAt(root, path, lookup));
  const expected = `an object with ${known.map(quoted).join(' or ')}`;
  yield { path, code: 'wrong-value', found: described(lookup(path)), expected };
}

function* ofUnknownKeys(
  issue: Issue & { code: 'unrecognized_keys' },
  root: z.ZodType,
  lookup: Lookup,
): Generator<RawFault> {
  const at = jsonPath(issue.path);
  const known = knownKeys(schemaAt(root, at, lookup));
  const expected = `one of the keys ${known.join(', ')}`;
  for (const key of issue.keys) {
    const found = `the key ${quoted(key)}`;
    const hint = suggested(key, known);
    yield { path: [...at, key], code: 'unknown-key', found, onKey: true, expected, ...hint };
  }
}

function ofKey(issue: Issue & { code: 'invalid_key' }): RawFault {
  const path = jsonPath(issue.path);
  const key = String(path.at(-1));
  const [inner] = issue.issues;
  const expected = inner?.message ?? 'another key';
  return { path, code: 'wrong-value', found: `the key ${quoted(key)}`, onKey: true, expected };
}

function ofValue(issue: Issue, path: JsonPath, value: unknown): RawFault {
  const found = described(value);
  switch (issue.code) {
    case 'invalid_type': {
      const expected = KINDS[issue.expected] ?? issue.expected;
      return { path, code: value === undefined ? 'missing' : 'wrong-type', found, expected };
    }
    case 'invalid_value': {
      const code = value === undefined ? 'missing' : 'wrong-value';
      const hint = suggested(value, issue.values);
      return { path, code, found, expected: listed(issue.values), ...hint };
    }
    case 'too_small': {
      const expected = `at least ${size(issue.minimum, issue.origin)}`;
      return { path, code: 'out-of-bounds', found: foundSize(value), expected };
    }
    case 'too_big': {
      const expected = `at most ${size(issue.maximum, issue.origin)}`;
      return { path, code: 'out-of-bounds', found: foundSize(value), expected };
    }
    default:
      return { path, code: 'wrong-value', found, expected: issue.message };
  }
}

function* ofIssue(issue: Issue, root: z.ZodType, lookup: Lookup): Generator<RawFault> {
  if (issue.code === 'unrecognized_keys') yield* ofUnknownKeys(issue, root, lookup);
  else if (issue.code === 'invalid_key') yield ofKey(issue);
  else if (issue.code === 'invalid_union') yield* ofUnion(issue, root, lookup);
  else {
    const path = jsonPath(issue.path);
    yield ofValue(issue, path, lookup(path));
  }
}

/**
 * What zod found wrong, in an author's words, one fault at a time so that a hostile file costs no
 * more than the faults one asks for. `lookup` gives the value that stands at a path of the file.
 */
export function* shapeFaults(
  issues: readonly Issue[],
  schema: z.ZodType,
  lookup: Lookup,
): Generator<RawFault> {
  for (const issue of issues) yield* ofIssue(issue, schema, lookup);
}
