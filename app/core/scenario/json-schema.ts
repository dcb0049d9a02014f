import { z } from 'zod';
import { scenarioSchema } from './schema';

/**
 * The JSON Schema (draft 2020-12) of the scenario file, as text with a final newline: what editors
 * complete from. Generated from the zod schema; the file in `scenarios/` is under test to be current.
 */
export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioSchema, { io: 'input', target: 'draft-2020-12' });
  const titled = { ...schema, title: 'Mufakat scenario' };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
