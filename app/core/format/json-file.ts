import type { z } from 'zod';
import type { Fault, RawFault } from './fault';
import { pathText } from './fault';
import type { JsonNode, PlacedFault } from './json';
import { offsetOf, offsetOfKey, readJson, valueAt } from './json';
import { shapeFaults } from './shape-faults';

/** Most faults reported at once: beyond that, mending the first will change the rest. */
export const MAX_FAULTS = 100;

export interface Limits {
  /** Largest file, in bytes of UTF-8. */
  readonly maxBytes: number;
  /** Deepest nesting of objects and lists. */
  readonly maxDepth: number;
}

/** Gives faults their places in the text they are about, at most `MAX_FAULTS`, in its order. */
export type Locate = <Code>(
  faults: Iterable<RawFault<Code>>,
) => readonly Fault<Code | 'too-many-faults'>[];

export type JsonFile<Value> =
  | { readonly ok: true; readonly value: Value; readonly locate: Locate }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type Placed<Code> = RawFault<Code> & { readonly at: number };

function isTooLarge(text: string, maxBytes: number): boolean {
  if (text.length > maxBytes) return true;
  return text.length * 3 > maxBytes && new TextEncoder().encode(text).length > maxBytes;
}

/** Line and column, counted from 1, of an offset in the text. */
function positionOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1 };
}

function shown<Code>(text: string, fault: Placed<Code>): Fault<Code> {
  const { code, found, expected, suggestion } = fault;
  const place = { path: pathText(fault.path), ...positionOf(text, fault.at) };
  return { ...place, code, found, expected, ...(suggestion === undefined ? {} : { suggestion }) };
}

function inOrder<Code>(text: string, faults: readonly Placed<Code>[]): Fault<Code>[] {
  return [...faults].sort((a, b) => a.at - b.at).map((fault) => shown(text, fault));
}

function inText<Code>(
  root: JsonNode,
  faults: Iterable<RawFault<Code>>,
): Placed<Code | 'too-many-faults'>[] {
  const taken: Placed<Code | 'too-many-faults'>[] = [];
  for (const fault of faults) {
    if (taken.length === MAX_FAULTS) {
      const found = `more than ${MAX_FAULTS} faults`;
      const expected = 'the first ones mended';
      taken.push({
        path: [],
        at: Number.MAX_SAFE_INTEGER,
        code: 'too-many-faults',
        found,
        expected,
      });
      break;
    }
    const at = fault.onKey ? offsetOfKey(root, fault.path) : offsetOf(root, fault.path);
    taken.push({ ...fault, at });
  }
  return taken;
}

/**
 * Reads a JSON file of a format: size and nesting first, then syntax and keys, then shape. Gives the
 * value with its defaults filled in and `locate`, which places faults found in it later; or the
 * faults, at most `MAX_FAULTS`, in the order of the text. Never throws, whatever the text.
 */
export function readJsonFile<Value>(
  text: string,
  schema: z.ZodType<Value>,
  { maxBytes, maxDepth }: Limits,
): JsonFile<Value> {
  const refusal = (faults: readonly PlacedFault[]): JsonFile<Value> => ({
    ok: false,
    faults: inOrder(text, faults),
  });
  if (isTooLarge(text, maxBytes)) {
    const expected = `at most ${maxBytes / 1024} KB`;
    return refusal([{ path: [], at: 0, code: 'too-large', found: 'a larger file', expected }]);
  }
  const reading = readJson(text, maxDepth);
  if (!reading.ok || reading.faults.length > 0) {
    return refusal(reading.faults.slice(0, MAX_FAULTS));
  }
  const { root } = reading;
  const shaped = schema.safeParse(root.value);
  if (!shaped.success) {
    const lookup = (path: RawFault['path']) => valueAt(root, path);
    return refusal(inText(root, shapeFaults(shaped.error.issues, schema, lookup)));
  }
  const locate: Locate = (faults) => inOrder(text, inText(root, faults));
  return { ok: true, value: shaped.data, locate };
}
