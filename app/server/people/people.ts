import { type Account, createAccount } from './account';
import type { Audit } from './audit';
import type { SessionCookie } from './cookie';
import { createEnlisting, type Enlisting } from './enlisting';
import { createLinks, type Links } from './links';
import { createMembers, type Members, type Outbox } from './members';
import type { SignedIn } from './person';
import { createRegister, type Register } from './register';
import type { PeopleParts } from './sessions';
import { createSignIn, type SignIn } from './sign-in';
import { createStaff } from './staff';

/** People: who they are, what they may be, and what they did. */
export interface People extends SignIn {
  /** Who a `Cookie` header speaks for; null for nobody. Cheap: at most 5 s old. */
  sessionOf(cookieHeader: string | null | undefined): Promise<SignedIn | null>;
  /** Calls `listener` with the id of each session that ends here; the answer takes it off again. */
  onSessionEnded(listener: (sessionId: string) => void): () => void;
  /**
   * Calls `ended` once when that session ends, within 5 s even where another process ended it or
   * its time ran out. The answer stops watching.
   */
  watchSession(sessionId: string, ended: () => void): () => void;
  /** Whether a session still stands, asked of the database. */
  isLive(sessionId: string): Promise<boolean>;
  /** Writes an entry of the audit log by itself. */
  audit: Audit['write'];
  /** Writes an entry of the audit log as part of a transaction. */
  auditIn: Audit['in'];
  cookie: SessionCookie;
  account: Account;
  links: Links;
  members: Members;
  enlisting: Enlisting;
  register: Register;
  stop(): void;
}

export function createPeople(parts: PeopleParts, outbox: Outbox): People {
  const staff = createStaff(parts);
  const { sessions, audit, cookie } = staff;
  return {
    ...createSignIn(staff),
    sessionOf: sessions.find,
    onSessionEnded: sessions.onEnded,
    watchSession: sessions.watch,
    isLive: sessions.isLive,
    audit: audit.write,
    auditIn: audit.in,
    cookie,
    account: createAccount(staff, outbox),
    links: createLinks(staff),
    members: createMembers(staff, outbox),
    enlisting: createEnlisting(staff, outbox),
    register: createRegister(staff),
    stop: sessions.stop,
  };
}
