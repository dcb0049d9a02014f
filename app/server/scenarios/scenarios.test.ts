import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsedSmallScenario, smallScenario } from '../../../tests/builders/scenario';
import { temporaryFolder, testServices } from '../../../tests/builders/services';
import { hashOf } from './library';
import { createScenarios } from './scenarios';

async function library(files: Record<string, unknown>) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(join(folder, name), text);
  }
  const { database, clock } = await testServices();
  const warned: string[] = [];
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: (detail: object) => void warned.push(JSON.stringify(detail)),
    error: () => undefined,
    fatal: () => undefined,
  };
  return { scenarios: createScenarios({ folder, database, clock, log }), database, warned };
}

describe('the library of scenarios', () => {
  test('has the valid files of its folder and says what is wrong with the others', async () => {
    const { scenarios, warned } = await library({
      'shores.json': smallScenario(),
      'shores.id.json': { title: 'Dua tepi' },
      'scenario.schema.json': {},
      'broken.json': '{ "format": 1, ',
      'twin.json': smallScenario({ title: 'The same id' }),
    });
    expect(scenarios.list().map(({ id }) => id)).toEqual(['two-shores']);
    expect(scenarios.get('two-shores')?.scenario.title).toBe('Two shores');
    expect(scenarios.get('nowhere')).toBeNull();
    expect(warned.map((text) => /"file":"([a-z]+)/.exec(text)?.[1])).toEqual(['broken', 'twin']);
  });

  test('names a version by its content, however the file is written', async () => {
    const { scenarios } = await library({
      'shores.json': JSON.stringify(smallScenario(), null, 4),
    });
    const hash = scenarios.get('two-shores')?.hash;
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hash).toBe(hashOf(parsedSmallScenario()));
    expect(hash).not.toBe(hashOf(parsedSmallScenario({ title: 'Other' })));
  });

  test('keeps a version that was played when the file is gone', async () => {
    const { scenarios, database } = await library({ 'shores.json': smallScenario() });
    const hash = await database.write((tx) => scenarios.keep(tx, 'two-shores'));
    expect(await database.write((tx) => scenarios.keep(tx, 'two-shores'))).toBe(hash);
    await expect(database.write((tx) => scenarios.keep(tx, 'nowhere'))).rejects.toThrow('nowhere');
    const later = createScenarios({
      folder: temporaryFolder(),
      database,
      clock: { now: () => 0, after: () => () => undefined },
      log: { debug() {}, info() {}, warn() {}, error() {}, fatal() {} },
    });
    expect(later.list()).toEqual([]);
    expect(await later.version(hash)).toEqual(parsedSmallScenario());
    expect(await later.version('0'.repeat(64))).toBeNull();
  });
});
