import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { put, smallFiles } from '../../../tests/builders/bad-modules/plant';
import { smallScenario } from '../../../tests/builders/scenario';
import { temporaryFolder, testServices } from '../../../tests/builders/services';
import { createProgram } from './program';

const FIRST = 'multilateral-negotiation/01-river';

/** A curriculum's folder: files of modules by the place of each. */
function curriculum(modules: Record<string, Readonly<Record<string, string>>>): string {
  const root = temporaryFolder();
  for (const [place, files] of Object.entries(modules)) {
    mkdirSync(join(root, place), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, place, name), text);
  }
  writeFileSync(join(root, 'module.schema.json'), '{}');
  return root;
}

async function validate(...args: string[]): Promise<{ said: string; error: string | null }> {
  const said: string[] = [];
  const program = createProgram({ ...(await testServices()), say: (line) => said.push(line) });
  const error = await program.parseAsync(['validate', ...args], { from: 'user' }).then(
    () => null,
    (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)),
  );
  return { said: said.join('\n'), error };
}

describe('mufakat validate of modules', () => {
  test('walks a folder and reports length and reading level of each lesson', async () => {
    const root = curriculum({ [FIRST]: smallFiles() });
    const { said, error } = await validate(root);
    expect(error).toBeNull();
    expect(said).toContain(`${root}/${FIRST}: valid (Rules of the river): 2 lessons of`);
    expect(said).toMatch(/ {2}01-three-rules +\d+ +1 min +8 min +[\d.]+/);
  });

  test('takes a module alone, whose neighbours it does not know', async () => {
    const files = put('module.json', 'prerequisites', ['elsewhere']);
    const root = curriculum({ [FIRST]: files });
    expect((await validate(join(root, FIRST))).error).toBeNull();
    const { said, error } = await validate(root);
    expect(error).toBe('1 of 1 files and modules not valid.');
    expect(said).toContain('module.json:');
    expect(said).toContain('prerequisites[0]: found "elsewhere"');
  });

  test('names file, line and path of every fault and goes on with the next module', async () => {
    const bad = put('check.json', 'items.0.answer', 'consents');
    const root = curriculum({
      [FIRST]: smallFiles(),
      'multilateral-negotiation/02-bad': bad,
      'regulatory-diplomacy/01-empty': { 'check.json': '{}' },
    });
    const { said, error } = await validate(root);
    expect(error).toBe('2 of 3 files and modules not valid.');
    expect(said).toMatch(/02-bad\/check\.json:\d+:\d+ items\[0\]\.answer: .*"consent"\?/);
    expect(said).toContain('01-empty/module.json:1:1 (whole file): found no such file');
    expect(said).toContain(`${FIRST}: valid`);
  });

  test('finds scenarios in a folder too, and says when there is nothing', async () => {
    const root = temporaryFolder();
    expect((await validate(root)).error).toContain('No scenario and no module');
    writeFileSync(join(root, 'shores.json'), JSON.stringify(smallScenario()));
    expect((await validate(root)).said).toContain('shores.json: valid');
  });

  test('says that it cannot judge moves without scenarios', async () => {
    const root = curriculum({ [FIRST]: smallFiles() });
    const { said, error } = await validate(root, '--scenarios', join(root, 'nowhere'));
    expect(error).toBeNull();
    expect(said).toContain('no such folder');
  });
});
