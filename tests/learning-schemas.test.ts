import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { learningJsonSchemas } from '~/core/learning/format/json-schema';

const schemas = Object.entries(learningJsonSchemas());

it.each(schemas)(
  'publishes %s as it is (npx tsx scripts/write-learning-schemas.ts)',
  (file, text) => {
    expect(readFileSync(new URL(`../curriculum/${file}`, import.meta.url), 'utf8')).toBe(text);
  },
);

it.each(schemas)('lets editors complete and refuse with %s: objects are closed', (_, text) => {
  const open: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node && !('additionalProperties' in node)) open.push(path);
    for (const [key, child] of Object.entries(node)) visit(child, `${path}/${key}`);
  };
  visit(JSON.parse(text), '');
  expect(open).toEqual([]);
});
