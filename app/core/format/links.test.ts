import { describe, expect, it } from 'vitest';
import { isWebAddress, startsHere } from './links';

const ELSEWHERE = [
  ...[
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '\t//evil.example',
  ],
  ...[
    '/\n/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '',
    'x',
  ],
  ...['/a\\b', '/a\u0000b', ' /a', 'mailto:a@b.example'],
];

describe('an address of this site', () => {
  it.each([
    '/',
    '/learn',
    '/tables/1?part=2#now',
    '?part=1',
    '#top',
    '.',
    '../up',
    '/sign-in?to=//x',
  ])('is %s', (address) => expect(startsHere(address)).toBe(true));

  it.each(ELSEWHERE)('is not %j', (address) => expect(startsHere(address)).toBe(false));

  it('is one for a browser too', () => {
    const here = new URL('https://learn.example/page');
    for (const address of ['/', '/learn', '?part=1', '#top', '../up', '/sign-in?to=//x']) {
      expect(new URL(address, here).origin).toBe(here.origin);
    }
  });
});

describe('an address of the web', () => {
  it.each(['https://a.example', 'http://a.example/b?c#d'])('is %s', (address) =>
    expect(isWebAddress(address)).toBe(true),
  );

  it.each([
    ...['https:/\\evil.example', 'https://a.example\\@evil.example', 'https://user@evil.example'],
    ...['https://', 'ftp://a.example', 'javascript:alert(1)', 'https://a.example/\u202e'],
    ...['https://a.example/\u0007', ' https://a.example'],
  ])('is not %j', (address) => expect(isWebAddress(address)).toBe(false));
});
