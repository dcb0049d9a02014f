import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './builders/services';
import { copySources } from './nodes/checkout';
import { startArguments } from './nodes/start';

describe('a check on another Node', () => {
  test('starts the program as package.json does', () => {
    expect(startArguments(readFileSync('package.json', 'utf8'))).not.toEqual([]);
    const chained = JSON.stringify({ scripts: { start: 'node build.js && node server.js' } });
    expect(() => startArguments(chained)).toThrow('not one call of Node');
  });

  test('has the sources of today beside packages of its own', () => {
    const from = temporaryFolder();
    const to = join(from, '.cache/nodes/24/checkout');
    mkdirSync(join(from, 'app'));
    mkdirSync(join(from, 'node_modules'));
    mkdirSync(join(to, 'node_modules'), { recursive: true });
    writeFileSync(join(from, 'node_modules/package'), 'everyday');
    writeFileSync(join(to, 'node_modules/package'), 'of Node 24');
    writeFileSync(join(from, 'app/old.ts'), '');
    copySources(from, to);
    expect(existsSync(join(to, 'app/old.ts'))).toBe(true);

    renameSync(join(from, 'app/old.ts'), join(from, 'app/new.ts'));
    copySources(from, to);
    expect(readdirSync(join(to, 'app'))).toEqual(['new.ts']);
    expect(readFileSync(join(to, 'node_modules/package'), 'utf8')).toBe('of Node 24');
  });
});
