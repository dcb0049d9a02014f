import type { Transaction } from '../store/database';
import { openDemoAccounts } from './demo';
import { makeLink } from './links';
import { cleanName, isEmail, newPerson } from './new-person';
import { done, type Outcome, refused } from './outcome';
import { hashPassword, passwordFault } from './passwords';
import type { Role } from './roles';
import { normalEmail } from './secrets';
import type { EndSessions } from './sessions';
import type { Staff } from './staff';
import { isLastAdmin } from './standing';

/** A person to be made at the server's command line. */
export interface NewAccount {
  email: string;
  name: string;
  role: Role;
  academyId: string;
  /** Null for a one-time link instead. */
  password: string | null;
}

/** What whoever runs the server does at its command line, where nobody is signed in. */
export interface Operator {
  academies(): Promise<{ id: string; name: string }[]>;
  makeAcademy(name: string, timeZone: string): Promise<string>;
  /** @returns the token of a one-time link, or null where a password was given */
  create(account: NewAccount): Promise<Outcome<string | null>>;
  /** Sets a password (null: makes a link) and ends the person's sessions. */
  password(email: string, password: string | null): Promise<Outcome<string | null>>;
  disable(email: string): Promise<Outcome<null>>;
  enable(email: string): Promise<Outcome<null>>;
  /** Disables every demo account that has the password everybody knows. @returns their addresses */
  disableDemo(): Promise<string[]>;
  list(): Promise<
    { email: string; name: string; role: Role; academy: string; disabled: boolean }[]
  >;
}

const FOUND = {
  id: true,
  academyId: true,
  email: true,
  name: true,
  role: true,
  academy: { select: { name: true } },
} as const;

export function createOperator(staff: Staff): Operator {
  const { audit, clock, database, ids, sessions } = staff;
  const { reader } = database;

  const find = (email: string) =>
    reader.user.findUnique({ where: { email: normalEmail(email) }, select: FOUND });

  /** Disables also a last admin when `anyway`: a demo academy may be closed as a whole. */
  async function disable(email: string, anyway: boolean): Promise<Outcome<null>> {
    const user = await find(email);
    if (user === null) return refused('notFound');
    return sessions.write(async (tx, end) => {
      if (!anyway && (await isLastAdmin(tx, user))) return refused('lastAdmin');
      await tx.user.update({ where: { id: user.id }, data: { disabledAt: new Date(clock.now()) } });
      await end({ userId: user.id });
      await audit.in(tx, { ...trace(user), action: 'person.disabled' });
      return done();
    });
  }

  return {
    academies: () => reader.academy.findMany({ select: { id: true, name: true } }),
    async makeAcademy(name, timeZone) {
      const id = ids.id();
      const createdAt = new Date(clock.now());
      await database.write((tx) => tx.academy.create({ data: { id, name, timeZone, createdAt } }));
      return id;
    },
    async create({ academyId, email: typed, name: given, role, password }) {
      const email = normalEmail(typed);
      const name = cleanName(given);
      if (!isEmail(email)) return refused('emailInvalid');
      if (name === null) return refused('nameInvalid');
      const { name: academy } = await reader.academy.findUniqueOrThrow({
        where: { id: academyId },
      });
      const secret = await hashed(password, { email, name, academy });
      if (!secret.ok) return secret;
      return database.write(async (tx) => {
        if ((await tx.user.count({ where: { email } })) > 0) return refused('emailTaken');
        const id = ids.id();
        const person = newPerson({ id, academyId, email, name, role }, new Date(clock.now()));
        await tx.user.create({ data: { ...person, passwordHash: secret.value } });
        const entry = trace({ id, academyId });
        await audit.in(tx, { ...entry, action: 'person.created', detail: { role } });
        return done(password === null ? await link(tx, { ...person, id }) : null);
      });
    },
    async password(email, password) {
      const user = await find(email);
      if (user === null) return refused('notFound');
      const secret = await hashed(password, { ...user, academy: user.academy.name });
      if (!secret.ok) return secret;
      return sessions.write(async (tx, end) => {
        if (password === null) {
          await audit.in(tx, { ...trace(user), action: 'password.linkMade' });
          await shut(tx, user.id, end);
          return done(await link(tx, user));
        }
        await tx.user.update({ where: { id: user.id }, data: { passwordHash: secret.value } });
        await end({ userId: user.id });
        await audit.in(tx, { ...trace(user), action: 'password.reset' });
        return done(null);
      });
    },
    disable: (email) => disable(email, false),
    async enable(email) {
      const user = await find(email);
      if (user === null) return refused('notFound');
      return database.write(async (tx) => {
        const where = { id: user.id, forgottenAt: null };
        const { count } = await tx.user.updateMany({ where, data: { disabledAt: null } });
        if (count === 0) return refused('notFound');
        await audit.in(tx, { ...trace(user), action: 'person.enabled' });
        return done();
      });
    },
    async disableDemo() {
      const emails = await openDemoAccounts(staff);
      for (const email of emails) await disable(email, true);
      return emails;
    },
    async list() {
      const rows = await reader.user.findMany({
        where: { forgottenAt: null },
        orderBy: [{ academyId: 'asc' }, { email: 'asc' }],
        select: { ...FOUND, disabledAt: true },
      });
      return rows.map(({ email, name, role, academy, disabledAt }) => {
        return { email, name, role, academy: academy.name, disabled: disabledAt !== null };
      });
    },
  };

  async function link(tx: Transaction, user: Named): Promise<string> {
    const { id: userId, academyId, email, name, role } = user;
    const draft = { academyId, email, name, role, invitedById: null, userId };
    return makeLink(tx, draft, staff);
  }
}

interface Named {
  id: string;
  academyId: string;
  email: string;
  name: string;
  role: Role;
}

/** Nobody is signed in at the command line, so an entry has a subject and no actor. */
function trace({ id, academyId }: { id: string; academyId: string }) {
  return { academyId, actorId: null, subject: id };
}

/** Until the link is used, the old password opens nothing. */
async function shut(tx: Transaction, id: string, end: EndSessions): Promise<void> {
  await tx.user.update({ where: { id }, data: { passwordHash: null } });
  await end({ userId: id });
}

async function hashed(
  password: string | null,
  about: { email: string; name: string; academy: string },
): Promise<Outcome<string | null>> {
  if (password === null) return done(null);
  const fault = passwordFault(password, about);
  return fault === null ? done(await hashPassword(password)) : refused(fault);
}
