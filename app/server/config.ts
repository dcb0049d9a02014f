import { resolve } from 'node:path';
import { isEmail } from './people/new-person';

/** What the environment says about this server. */
export interface Config {
  /** `file:` URL of the SQLite database, its path absolute. */
  databaseUrl: string;
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** How many proxies stand in front, or their addresses; false: `X-Forwarded-*` is not believed. */
  trustProxy: number | string[] | false;
  /** The origin people type, for links in invitations and the origin gate; null: ask the request. */
  publicUrl: string | null;
  /** A session ends this many days after its last use. */
  sessionDays: number;
  /** Live streams open at a time at most; beyond it a page is not live until it asks again. */
  mostStreams: number;
  /** The mail server, `smtp://` or `smtps://`; null: mail lands in a folder beside the database. */
  mailUrl: string | null;
  /** The address that mail comes from. */
  mailFrom: string;
  logLevel: string;
}

/** Environment variables that cannot be used. The message names each one and what it may be. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from environment variables; an empty one counts as absent.
 *
 * @throws ConfigError naming every variable that is wrong, not only the first.
 */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  function read<T>(name: string, otherwise: T, expected: string, parse: Parse<T>): T {
    const text = env[name]?.trim() ?? '';
    if (text === '') return otherwise;
    const value = parse(text);
    if (value !== undefined) return value;
    // The address of a mail server has its password in it.
    const is = name === 'MAIL_URL' ? 'cannot be used' : `is "${text}"`;
    faults.push(`${name} ${is}, but must be ${expected}`);
    return otherwise;
  }
  const config: Config = {
    databaseUrl: read('DATABASE_URL', fileUrl('data/mufakat.db'), FILE_EXPECTED, databaseUrl),
    host: read('HOST', '127.0.0.1', 'a host name or address', hostName),
    port: read('PORT', 3000, 'a whole number from 0 to 65535', wholeNumber(0, 65_535)),
    trustProxy: read<Config['trustProxy']>('TRUST_PROXY', false, PROXY_EXPECTED, trustProxy),
    publicUrl: read<Config['publicUrl']>(
      'PUBLIC_URL',
      null,
      'an address such as https://learn.example',
      origin,
    ),
    mostStreams: read(
      'MOST_STREAMS',
      5_000,
      'a whole number from 1 to 100000',
      wholeNumber(1, 100_000),
    ),
    sessionDays: read('SESSION_DAYS', 14, 'a whole number from 1 to 365', wholeNumber(1, 365)),
    mailUrl: read<Config['mailUrl']>('MAIL_URL', null, MAIL_EXPECTED, mailServer),
    mailFrom: read('MAIL_FROM', NO_ADDRESS, 'an address such as academy@learn.example', address),
    logLevel: read('LOG_LEVEL', 'info', `one of ${LOG_LEVELS.join(', ')}`, logLevel),
  };
  faults.push(...mailFaults(config), ...proxyFaults(config));
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return config;
}

type Parse<T> = (text: string) => T | undefined;

const FILE_EXPECTED = 'file:PATH, for example file:./data/mufakat.db';
const PROXY_EXPECTED = 'a number of proxies, or their addresses such as loopback,10.0.0.0/8';

const MAIL_EXPECTED = 'smtp://HOST:PORT or smtps://USER:PASSWORD@HOST';
/** `.invalid` is kept free for ever (RFC 2606). Mail that stays in the house comes from there. */
const NO_ADDRESS = 'mufakat@localhost.invalid';

/** Links in mail that leaves the house must not depend on what a request says about its own host. */
function mailFaults({ mailUrl, mailFrom, publicUrl }: Config): string[] {
  if (mailUrl === null) return [];
  return [
    ...(mailFrom === NO_ADDRESS ? ['MAIL_URL is set, so MAIL_FROM must be an address too'] : []),
    ...(publicUrl === null ? ['MAIL_URL is set, so PUBLIC_URL must say where links lead to'] : []),
  ];
}

/**
 * Behind a proxy this server listens on an address of its own, so only PUBLIC_URL tells that it is
 * public: without it cookies would lack `Secure`, and demo accounts could be reached.
 */
function proxyFaults({ trustProxy, publicUrl }: Config): string[] {
  if (trustProxy === false || trustProxy === 0 || publicUrl !== null) return [];
  return ['TRUST_PROXY is set, so PUBLIC_URL must say at which address people reach the proxy'];
}

function mailServer(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname } = new URL(text);
  return /^smtps?:$/.test(protocol) && hostname !== '' ? text : undefined;
}

function address(text: string): string | undefined {
  return isEmail(text) ? text : undefined;
}

function databaseUrl(text: string): string | undefined {
  const path = /^file:(?!\/\/)([^?]+)$/.exec(text)?.[1];
  return path === undefined ? undefined : fileUrl(path);
}

function fileUrl(path: string): string {
  return `file:${resolve(path)}`;
}

function hostName(text: string): string | undefined {
  return /^[A-Za-z0-9.:_-]+$/.test(text) ? text : undefined;
}

function wholeNumber(least: number, most: number): Parse<number> {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  };
}

function trustProxy(text: string): number | string[] | undefined {
  if (/^\d$/.test(text)) return Number(text);
  const parts = text.split(',').map((part) => part.trim());
  const known = /^(loopback|linklocal|uniquelocal|[\da-fA-F.:]*[.:][\da-fA-F.:]*(\/\d{1,3})?)$/;
  return parts.every((part) => known.test(part)) ? parts : undefined;
}

function origin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return bare && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}

function logLevel(text: string): string | undefined {
  return LOG_LEVELS.includes(text) ? text : undefined;
}
