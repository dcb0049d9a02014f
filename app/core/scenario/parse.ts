import { semanticFaults } from './check';
import type { RawFault, ScenarioFault, WarningCode } from './fault';
import { pathText } from './fault';
import type { JsonNode, PlacedFault } from './json';
import { offsetOf, offsetOfKey, readJson, valueAt } from './json';
import type { Scenario } from './schema';
import { scenarioSchema } from './schema';
import { shapeFaults } from './shape-faults';
import { scenarioWarnings } from './warnings';

/** Largest scenario file, in bytes of UTF-8. */
export const MAX_BYTES = 512 * 1024;
/** Deepest nesting of objects and lists; the format itself needs nine levels. */
export const MAX_DEPTH = 32;
/** Most faults reported at once: beyond that, mending the first will change the rest. */
export const MAX_FAULTS = 100;

export type ParsedScenario =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly warnings: readonly ScenarioFault<WarningCode>[];
    }
  | { readonly ok: false; readonly faults: readonly ScenarioFault[] };

function isTooLarge(text: string): boolean {
  if (text.length > MAX_BYTES) return true;
  return text.length * 3 > MAX_BYTES && new TextEncoder().encode(text).length > MAX_BYTES;
}

/** Line and column, counted from 1, of an offset in the text. */
function positionOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1 };
}

function placed<Code>(text: string, fault: RawFault<Code>, at: number): ScenarioFault<Code> {
  const { code, found, expected, suggestion } = fault;
  const place = { path: pathText(fault.path), ...positionOf(text, at) };
  return { ...place, code, found, expected, ...(suggestion === undefined ? {} : { suggestion }) };
}

function offsetOfFault(root: JsonNode, { path, onKey }: RawFault<unknown>): number {
  return onKey ? offsetOfKey(root, path) : offsetOf(root, path);
}

function take(faults: Iterable<RawFault>): RawFault[] {
  const taken: RawFault[] = [];
  for (const fault of faults) {
    if (taken.length === MAX_FAULTS) {
      const found = `more than ${MAX_FAULTS} faults`;
      taken.push({ path: [], code: 'too-many-faults', found, expected: 'the first ones mended' });
      break;
    }
    taken.push(fault);
  }
  return taken;
}

function refusal(text: string, faults: readonly PlacedFault[]): ParsedScenario {
  const inOrder = [...faults].sort((a, b) => a.at - b.at);
  return { ok: false, faults: inOrder.map((fault) => placed(text, fault, fault.at)) };
}

function inText(root: JsonNode, faults: Iterable<RawFault>): PlacedFault[] {
  return take(faults).map((fault) => ({
    ...fault,
    at: fault.code === 'too-many-faults' ? Number.MAX_SAFE_INTEGER : offsetOfFault(root, fault),
  }));
}

/**
 * Reads a scenario file: size and nesting first, then syntax and keys, shape, and meaning. Gives the
 * scenario with its defaults filled in and warnings about what is allowed but probably not meant; or
 * the faults, at most `MAX_FAULTS`, in the order of the text. Never throws, whatever the text.
 */
export function parseScenario(text: string): ParsedScenario {
  if (isTooLarge(text)) {
    const found = 'a larger file';
    const expected = `at most ${MAX_BYTES / 1024} KB`;
    return refusal(text, [{ path: [], at: 0, code: 'too-large', found, expected }]);
  }
  const reading = readJson(text, MAX_DEPTH);
  if (!reading.ok || reading.faults.length > 0) {
    return refusal(text, reading.faults.slice(0, MAX_FAULTS));
  }
  const { root } = reading;
  const shaped = scenarioSchema.safeParse(root.value);
  if (!shaped.success) {
    const lookup = (path: RawFault['path']) => valueAt(root, path);
    return refusal(text, inText(root, shapeFaults(shaped.error.issues, scenarioSchema, lookup)));
  }
  const faults = inText(root, semanticFaults(shaped.data));
  if (faults.length > 0) return refusal(text, faults);
  const warnings = Array.from(scenarioWarnings(shaped.data), (warning) =>
    placed(text, warning, offsetOfFault(root, warning)),
  );
  return { ok: true, scenario: shaped.data, warnings };
}
