import { type CallDefinition, callSchema } from '~/core/fellowship/call/schema';

const MOST_KEPT = 20;
const kept = new Map<string, CallDefinition>();

/**
 * The definition of an intake as parsed, with the latest kept: it is fixed once published, and read
 * with every review. Throws where the stored text is none, which no intake with reviews has.
 */
export function definitionOf({ definition: text }: { definition: string }): CallDefinition {
  const known = kept.get(text);
  if (known) return known;
  const definition = callSchema.parse(JSON.parse(text));
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(text, definition);
  return definition;
}
