import { z } from 'zod';
import { activitySchema, checkSchema } from './check';
import { moduleSchema } from './module';

/** The published schemas by file name, each with its title. */
const SCHEMAS: Readonly<Record<string, readonly [string, z.ZodType]>> = {
  'module.schema.json': ['Mufakat module', moduleSchema],
  'check.schema.json': ['Mufakat check', checkSchema],
  'activity.schema.json': ['Mufakat activity', activitySchema],
};

/**
 * The JSON Schemas (draft 2020-12) of a module's files, text by file name, each with a final newline:
 * what editors complete from. Generated from the zod schemas; the files in `curriculum/` are under
 * test to be current.
 */
export function learningJsonSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([file, [title, schema]]) => {
      const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
      return [file, `${JSON.stringify({ ...json, title }, null, 2)}\n`];
    }),
  );
}
