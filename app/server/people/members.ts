import type { Letter } from '../mail/letter';
import type { Mail } from '../mail/mail';
import type { Transaction } from '../store/database';
import { makeLink } from './links';
import { cleanName, isEmail } from './new-person';
import { done, type Outcome, refused } from './outcome';
import type { Person } from './person';
import { mayGrant, type Role } from './roles';
import { normalEmail } from './secrets';
import type { EndSessions } from './sessions';
import type { Staff } from './staff';
import { isLastAdmin } from './standing';

/** Where mail is left to be sent. */
export type Outbox = Pick<Mail, 'sendIn' | 'forgetIn'>;

/** Writes the letter around a one-time link, given its token and whom it is to. */
export type LetterWith = (token: string, to: { name: string; email: string }) => Letter;

/** What an admin does with the people of their own academy. All of it is asked again of the database. */
export interface Members {
  /**
   * A link that makes a new person, mailed to them where `letter` is given.
   *
   * @returns its token, which is kept nowhere
   */
  invite(
    by: Person,
    guest: { email: string; name: string; role: Role },
    letter?: LetterWith,
  ): Promise<Outcome<string>>;
  /** Stops an invitation that has not been used. */
  withdraw(by: Person, invitationId: string): Promise<Outcome<null>>;
  /** A link that sets a new password, mailed where `letter` is given. @returns its token, kept nowhere */
  resetLink(by: Person, userId: string, letter?: LetterWith): Promise<Outcome<string>>;
  setRole(by: Person, userId: string, role: Role): Promise<Outcome<null>>;
  /** Ends their sessions, and lets no new ones begin. */
  disable(by: Person, userId: string): Promise<Outcome<null>>;
  enable(by: Person, userId: string): Promise<Outcome<null>>;
}

export function createMembers(staff: Staff, outbox: Outbox): Members {
  const { audit, clock, sessions } = staff;

  /** Does `work` to a member of the academy, where `by` is still an admin there. */
  function on<T>(
    by: Person,
    userId: string,
    work: (tx: Transaction, member: Member, end: EndSessions) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    return sessions.write(async (tx, end) => {
      if (!(await isAdmin(tx, by))) return refused('notYours');
      const { academyId } = by;
      const where = { id: userId, academyId, forgottenAt: null };
      const member = await tx.user.findFirst({ where, select: MEMBER });
      return member === null ? refused('notFound') : work(tx, member, end);
    });
  }

  const trace = (by: Person) => ({ academyId: by.academyId, actorId: by.id });

  return {
    async invite(by, guest, letter) {
      const email = normalEmail(guest.email);
      const name = cleanName(guest.name);
      if (!isEmail(email)) return refused('emailInvalid');
      if (name === null) return refused('nameInvalid');
      return sessions.write(async (tx) => {
        const inviter = await tx.user.findFirst({ where: { id: by.id, disabledAt: null } });
        if (inviter?.role !== 'admin' || !mayGrant(inviter.role, guest.role)) {
          return refused('notYours');
        }
        if ((await tx.user.count({ where: { email } })) > 0) return refused('emailTaken');
        const { academyId } = by;
        const draft = {
          academyId,
          email,
          name,
          role: guest.role,
          invitedById: by.id,
          userId: null,
        };
        const token = await makeLink(tx, draft, staff);
        if (letter) {
          const to = { academyId, to: email, kind: 'account' } as const;
          await outbox.sendIn(tx, [{ ...to, ...letter(token, { name, email }) }]);
        }
        const detail = { role: guest.role };
        await audit.in(tx, { ...trace(by), action: 'invitation.made', detail });
        return done(token);
      });
    },
    withdraw(by, invitationId) {
      return sessions.write(async (tx) => {
        if (!(await isAdmin(tx, by))) return refused('notYours');
        const now = new Date(clock.now());
        const { count } = await tx.invitation.updateMany({
          where: {
            id: invitationId,
            academyId: by.academyId,
            usedAt: null,
            expiresAt: { gt: now },
          },
          data: { expiresAt: now },
        });
        if (count === 0) return refused('notFound');
        const action = 'invitation.withdrawn';
        await audit.in(tx, { ...trace(by), action, subject: invitationId });
        return done();
      });
    },
    resetLink(by, userId, letter) {
      return on(by, userId, async (tx, member) => {
        if (member.disabledAt !== null) return refused('notFound');
        const { academyId, email, name, role } = member;
        const draft = { academyId, email, name, role, invitedById: by.id, userId };
        const token = await makeLink(tx, draft, staff);
        if (letter) {
          const to = { academyId, to: email, kind: 'account' } as const;
          await outbox.sendIn(tx, [{ ...to, ...letter(token, { name, email }) }]);
        }
        await audit.in(tx, { ...trace(by), action: 'password.linkMade', subject: userId });
        return done(token);
      });
    },
    setRole(by, userId, role) {
      return on(by, userId, async (tx, member, end) => {
        if (member.role === role) return done();
        if (!mayGrant('admin', role)) return refused('notYours');
        if (await isLastAdmin(tx, member)) return refused('lastAdmin');
        await tx.user.update({ where: { id: userId }, data: { role } });
        await end({ userId });
        const detail = { from: member.role, to: role };
        await audit.in(tx, { ...trace(by), action: 'person.roleChanged', subject: userId, detail });
        return done();
      });
    },
    disable(by, userId) {
      return on(by, userId, async (tx, member, end) => {
        if (member.disabledAt !== null) return done();
        if (await isLastAdmin(tx, member)) return refused('lastAdmin');
        await tx.user.update({
          where: { id: userId },
          data: { disabledAt: new Date(clock.now()) },
        });
        await end({ userId });
        await audit.in(tx, { ...trace(by), action: 'person.disabled', subject: userId });
        return done();
      });
    },
    enable(by, userId) {
      return on(by, userId, async (tx, member) => {
        if (member.disabledAt === null) return done();
        await tx.user.update({ where: { id: userId }, data: { disabledAt: null } });
        await audit.in(tx, { ...trace(by), action: 'person.enabled', subject: userId });
        return done();
      });
    },
  };
}

const MEMBER = {
  id: true,
  academyId: true,
  email: true,
  name: true,
  role: true,
  disabledAt: true,
} as const;

interface Member extends Person {
  disabledAt: Date | null;
}

/** Asked anew: what a session remembers may be seconds old. */
async function isAdmin(tx: Transaction, { id, academyId }: Person): Promise<boolean> {
  const where = { id, academyId, role: 'admin', disabledAt: null } as const;
  return (await tx.user.count({ where })) === 1;
}
