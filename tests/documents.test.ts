import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentFaults } from './architecture/documents';

const ROOT = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => `docs/${path.replaceAll('\\', '/')}`);
const documents = new Map([...ROOT, ...docs].map((path) => [path, readFileSync(path, 'utf8')]));
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);

describe('the documents', () => {
  test('name commands, files and links that are there', () => {
    expect(documentFaults({ scripts, documents })).toEqual([]);
  });

  test('are really looked at', () => {
    expect(documents.get('CONTRIBUTING.md')).toContain('npm run check');
    expect([...documents.keys()].some((path) => path.startsWith('docs/decisions/'))).toBe(true);
  });

  test('cause a complaint for what is not there', () => {
    const planted = [
      'Use `npm run build`, `npm run old:name -- --all`, `npm start` or `npm test`.',
      'See [how](docs/how.md), [gone](docs/gone.md), [part](docs/how.md#the-first-part),',
      '[no part](docs/how.md#no-part), [here](#first-steps) and [there](https://docs.example/a.md).',
      'It is in `app/server/here.ts`, not in `tests/moved.test.ts`.',
      '## First steps',
    ].join('\n');
    const faults = documentFaults({
      scripts: ['build', 'start'],
      documents: new Map([
        ['A.md', planted],
        ['docs/how.md', '# The first part\n\n[Up](../A.md)'],
      ]),
      exists: (path) => ['A.md', 'docs/how.md', 'app/server/here.ts'].includes(path),
    });
    expect(faults).toEqual([
      'A.md: package.json has no script old:name',
      'A.md: package.json has no script test',
      'A.md: there is no docs/gone.md',
      'A.md: there is no tests/moved.test.ts',
      'A.md: docs/gone.md leads nowhere',
      'A.md: docs/how.md#no-part leads nowhere',
    ]);
  });
});
