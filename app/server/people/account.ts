import { forgetFellowship } from '../fellowship/forgetting';
import { forgetLearning } from '../learning/forgetting';
import type { Transaction } from '../store/database';
import type { Outbox } from './members';
import { done, type Outcome, refused } from './outcome';
import { type OwnData, ownData } from './own-data';
import { hashPassword, isPassword, passwordFault } from './passwords';
import type { Person, SignedIn } from './person';
import type { Staff } from './staff';
import { isLastAdmin } from './standing';

/** What people do with their own account. */
export interface Account {
  /** Sets a new password and ends every other session. `wrong`: the present one was not right. */
  changePassword(
    who: SignedIn,
    change: { present: string; next: string; address: string },
  ): Promise<Outcome<null>>;
  /** Ends every session but this one. @returns how many there were */
  signOutElsewhere(who: SignedIn): Promise<number>;
  /** Their open sessions, the present one first. */
  sessionsOf(who: SignedIn): Promise<OpenSession[]>;
  /** Everything that is kept about them, for them to take along. */
  exportOf(who: SignedIn): Promise<OwnData>;
  /**
   * Forgets who they are: name and address give way to a pseudonym, what they wrote for themselves
   * goes, their sessions end. Seats, what was said at tables and what was learnt stay, so that logs
   * still replay and figures stay true.
   */
  forget(who: SignedIn, proof: { password: string; address: string }): Promise<Outcome<null>>;
}

/** One open session of a person; times in milliseconds since 1970. */
export interface OpenSession {
  present: boolean;
  agent: string;
  since: number;
  lastSeen: number;
}

export function createAccount(staff: Staff, outbox: Outbox): Account {
  const { audit, clock, database, ids, sessions } = staff;
  return {
    async changePassword(who, { present, next, address }) {
      const proof = await prove(staff, who, present, address);
      if (!proof.ok) return proof;
      const { name, email, academyId } = who.user;
      const fault = passwordFault(next, {
        name,
        email,
        academy: await academyName(staff, academyId),
      });
      if (fault !== null) return refused(fault);
      const passwordHash = await hashPassword(next);
      await sessions.write(async (tx, end) => {
        await tx.user.update({ where: { id: who.user.id }, data: { passwordHash } });
        await end({ userId: who.user.id, id: { not: who.sessionId } });
        await audit.in(tx, { academyId, actorId: who.user.id, action: 'password.changed' });
      });
      return done();
    },
    signOutElsewhere(who) {
      const { academyId, id: actorId } = who.user;
      return sessions.write(async (tx, end) => {
        const others = { userId: actorId, id: { not: who.sessionId } };
        const count = await tx.session.count({ where: others });
        await end(others);
        const action = 'session.closedElsewhere';
        await audit.in(tx, { academyId, actorId, action, detail: { sessions: count } });
        return count;
      });
    },
    async sessionsOf({ user, sessionId }) {
      const rows = await database.reader.session.findMany({
        where: { userId: user.id, expiresAt: { gt: new Date(clock.now()) } },
        orderBy: { lastSeenAt: 'desc' },
      });
      return rows
        .map((row) => ({
          present: row.id === sessionId,
          agent: row.userAgent ?? '',
          since: row.createdAt.getTime(),
          lastSeen: row.lastSeenAt.getTime(),
        }))
        .sort((a, b) => Number(b.present) - Number(a.present));
    },
    async exportOf({ user }) {
      const { academyId, id } = user;
      await audit.write({ academyId, actorId: id, action: 'data.exported', subject: id });
      return ownData(database.reader, id);
    },
    async forget(who, { password, address }) {
      const proof = await prove(staff, who, password, address);
      if (!proof.ok) return proof;
      return sessions.write(async (tx, end) => {
        if (await isLastAdmin(tx, who.user)) return refused('lastAdmin');
        const at = new Date(clock.now());
        // First, for it asks which memberships came of which application.
        await forgetFellowship(tx, who.user, { at, commandId: ids.id(), outbox });
        await forgetIn(tx, who.user, at);
        await end({ userId: who.user.id });
        const { academyId, id } = who.user;
        await audit.in(tx, { academyId, actorId: id, action: 'person.forgotten', subject: id });
        return done();
      });
    },
  };
}

/** Asks for the password again, at the same slow pace as at the door: a found session is no proof. */
async function prove(
  { audit, database, throttle }: Staff,
  { user: { id, academyId, email }, sessionId: session }: SignedIn,
  password: string,
  address: string,
): Promise<Outcome<null>> {
  const origin = { email, address, cookieHeader: null, session };
  const tried = await throttle.guard(origin, async (succeededIn) => {
    const user = await database.reader.user.findUnique({
      where: { id },
      select: { passwordHash: true },
    });
    if (!(await isPassword(password, user?.passwordHash ?? null))) return null;
    await database.write(succeededIn);
    return true;
  });
  if (tried.ok) return done();
  if ('until' in tried) return { ...refused('wait'), until: tried.until };
  const detail = { failures: tried.failures };
  await audit.write({ academyId, actorId: id, action: 'signIn.failed', subject: id, detail });
  return refused('wrong');
}

/** The name of an academy. */
export async function academyName({ database }: Staff, id: string): Promise<string> {
  const academy = await database.reader.academy.findUnique({ where: { id } });
  return academy?.name ?? '';
}

async function forgetIn(tx: Transaction, { id, email }: Person, at: Date): Promise<void> {
  const { pseudonym } = await tx.user.findUniqueOrThrow({ where: { id } });
  // `.invalid` is kept free for ever (RFC 2606), so nobody can be written to there.
  const nobody = { name: pseudonym, email: `${id}@forgotten.invalid` };
  await tx.user.update({
    where: { id },
    data: { ...nobody, passwordHash: null, disabledAt: at, forgottenAt: at },
  });
  await tx.invitation.updateMany({ where: { OR: [{ email }, { userId: id }] }, data: nobody });
  await tx.knownDevice.deleteMany({ where: { userId: id } });
  await tx.preparation.deleteMany({ where: { userId: id } });
  await tx.reflection.deleteMany({ where: { userId: id } });
  await forgetLearning(tx, id);
}
