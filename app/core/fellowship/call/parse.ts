import type { CommonFaultCode, Fault } from '../../format/fault';
import { type Limits, readJsonFile } from '../../format/json-file';
import { callFaults } from './faults';
import { type CallDefinition, callSchema } from './schema';

/** Largest definition of a call, in bytes of UTF-8, and its deepest nesting. */
export const CALL_LIMITS: Limits = { maxBytes: 256 * 1024, maxDepth: 16 };

export type CallFault = Fault<CommonFaultCode>;

export type ParsedCall =
  | { readonly ok: true; readonly definition: CallDefinition }
  | { readonly ok: false; readonly faults: readonly CallFault[] };

/**
 * Reads the definition of an intake from JSON text: shape first, then what a shape cannot say. Gives it
 * with its defaults filled in, or faults with path, line and remedy, in the order of the text. Never
 * throws, whatever the text.
 */
export function parseCall(text: string): ParsedCall {
  const file = readJsonFile<CallDefinition>(text, callSchema, CALL_LIMITS);
  if (!file.ok) return file;
  const faults = file.locate<CommonFaultCode>(callFaults(file.value));
  return faults.length === 0 ? { ok: true, definition: file.value } : { ok: false, faults };
}
