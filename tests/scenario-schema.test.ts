import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scenarioJsonSchema } from '~/core/scenario/json-schema';

const file = new URL('../scenarios/scenario.schema.json', import.meta.url);

it('publishes the scenario format as it is (npx tsx scripts/write-scenario-schema.ts)', () => {
  expect(readFileSync(file, 'utf8')).toBe(scenarioJsonSchema());
});

it('lets editors complete and refuse: no object takes keys it does not know', () => {
  const open: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node && !('additionalProperties' in node)) open.push(path);
    for (const [key, child] of Object.entries(node)) visit(child, `${path}/${key}`);
  };
  visit(JSON.parse(scenarioJsonSchema()), '');
  expect(open).toEqual([]);
});
