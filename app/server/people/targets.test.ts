import { describe, expect, test } from 'vitest';
import { safeTarget, signInPath } from './targets';

describe('where to go after signing in', () => {
  test.each(['/', '/tables/7?seat=delta#text', '/people/audit?before=12', '/a//b', '/%2F%2Fx'])(
    'is %s, a page of ours',
    (path) => {
      expect(safeTarget(path)).toBe(path);
    },
  );

  test.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\/elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    '/a\\b',
    ' //elsewhere.example',
    'javascript:alert(1)',
    'people',
    '',
    `/${'a'.repeat(2_000)}`,
    null,
    undefined,
    7,
  ])('is the first page instead of %j', (wanted) => {
    expect(safeTarget(wanted)).toBe('/');
  });
});

describe('the way to the sign-in page', () => {
  const way = (path: string, method = 'GET') =>
    signInPath(new Request(`http://localhost${path}`, { method }));

  test('remembers where somebody wanted to go', () => {
    expect(way('/tables/7?tab=text')).toBe('/sign-in?to=%2Ftables%2F7%3Ftab%3Dtext');
  });

  test('forgets what a form would have done', () => {
    expect(way('/people?index', 'POST')).toBe('/sign-in?to=%2Fpeople');
  });

  test('stays short for the first page and for addresses that look like other sites', () => {
    expect(way('/')).toBe('/sign-in');
    expect(way('//elsewhere.example')).toBe('/sign-in');
  });
});
