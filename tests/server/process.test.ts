import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type ServerProcess, startServerProcess } from '../builders/server-process';
import { temporaryFolder } from '../builders/services';

async function started(
  env: Record<string, string> = {},
  database = newDatabase(),
): Promise<ServerProcess> {
  const server = await startServerProcess(database, env);
  onTestFinished(() => server.kill());
  return server;
}

const newDatabase = () => join(temporaryFolder(), 'mufakat.db');

describe('the program', () => {
  test('stops cleanly when it is told to, with a browser still connected', async () => {
    const server = await started();
    const response = await fetch(`${server.url}/healthz`, {
      headers: { connection: 'keep-alive' },
    });
    expect(response.status).toBe(200);
    expect(await server.stop()).toBe(0);
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });

  test('starts again on what it left, also after it was killed', async () => {
    const database = newDatabase();
    await (await started({}, database)).kill();
    const again = await started({}, database);
    expect((await fetch(`${again.url}/healthz`)).status).toBe(200);
  });

  test('says which variable is wrong, without a stack', async () => {
    const failing = started({ PORT: 'eighty' });
    await expect(failing).rejects.toThrow('PORT is "eighty", but must be a whole number');
    await expect(failing).rejects.not.toThrow(/\n\s+at /);
  });

  test('says that its port is taken', async () => {
    const { port } = new URL((await started()).url);
    await expect(started({ PORT: port })).rejects.toThrow(`Port ${port} is taken`);
  });
});
