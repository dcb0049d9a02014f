import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bigScenario, smallScenario } from '../../../tests/builders/scenario';
import { temporaryFolder, testServices } from '../../../tests/builders/services';
import { createProgram } from './program';

function fileOf(content: unknown, name = 'scenario.json'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return file;
}

async function mufakat(...args: string[]): Promise<{ said: string; error: string | null }> {
  const said: string[] = [];
  const services = await testServices();
  const program = createProgram({ ...services, say: (line) => said.push(line) });
  for (const command of program.commands) command.exitOverride().configureOutput({ writeErr() {} });
  const error = await program.parseAsync(args, { from: 'user' }).then(
    () => null,
    (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)),
  );
  return { said: said.join('\n'), error };
}

describe('mufakat validate', () => {
  test('says that a file is valid, with its warnings and how much room for agreement it leaves', async () => {
    const file = fileOf(smallScenario());
    const { said, error } = await mufakat('validate', file);
    expect(error).toBeNull();
    expect(said).toContain(`${file}: valid (Two shores)`);
    expect(said).toMatch(/\d+ of 6 deals \(\d+\.\d %\) are within every mandate; \d+ of them/);
    expect(said).toContain('[nobody-to-ask] (warning)');
  });

  test('names the place of every fault, looks at all files, and fails', async () => {
    const bad = fileOf({ ...smallScenario(), tittle: 'Two shores' }, 'bad.json');
    const broken = fileOf('{ "format": 1,', 'broken.json');
    const good = fileOf(smallScenario(), 'good.json');
    const { said, error } = await mufakat('validate', bad, broken, good);
    expect(said).toMatch(/bad\.json:\d+:\d+ tittle: found .* did you mean "title"\?/);
    expect(said).toMatch(/broken\.json:\d+:\d+/);
    expect(said).toContain('good.json: valid');
    expect(error).toBe('2 of 3 files not valid.');
  });

  test('says which file it cannot read', async () => {
    expect((await mufakat('validate', '/no/such.json')).error).toContain('/no/such.json');
  });
});

describe('mufakat simulate', () => {
  const file = () => fileOf(bigScenario(3));
  const json = (said: string): Record<string, unknown> => JSON.parse(said);

  test('prints one JSON object, the same for the same seed but for the seconds', async () => {
    const args = ['simulate', file(), '--runs', '4', '--seed', '9', '--json'];
    const [first, again] = [await mufakat(...args), await mufakat(...args)];
    const { seconds, ...rest } = json(first.said);
    expect(rest).toMatchObject({ runs: 4, refused: 0 });
    expect(Object.keys(rest)).toEqual(
      expect.arrayContaining(['agreements', 'distinctDeals', 'meanScores', 'meanRounds']),
    );
    expect(typeof seconds).toBe('number');
    expect(json(again.said)).toMatchObject(rest);
  });

  test('plays the strategies it is told to, and prints a table for people', async () => {
    const { said } = await mufakat(
      'simulate',
      file(),
      ...['--runs', '2', '--strategies', 'party-0=boulware,party-1=micro'],
    );
    expect(said).toMatch(/^runs +2$/m);
    expect(said).toMatch(/^score of party-0, mean +\d/m);
  });

  test('names a party or strategy that does not exist, and a count that is none', async () => {
    const error = async (...more: string[]) =>
      (await mufakat('simulate', file(), '--runs', '1', ...more)).error;
    expect(await error('--strategies', 'nobody=boulware')).toContain('No party "nobody"');
    expect(await error('--strategies', 'party-0=hardball')).toContain('No strategy "hardball"');
    expect(await error('--seed', 'x')).toContain('whole number');
  });

  test('says what is wrong with a file that is not valid', async () => {
    const bad = fileOf({ ...smallScenario(), tittle: '' });
    expect((await mufakat('simulate', bad)).error).toContain('did you mean "title"?');
  });
});
