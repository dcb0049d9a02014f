import { z } from 'zod';
import { CALL_LIMITS, type CallFault } from '~/core/fellowship/call/parse';
import { readJsonFile } from '~/core/format/json-file';

/** A value as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(json), object]),
);
const object: z.ZodType<JsonObject> = z.record(z.string(), json);

export type ObjectReading =
  | { readonly ok: true; readonly value: JsonObject }
  | { readonly ok: false; readonly faults: readonly CallFault[] };

/**
 * Reads a definition in work: any JSON object within the limits of a definition, however incomplete.
 * Refuses what is no such JSON (syntax, doubled and reserved keys, size, nesting), with the places.
 */
export function readObject(text: string): ObjectReading {
  return readJsonFile(text, object, CALL_LIMITS);
}

/** A definition in work as it is kept and shown: two spaces deep, so that lines can be named. */
export function writeObject(value: JsonObject): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Whether this is an object of JSON: no list, not null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys; undefined where there is none. */
export function valueAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );
}

/** The same with another value at a path of keys; undefined takes the key away. */
export function withValue(
  whole: JsonObject,
  [key = '', ...rest]: readonly string[],
  value: Json | undefined,
): JsonObject {
  const inner = valueAt(whole, [key]);
  const put = rest.length === 0 ? value : withValue(isObject(inner) ? inner : {}, rest, value);
  const empty = put === undefined || (rest.length > 0 && isObject(put) && noKeys(put));
  if (!empty) return { ...whole, [key]: put };
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
}

const noKeys = (value: JsonObject) => Object.keys(value).length === 0;
