import type { Outcome } from './outcome';
import { refused } from './outcome';
import { isPassword } from './passwords';
import type { SignedIn } from './person';
import { normalEmail, sha256 } from './secrets';
import type { Staff } from './staff';
import type { SucceededIn } from './throttle';

/** Somebody who wants in. */
export interface SignInRequest {
  email: string;
  password: string;
  /** Where they come from, as far as the configured proxies are believed. */
  address: string;
  agent: string;
  /** The `Cookie` header they came with: a session in it ends, so that none can be planted. */
  cookieHeader: string | null;
}

/** Coming and going. */
export interface SignIn {
  /**
   * Opens a new session. A wrong password, an unknown account and a disabled one get the same
   * answer (`wrong`) after the same time; too many of them get `wait`.
   *
   * @returns the `Set-Cookie` headers: of the session, and of the browser as a known one
   */
  signIn(request: SignInRequest): Promise<Outcome<readonly string[]>>;
  /** Ends the session. @returns the `Set-Cookie` header that forgets it */
  signOut(who: SignedIn): Promise<string>;
}

export function createSignIn(staff: Staff): SignIn {
  const { audit, cookie, database, devices, sessions, throttle } = staff;

  async function open(
    request: SignInRequest,
    user: Found,
    succeededIn: SucceededIn,
  ): Promise<readonly string[] | null> {
    return sessions.write(async (tx, end) => {
      const { id, academyId } = user;
      // The password may have been changed, or the person disabled, while it was being verified.
      const still = { id, passwordHash: user.passwordHash, disabledAt: null };
      if ((await tx.user.count({ where: still })) === 0) return null;
      const earlier = cookie.read(request.cookieHeader);
      if (earlier !== null) await end({ id: sha256(earlier) });
      await succeededIn(tx);
      const token = await sessions.open(tx, user, request.agent);
      await audit.in(tx, { academyId, actorId: id, action: 'session.opened' });
      return [cookie.keep(token), await devices.rememberIn(tx, user, request)];
    });
  }

  return {
    async signIn(request) {
      const user = await database.reader.user.findUnique({
        where: { email: normalEmail(request.email) },
        select: FOUND,
      });
      const kept = user?.disabledAt === null ? user.passwordHash : null;
      const tried = await throttle.guard(request, async (succeededIn) => {
        const right = await isPassword(request.password, kept);
        return right && user !== null ? open(request, user, succeededIn) : null;
      });
      if (tried.ok) return tried;
      if ('until' in tried) return { ...refused('wait'), until: tried.until };
      // The address that was typed is not noted: people type their password there.
      await audit.write({
        academyId: user?.academyId ?? null,
        actorId: null,
        action: 'signIn.failed',
        ...(user === null ? {} : { subject: user.id }),
        detail: { failures: tried.failures },
      });
      return refused('wrong');
    },
    async signOut({ user, sessionId }) {
      await sessions.write(async (tx, end) => {
        await end({ id: sessionId });
        const { academyId, id: actorId } = user;
        await audit.in(tx, { academyId, actorId, action: 'session.closed' });
      });
      return cookie.forget();
    },
  };
}

const FOUND = { id: true, academyId: true, passwordHash: true, disabledAt: true } as const;

interface Found {
  id: string;
  academyId: string;
  passwordHash: string | null;
}
