import { describe, expect, test } from 'vitest';
import { faultsOf, filesOfTheHouse } from './architecture/check';

describe('the house', () => {
  test('is in order', () => {
    expect(faultsOf(filesOfTheHouse())).toEqual([]);
  });

  test('is really looked at', () => {
    const paths = [...filesOfTheHouse().keys()];
    expect(paths).toContain('app/root.tsx');
    expect(paths).toContain('server.ts');
    expect(paths.some((path) => path.startsWith('app/core/'))).toBe(true);
  });
});

const ANY = 'an' + 'y';

/** Planted files, and a word of the complaint each must cause. */
const PLANTED: readonly [behaviour: string, files: Record<string, string>, complaint: string][] = [
  [
    'core importing the server',
    {
      'app/core/a.ts': "import { x } from '~/server/b';",
      'app/server/b.ts': 'export const x = 1;',
    },
    'core must not import ~/server/b',
  ],
  [
    'core importing even a type of the server',
    { 'app/core/a.ts': "import type { X } from '../server/b';", 'app/server/b.ts': '' },
    'core must not import ../server/b',
  ],
  ['core importing React', { 'app/core/a.ts': "import 'react';" }, 'the package react'],
  [
    'core reading a disk',
    { 'app/core/a.ts': "import { readFileSync } from 'node:fs';" },
    'node:fs',
  ],
  ['core asking the clock', { 'app/core/a.ts': 'export const a = Date.now();' }, 'Date.now'],
  ['core making a date of now', { 'app/core/a.ts': 'export const a = new Date();' }, 'the clock'],
  ['core drawing chance', { 'app/core/a.ts': 'export const a = Math.random();' }, 'Math.random'],
  [
    'core drawing an id',
    { 'app/core/a.ts': 'export const a = crypto.randomUUID();' },
    'use crypto',
  ],
  [
    'core reading the environment',
    { 'app/core/a.ts': 'export const a = process.env;' },
    'use process',
  ],
  [
    'the server importing a component',
    { 'app/server/a.ts': "import { B } from '~/ui/b';", 'app/ui/b.tsx': 'export const B = 1;' },
    'server must not import ~/ui/b',
  ],
  [
    'the ui importing a page',
    { 'app/ui/a.tsx': "import '~/routes/b/route';", 'app/routes/b/route.tsx': '' },
    'ui must not import ~/routes/b/route',
  ],
  [
    'a page importing another page',
    { 'app/routes/a/route.tsx': "import '../b/part';", 'app/routes/b/part.tsx': '' },
    "another page's ../b/part",
  ],
  [
    'a component that reaches the server through a file beside it',
    {
      'app/routes/a/part.tsx': "import { load } from './load';",
      'app/routes/a/load.ts': "import { db } from '~/server/db'; export const load = db;",
      'app/server/db.ts': 'export const db = 1;',
    },
    'the browser would get app/server/db.ts through app/routes/a/load.ts',
  ],
  [
    'the ui carrying zod through core',
    {
      'app/ui/a.tsx': "import '~/core/b';",
      'app/core/b.ts': "import { z } from 'zod'; export { z };",
    },
    'the browser would get zod',
  ],
  ['a folder that says nothing', { 'app/core/utils/a.ts': '' }, 'a folder called utils'],
  ['a file too long', { 'app/core/a.ts': 'export {};\n'.repeat(301) }, '301 lines'],
  ['an untyped value', { 'app/core/a.ts': `export let a: ${ANY};` }, ANY],
  ['a cast', { 'app/core/a.ts': 'export const a = JSON.parse("1") as number;' }, 'silences'],
  ['a double cast', { 'app/core/a.ts': 'export const a = 1 as unknown as string;' }, 'silences'],
  [
    'a switched-off type check',
    { 'app/core/a.ts': '// @ts-' + 'ignore\nexport {};' },
    '@ts-ignore',
  ],
  [
    'a switched-off lint',
    { 'app/ui/a.tsx': '// biome-' + 'ignore lint: x\nexport {};' },
    'biome-ignore',
  ],
  [
    'a part of a page that is taken over later',
    { 'app/ui/a.tsx': "import { Suspense } from 'react'; export const a = Suspense;" },
    'a Suspense of its own',
  ],
  ['a skipped test', { 'app/core/a.test.ts': "test.skip('x', () => {});" }, 'left out'],
];

describe('the check of the house', () => {
  test.each(PLANTED)('finds %s', (_behaviour, files, complaint) => {
    expect(faultsOf(new Map(Object.entries(files))).join('\n')).toContain(complaint);
  });

  test('lets through what is allowed', () => {
    const files = {
      'app/core/a.ts': 'export const a = { process: 1, now: new Date(0) } as const;',
      'app/server/b.ts': "import { a } from '~/core/a'; export const b = a.process;",
      'app/ui/c.tsx': "import type { B } from '~/core/a'; export const c = 1;",
      'app/routes/d/route.tsx':
        "import { b } from '~/server/b'; import { c } from '~/ui/c'; import './e';",
      'app/routes/d/e.tsx': "import { c } from '~/ui/c'; export const e = c;",
    };
    expect(faultsOf(new Map(Object.entries(files)))).toEqual([]);
  });
});
