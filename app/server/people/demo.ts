import type { Config } from '../config';
import { ConfigError } from '../config';
import { newPerson } from './new-person';
import { hashPassword, isPassword } from './passwords';
import type { Role } from './roles';
import type { PeopleParts } from './sessions';

/** The password that the README tells everybody. */
export const DEMO_PASSWORD = 'mufakat-demo';

const ACADEMY = { name: 'Demonstration Academy', timeZone: 'Asia/Jakarta' };

const PEOPLE: readonly [account: string, name: string, role: Role][] = [
  ['trainee', 'Linh Tran', 'trainee'],
  ['instructor', 'Somchai Rattanakul', 'instructor'],
  ['coordinator', 'Maria Santos', 'coordinator'],
  ['admin', 'Hasan Wijaya', 'admin'],
  ['aisyah', 'Aisyah binti Rahman', 'trainee'],
  ['bayu', 'Bayu Pratama', 'trainee'],
  ['dara', 'Dara Sok', 'trainee'],
  ['khin', 'Khin Thida', 'trainee'],
  ['viengkham', 'Viengkham Phommachanh', 'trainee'],
];

const emailOf = (account: string) => `${account}@demo.example`;
const EMAILS = PEOPLE.map(([account]) => emailOf(account));

type DemoParts = Pick<PeopleParts, 'clock' | 'config' | 'database' | 'ids'>;

/**
 * Fills a new database with an academy to try things in; one that has any academy, or a server that
 * others can reach, stays as it is.
 *
 * @returns whether it did
 */
export async function plantDemo({ clock, config, database, ids }: DemoParts): Promise<boolean> {
  if (isOpen(config) || (await database.reader.academy.count()) > 0) return false;
  const createdAt = new Date(clock.now());
  const hashes = await Promise.all(PEOPLE.map(() => hashPassword(DEMO_PASSWORD)));
  const academyId = ids.id();
  const users = PEOPLE.map(([account, name, role], index) => ({
    ...newPerson({ id: ids.id(), academyId, email: emailOf(account), name, role }, createdAt),
    passwordHash: hashes[index] ?? null,
  }));
  return database.write(async (tx) => {
    if ((await tx.academy.count()) > 0) return false;
    await tx.academy.create({ data: { id: academyId, ...ACADEMY, createdAt } });
    await tx.user.createMany({ data: users });
    return true;
  });
}

/** The demo accounts that still open with the password everybody knows: their addresses. */
export async function openDemoAccounts({ database }: DemoParts): Promise<string[]> {
  const users = await database.reader.user.findMany({
    where: { email: { in: EMAILS }, disabledAt: null },
    select: { email: true, passwordHash: true },
  });
  const open = await Promise.all(
    users.map(async ({ email, passwordHash }) =>
      (await isPassword(DEMO_PASSWORD, passwordHash)) ? [email] : [],
    ),
  );
  return open.flat().sort((a, b) => EMAILS.indexOf(a) - EMAILS.indexOf(b));
}

/**
 * Keeps a server that others can reach from opening while demo accounts do.
 *
 * @param accounts the answer of `openDemoAccounts`
 * @throws ConfigError with what to do
 */
export function refuseOpenDemo(config: Config, accounts: readonly string[]): void {
  if (accounts.length === 0 || !isOpen(config)) return;
  throw new ConfigError(
    [
      `Others can reach this server (HOST is ${config.host}, PUBLIC_URL is ${config.publicUrl ?? 'not set'}),`,
      'but everybody knows the password of these accounts:',
      ...accounts.map((email) => `  ${email}`),
      'Do one of these, and start again:',
      '  npm run mufakat -- user disable --demo          (nobody signs in to them any more)',
      '  npm run mufakat -- user password EMAIL          (for each: a link for a new password)',
      '  HOST=127.0.0.1 and no PUBLIC_URL                (only this machine reaches the server)',
    ].join('\n'),
  );
}

/** Whether somebody on another machine could reach the server: directly, or through a proxy. */
export function isOpen({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): boolean {
  const named = publicUrl === null ? host : new URL(publicUrl).hostname;
  return !isLoopback(host) || !isLoopback(named);
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
