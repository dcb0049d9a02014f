import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config';

describe('the configuration', () => {
  test('is complete without any variable, and listens to this machine only', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: `file:${resolve('data/mufakat.db')}`,
      host: '127.0.0.1',
      port: 3000,
      trustProxy: false,
      publicUrl: null,
      mostStreams: 5_000,
      sessionDays: 14,
      mailUrl: null,
      mailFrom: 'mufakat@localhost.invalid',
      logLevel: 'info',
    });
  });

  test('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', HOST: ' ' })).toEqual(readConfig({}));
  });

  test('reads what a real academy sets', () => {
    const config = readConfig({
      DATABASE_URL: 'file:/var/lib/mufakat.db',
      HOST: '0.0.0.0',
      PORT: '8080',
      TRUST_PROXY: 'loopback, 10.0.0.0/8',
      PUBLIC_URL: 'https://learn.example/',
      SESSION_DAYS: '7',
    });
    expect(config).toMatchObject({
      databaseUrl: 'file:/var/lib/mufakat.db',
      port: 8080,
      trustProxy: ['loopback', '10.0.0.0/8'],
      publicUrl: 'https://learn.example',
      sessionDays: 7,
    });
    const PUBLIC_URL = 'https://learn.example';
    expect(readConfig({ TRUST_PROXY: '1', PUBLIC_URL }).trustProxy).toBe(1);
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['DATABASE_URL', 'postgres://db'],
    ['DATABASE_URL', 'file:'],
    ['TRUST_PROXY', 'true'],
    ['PUBLIC_URL', 'learn.example'],
    ['PUBLIC_URL', 'https://learn.example/mufakat'],
    ['SESSION_DAYS', '0'],
    ['MAIL_FROM', 'academy'],
    ['LOG_LEVEL', 'loud'],
    ['HOST', 'not a host'],
  ])('refuses %s=%s and says what it may be', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(`${name} is "${value}", but must be`);
  });

  test('writes to the outside only with an address to come from and a place for links', () => {
    const mail = { MAIL_URL: 'smtps://house:secret@mail.example' };
    expect(() => readConfig(mail)).toThrow(/MAIL_FROM.*\n.*PUBLIC_URL/);
    const whole = { ...mail, MAIL_FROM: 'a@learn.example', PUBLIC_URL: 'https://learn.example' };
    expect(readConfig(whole)).toMatchObject({
      mailUrl: 'smtps://house:secret@mail.example',
      mailFrom: 'a@learn.example',
    });
  });

  test('does not repeat the password of a mail server that it cannot use', () => {
    const read = () => readConfig({ MAIL_URL: 'http://house:secret@mail.example' });
    expect(read).toThrow('MAIL_URL cannot be used, but must be smtp://');
    expect(read).not.toThrow(/secret/);
  });

  test('names every wrong variable at once', () => {
    const read = () => readConfig({ PORT: 'x', SESSION_DAYS: 'y' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/PORT.*\n.*SESSION_DAYS/);
  });
});
