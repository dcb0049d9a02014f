import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { START } from '../../../tests/builders/manual-clock';
import { temporaryFolder, testConfig, testServices } from '../../../tests/builders/services';
import type { Services } from '../services';
import { createProgram } from './program';

async function backup(services: Services, file: string): Promise<string[]> {
  const said: string[] = [];
  const program = createProgram({ ...services, say: (line) => said.push(line) });
  await program.parseAsync(['backup', file], { from: 'user' });
  return said;
}

const academy = (id: string) => ({
  data: { id, name: id, timeZone: 'Asia/Jakarta', createdAt: new Date(START) },
});

describe('mufakat backup', () => {
  test('copies a database that is being written to, and the copy opens elsewhere', async () => {
    const services = await testServices();
    const { database } = services;
    await database.write((tx) => tx.academy.create(academy('before')));
    const target = join(temporaryFolder(), 'copy.db');
    const writes = Array.from({ length: 20 }, (_, n) =>
      database.write((tx) => tx.academy.create(academy(`during-${n}`))),
    );
    const [said] = await Promise.all([backup(services, target), ...writes]);
    expect(said.join('\n')).toContain(target);
    const restored = await testServices({ config: testConfig({ databaseUrl: `file:${target}` }) });
    expect(
      await restored.database.reader.academy.findUnique({ where: { id: 'before' } }),
    ).not.toBeNull();
  });

  test('never writes over a file', async () => {
    const services = await testServices();
    const target = join(temporaryFolder(), 'copy.db');
    writeFileSync(target, 'precious');
    await expect(backup(services, target)).rejects.toThrow('already there');
  });

  test('says where it looked when there is no database, and leaves nothing behind', async () => {
    const services = await testServices();
    const config = testConfig({ databaseUrl: 'file:/no/such/file.db' });
    const target = join(temporaryFolder(), 'copy.db');
    await expect(backup({ ...services, config }, target)).rejects.toThrow('/no/such/file.db');
    expect(existsSync(target)).toBe(false);
  });
});
