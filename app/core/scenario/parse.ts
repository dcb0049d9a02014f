import type { Limits } from '../format/json-file';
import { readJsonFile } from '../format/json-file';
import { semanticFaults } from './check';
import type { FaultCode, ScenarioFault, WarningCode } from './fault';
import type { Scenario } from './schema';
import { scenarioSchema } from './schema';
import { scenarioWarnings } from './warnings';

/** Largest scenario file, in bytes of UTF-8. */
export const MAX_BYTES = 512 * 1024;
/** Deepest nesting of objects and lists; the format itself needs nine levels. */
export const MAX_DEPTH = 32;

const LIMITS: Limits = { maxBytes: MAX_BYTES, maxDepth: MAX_DEPTH };

export type ParsedScenario =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly warnings: readonly ScenarioFault<WarningCode | 'too-many-faults'>[];
    }
  | { readonly ok: false; readonly faults: readonly ScenarioFault[] };

/**
 * Reads a scenario file: size and nesting first, then syntax and keys, shape, and meaning. Gives the
 * scenario with its defaults filled in and warnings about what is allowed but probably not meant; or
 * the faults, at most `MAX_FAULTS`, in the order of the text. Never throws, whatever the text.
 */
export function parseScenario(text: string): ParsedScenario {
  const file = readJsonFile(text, scenarioSchema, LIMITS);
  if (!file.ok) return file;
  const faults = file.locate<FaultCode>(semanticFaults(file.value));
  if (faults.length > 0) return { ok: false, faults };
  const warnings = file.locate(scenarioWarnings(file.value));
  return { ok: true, scenario: file.value, warnings };
}
