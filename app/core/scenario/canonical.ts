import type { Scenario } from './schema';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, child]) => child !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, child]) => [key, sorted(child)]),
  );
}

/**
 * A parsed scenario as one line of JSON that depends on its content alone: keys in code-unit order,
 * no spaces, defaults filled in, `$schema` left out. Two files that mean the same give the same text,
 * which is what a content hash is taken of. (The idea of RFC 8785, without its number format: all
 * numbers here are whole.)
 */
export function canonicalJson(scenario: Scenario): string {
  return canonicalText(scenario);
}

/** The same for anything parsed from a file that may name its schema. */
export function canonicalText(parsed: { readonly $schema?: string | undefined }): string {
  const { $schema: _editorHint, ...content } = parsed;
  return JSON.stringify(sorted(content));
}
