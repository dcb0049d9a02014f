import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { createOperator, type Operator } from '../people/operator';
import type { Outcome, PeopleFault } from '../people/outcome';
import { ROLES, type Role } from '../people/roles';
import { createStaff } from '../people/staff';
import { openDatabase } from '../store/database';
import { migrate } from '../store/migrate';
import { type AddCommand, type Cli, CommandError } from './cli';

interface CreateOptions {
  email: string;
  name: string;
  role: Role;
  academy?: string;
  newAcademy?: true;
  timeZone: string;
  passwordStdin?: true;
}

/**
 * `mufakat user create|password|disable|enable|list`: accounts, while the server runs or not.
 *
 * @param readPassword where a password comes from; by default the standard input, because arguments
 *   can be read by everybody on the machine
 */
export function addUser(readPassword: () => Promise<string> = firstLine): AddCommand {
  return (program, cli) => {
    const user = program.command('user').description('look after the accounts of people');
    addCreate(user, cli, readPassword);
    addPassword(user, cli, readPassword);
    addDisable(user, cli);
    user
      .command('enable')
      .description('let a disabled account sign in again')
      .argument('<email>')
      .action((email: string) =>
        withOperator(cli, async (operator) => {
          expectDone(await operator.enable(email), email);
          cli.say(`${email} is enabled.`);
        }),
      );
    user
      .command('list')
      .description('one line per account: address, role, academy, name')
      .action(() =>
        withOperator(cli, async (operator) => {
          for (const { email, role, academy, name, disabled } of await operator.list()) {
            cli.say([email, role, academy, name, ...(disabled ? ['disabled'] : [])].join('\t'));
          }
        }),
      );
  };
}

function addCreate(user: Command, cli: Cli, readPassword: () => Promise<string>): void {
  user
    .command('create')
    .description('make an account; says a one-time link unless a password comes in')
    .requiredOption('--email <address>')
    .requiredOption('--name <name>')
    .addOption(new Option('--role <role>').choices(ROLES).makeOptionMandatory())
    .option('--academy <name>', 'needed where there is none yet, or more than one')
    .option('--new-academy', 'make the academy, besides those that are there')
    .option('--time-zone <zone>', 'of a new academy', 'UTC')
    .option('--password-stdin', 'take the password from the first line of the standard input')
    .action((options: CreateOptions) =>
      withOperator(cli, async (operator) => {
        const academyId = await academyFor(operator, options);
        const password = options.passwordStdin ? await readPassword() : null;
        const { email, name, role } = options;
        const made = await operator.create({ email, name, role, academyId, password });
        const token = expectDone(made, email);
        cli.say(`${email} is there (${role}).`);
        sayLink(cli, token);
      }),
    );
}

function addPassword(user: Command, cli: Cli, readPassword: () => Promise<string>): void {
  user
    .command('password')
    .description('shut the old password out and say a one-time link for a new one')
    .argument('<email>')
    .option('--password-stdin', 'set this password instead: the first line of the standard input')
    .action((email: string, options: { passwordStdin?: true }) =>
      withOperator(cli, async (operator) => {
        const password = options.passwordStdin ? await readPassword() : null;
        const token = expectDone(await operator.password(email, password), email);
        cli.say(`The old password of ${email} opens nothing any more.`);
        sayLink(cli, token);
      }),
    );
}

function addDisable(user: Command, cli: Cli): void {
  user
    .command('disable')
    .description('end the sessions of an account and let it sign in no more')
    .argument('[email]')
    .option('--demo', 'every demo account that still has its well-known password')
    .action((email: string | undefined, options: { demo?: true }) =>
      withOperator(cli, async (operator) => {
        if ((email === undefined) === (options.demo !== true)) {
          throw new CommandError('Say one address, or --demo.');
        }
        if (email !== undefined) expectDone(await operator.disable(email), email);
        const emails = email === undefined ? await operator.disableDemo() : [email];
        for (const one of emails) cli.say(`${one} is disabled.`);
        if (emails.length === 0) cli.say('No demo account has its well-known password.');
      }),
    );
}

async function withOperator(cli: Cli, work: (operator: Operator) => Promise<void>): Promise<void> {
  const { config, clock, ids, log } = cli;
  migrate({ url: config.databaseUrl, folder: 'prisma/migrations', clock, ids });
  const database = await openDatabase(config.databaseUrl);
  try {
    await work(createOperator(createStaff({ config, clock, ids, log, database })));
  } finally {
    await database.close();
  }
}

async function academyFor(operator: Operator, options: CreateOptions): Promise<string> {
  const { academy: name, newAcademy, timeZone } = options;
  const academies = await operator.academies();
  const found = academies.find((academy) => academy.name === name);
  if (found !== undefined) return found.id;
  const [only] = academies;
  if (name === undefined && only !== undefined && academies.length === 1) return only.id;
  if (name !== undefined && (newAcademy || only === undefined)) {
    if (!isTimeZone(timeZone)) throw new CommandError(`${timeZone} is not a time zone.`);
    return operator.makeAcademy(name, timeZone);
  }
  const names = academies.map((academy) => `  ${academy.name}`).join('\n');
  throw new CommandError(
    academies.length === 0
      ? 'There is no academy yet. Name it: --academy "Your Academy"'
      : `Say which academy with --academy (and --new-academy to make one). There are:\n${names}`,
  );
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function sayLink(cli: Cli, token: string | null): void {
  if (token === null) return;
  const { publicUrl, port } = cli.config;
  cli.say('Hand this link over; it works once, for 7 days:');
  cli.say(`${publicUrl ?? `http://localhost:${port}`}/invitations/${token}`);
}

const SENTENCES: Partial<Record<PeopleFault, string>> = {
  aboutYou: 'The password is the name, the address or the academy. Choose another.',
  common: 'The password is among the first that others would try. Choose another.',
  emailInvalid: 'This is not an e-mail address.',
  emailTaken: 'There is already an account with this address.',
  lastAdmin: 'This is the last administrator of its academy. Make another one first.',
  nameInvalid: 'The name is empty or longer than 120 characters.',
  notFound: 'There is no such account.',
  tooLong: 'The password is longer than 1,000 characters.',
  tooShort: 'The password has fewer than 8 characters.',
};

function expectDone<T>(outcome: Outcome<T>, email: string): T {
  if (outcome.ok) return outcome.value;
  throw new CommandError(`${email}: ${SENTENCES[outcome.fault] ?? outcome.fault}`);
}

async function firstLine(): Promise<string> {
  return (await text(process.stdin)).split(/\r?\n/)[0] ?? '';
}
