import { describe, expect, test } from 'vitest';
import { hashPassword, isPassword, NOBODY, passwordFault } from './passwords';

const ABOUT = {
  email: 'aisyah.rahman@academy.example',
  name: 'Aisyah Rahman',
  academy: 'Mekong School',
};

describe('a new password', () => {
  test.each([
    ['1234567', 'tooShort'],
    ['🐟🐟🐟🐟🐟🐟🐟', 'tooShort'],
    ['x'.repeat(1_001), 'tooLong'],
    ['password', 'common'],
    ['PassWord123', 'common'],
    ['mufakat-demo', 'common'],
    ['123456789', 'common'],
    ['987654321', 'common'],
    ['ytrewqpo', null],
    ['poiuytrewq', 'common'],
    ['zzzzzzzzzz', 'common'],
    ['abababab', 'common'],
    ['aisyah.rahman@academy.example', 'aboutYou'],
    ['AisyahRahman1', 'aboutYou'],
    ['Rahman Aisyah', null],
    ['mekong-school-2026', 'aboutYou'],
    ['academy!!', 'aboutYou'],
  ])('%s is judged %s', (password, fault) => {
    expect(passwordFault(password, ABOUT)).toBe(fault);
  });

  test.each([
    'eight888',
    'all lower case words',
    '4729105836',
    'sungai jernih',
    `${'ü'.repeat(4)}öäß€`,
  ])('needs no particular characters: %s', (password) => {
    expect(passwordFault(password, ABOUT)).toBeNull();
  });
});

describe('a kept password', () => {
  test('is an argon2id hash of 19 MiB, two passes and one lane', async () => {
    expect(await hashPassword('sungai jernih')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('counts to its last character, up to 1,000', async () => {
    const long = `${'long '.repeat(199)}12345`;
    const kept = await hashPassword(long);
    expect(await isPassword(long, kept)).toBe(true);
    expect(await isPassword(`${long.slice(0, -1)}6`, kept)).toBe(false);
    expect(await isPassword(`${long}x`, kept)).toBe(false);
  });

  test('is the same however the keyboard composes its letters', async () => {
    const kept = await hashPassword('Nguyễn sông');
    expect(await isPassword('Nguyễn sông'.normalize('NFD'), kept)).toBe(true);
  });

  test('that does not exist fits nothing', async () => {
    expect(await isPassword('', null)).toBe(false);
    expect(await isPassword('sungai jernih', null)).toBe(false);
  });

  test('that does not exist costs as much to look at as one that does', () => {
    expect(NOBODY).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  });
});
