import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../tests/builders/services';
import { serverModule, serverStaysOnServer } from './server-stays-on-server';

async function browserBuild(files: Record<string, string>): Promise<unknown> {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [serverStaysOnServer()],
    build: { write: false, rollupOptions: { input: join(root, 'app/entry.js') } },
  });
}

describe('the browser build', () => {
  test('fails where server code survives into it, and names the way', async () => {
    const building = browserBuild({
      'app/entry.js': "import { secret } from './server/secret'; console.log(secret());",
      'app/server/secret.js': 'export const secret = () => "s";',
    });
    await expect(building).rejects.toThrow(/app\/server\/secret\.js.*imported by app\/entry\.js/);
  });

  test('passes where nothing of it is left', async () => {
    const building = browserBuild({
      'app/entry.js': "import { secret } from './server/secret'; console.log(1);",
      'app/server/secret.js': 'export const secret = () => "s";',
    });
    await expect(building).resolves.toBeDefined();
  });

  test('knows server packages from others', () => {
    expect(serverModule('node_modules/zod/v4/core.js')).toBe('zod');
    expect(serverModule('node_modules/@prisma/client/index.js')).toBe('@prisma/client');
    expect(serverModule('node_modules/react/index.js')).toBeNull();
    expect(serverModule('app/core/zod.ts')).toBeNull();
  });
});
