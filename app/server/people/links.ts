import type { Transaction } from '../store/database';
import { cleanName, newPerson } from './new-person';
import type { Outcome } from './outcome';
import { refused } from './outcome';
import { hashPassword, passwordFault } from './passwords';
import { mayGrant, type Role } from './roles';
import { isToken, normalEmail, sha256 } from './secrets';
import type { Staff } from './staff';

/** A one-time link as its reader sees it. */
export interface OpenLink {
  email: string;
  name: string;
  role: Role;
  academy: string;
  /** `reset` sets a new password for somebody who is here already. */
  purpose: 'welcome' | 'reset';
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** One-time links: they set the password of a new person, or of one who is here already. */
export interface Links {
  /** What the link with this token is for; null where it is unknown, used, withdrawn or too old. */
  open(token: string): Promise<OpenLink | null>;
  /** Uses the link up and signs the person in. @returns the `Set-Cookie` headers, as `signIn` does */
  accept(token: string, as: Acceptance): Promise<Outcome<readonly string[]>>;
}

export interface Acceptance {
  name: string;
  password: string;
  agent: string;
  address: string;
  cookieHeader: string | null;
}

/** A link can be used for 7 days. */
export const LINK_LIFE_MS = 7 * 86_400_000;

const LINK = {
  id: true,
  academyId: true,
  email: true,
  name: true,
  role: true,
  expiresAt: true,
  usedAt: true,
  academy: { select: { name: true } },
  invitedBy: { select: { role: true, disabledAt: true } },
  user: { select: { id: true, name: true, email: true, role: true, disabledAt: true } },
} as const;

export function createLinks(staff: Staff): Links {
  const { audit, clock, cookie, database, devices, ids, sessions } = staff;

  async function find(token: string, reader: Pick<Transaction, 'invitation'>) {
    if (!isToken(token)) return null;
    const where = { tokenHash: sha256(token) };
    const link = await reader.invitation.findUnique({ where, select: LINK });
    if (link === null || link.usedAt !== null) return null;
    if (link.expiresAt.getTime() <= clock.now()) return null;
    const { invitedBy, user, role } = link;
    // Whoever gave it may have lost the right to give it.
    if (invitedBy !== null && (invitedBy.disabledAt !== null || !mayGrant(invitedBy.role, role))) {
      return null;
    }
    return user !== null && user.disabledAt !== null ? null : link;
  }

  return {
    async open(token) {
      const link = await find(token, database.reader);
      if (link === null) return null;
      const { email, name, role } = link.user ?? link;
      const purpose = link.user === null ? 'welcome' : 'reset';
      const expiresAt = link.expiresAt.getTime();
      return { email, name, role, academy: link.academy.name, purpose, expiresAt };
    },
    async accept(token, { name: given, password, agent, ...from }) {
      const before = await find(token, database.reader);
      if (before === null) return refused('linkGone');
      const name = before.user?.name ?? cleanName(given);
      if (name === null) return refused('nameInvalid');
      const academy = before.academy.name;
      const fault = passwordFault(password, { email: before.email, name, academy });
      if (fault !== null) return refused(fault);
      const passwordHash = await hashPassword(password);
      return sessions.write(async (tx, end) => {
        const link = await find(token, tx);
        if (link === null) return refused('linkGone');
        const { academyId, email, role, user } = link;
        const at = new Date(clock.now());
        if (user === null && (await tx.user.count({ where: { email } })) > 0) {
          return refused('emailTaken');
        }
        await tx.invitation.update({ where: { id: link.id }, data: { usedAt: at } });
        const earlier = cookie.read(from.cookieHeader);
        if (earlier !== null) await end({ id: sha256(earlier) });
        let id = user?.id;
        if (id === undefined) {
          id = ids.id();
          const data = { ...newPerson({ id, academyId, email, name, role }, at), passwordHash };
          await tx.user.create({ data });
        } else {
          await tx.user.update({ where: { id }, data: { passwordHash } });
          await end({ userId: id });
        }
        const action = user === null ? 'invitation.accepted' : 'password.reset';
        await audit.in(tx, { academyId, actorId: id, action, subject: id });
        await audit.in(tx, { academyId, actorId: id, action: 'session.opened' });
        const session = cookie.keep(await sessions.open(tx, { id, academyId }, agent));
        const device = await devices.rememberIn(tx, { id, academyId }, from);
        return { ok: true, value: [session, device] };
      });
    },
  };
}

/** What a link is made of. */
export interface LinkDraft {
  academyId: string;
  email: string;
  name: string;
  role: Role;
  /** Null at the server's command line. */
  invitedById: string | null;
  /** Set where somebody who is here already gets a new password. */
  userId: string | null;
}

/** Makes a link in `tx`; earlier ones for the same address stop working. @returns its token */
export async function makeLink(tx: Transaction, draft: LinkDraft, staff: Staff): Promise<string> {
  const [token = ''] = await makeLinks(tx, [draft], staff);
  return token;
}

/** Makes links of one academy in `tx`, like `makeLink`. @returns their tokens, in order */
export async function makeLinks(
  tx: Transaction,
  drafts: readonly LinkDraft[],
  { clock, ids }: Staff,
): Promise<string[]> {
  const now = clock.now();
  const links = drafts.map((draft) => ({
    token: ids.token(),
    data: { ...draft, email: normalEmail(draft.email), id: ids.id() },
  }));
  for (const academyId of new Set(drafts.map((draft) => draft.academyId))) {
    const email = { in: links.map(({ data }) => data.email) };
    await tx.invitation.updateMany({
      where: { academyId, email, usedAt: null, expiresAt: { gt: new Date(now) } },
      data: { expiresAt: new Date(now) },
    });
  }
  await tx.invitation.createMany({
    data: links.map(({ token, data }) => ({
      ...{ ...data, tokenHash: sha256(token) },
      ...{ createdAt: new Date(now), expiresAt: new Date(now + LINK_LIFE_MS) },
    })),
  });
  return links.map(({ token }) => token);
}
