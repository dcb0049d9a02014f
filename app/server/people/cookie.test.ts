import { describe, expect, test } from 'vitest';
import { sessionCookie } from './cookie';

const TOKEN = 'Ab-_'.repeat(11).slice(0, 43);

describe('the session cookie', () => {
  test('is out of reach of scripts and of other sites', () => {
    const kept = sessionCookie({ publicUrl: null }).keep(TOKEN);
    expect(kept).toMatch(
      new RegExp(`^mufakat=${TOKEN}; Max-Age=\\d+; Path=/; HttpOnly; SameSite=Lax$`),
    );
  });

  test('belongs to this very host and to HTTPS alone, where people come over HTTPS', () => {
    const cookie = sessionCookie({ publicUrl: 'https://learn.example' });
    expect(cookie.keep(TOKEN)).toMatch(
      /^__Host-mufakat=.*; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect(cookie.keep(TOKEN)).not.toContain('Domain');
    expect(cookie.read(`mufakat=${TOKEN}`)).toBeNull();
    expect(cookie.read(`__Host-mufakat=${TOKEN}`)).toBe(TOKEN);
  });

  test('is forgotten with the rules it was kept by', () => {
    const cookie = sessionCookie({ publicUrl: 'https://learn.example' });
    expect(cookie.forget()).toBe(
      '__Host-mufakat=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
  });

  test.each([
    [`a=1; mufakat=${TOKEN}; b=2`, TOKEN],
    [`mufakat=short; mufakat=${TOKEN}`, null],
    [`xmufakat=${TOKEN}`, null],
    ['mufakat', null],
    ['mufakat=<script>', null],
    ['', null],
    [null, null],
  ])('is read from %s', (header, token) => {
    expect(sessionCookie({ publicUrl: null }).read(header)).toBe(token);
  });
});
