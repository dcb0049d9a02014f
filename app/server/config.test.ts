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
    expect(readConfig({ TRUST_PROXY: '1' }).trustProxy).toBe(1);
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
    ['LOG_LEVEL', 'loud'],
    ['HOST', 'not a host'],
  ])('refuses %s=%s and says what it may be', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(`${name} is "${value}", but must be`);
  });

  test('names every wrong variable at once', () => {
    const read = () => readConfig({ PORT: 'x', SESSION_DAYS: 'y' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/PORT.*\n.*SESSION_DAYS/);
  });
});
