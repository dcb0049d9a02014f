import { type Audit, createAudit } from './audit';
import { type SessionCookie, sessionCookie } from './cookie';
import type { SignedIn } from './person';
import { createSessions, type PeopleParts } from './sessions';

/** People: who they are, what they may be, and what they did. */
export interface People {
  /** Who a `Cookie` header speaks for; null for nobody. */
  sessionOf(cookieHeader: string | null | undefined): Promise<SignedIn | null>;
  /** Calls `listener` with the id of each session that ends; the answer takes it off again. */
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
  stop(): void;
}

export function createPeople(parts: PeopleParts): People {
  const sessions = createSessions(parts);
  const audit = createAudit(parts);
  return {
    sessionOf: sessions.find,
    onSessionEnded: sessions.onEnded,
    watchSession: sessions.watch,
    isLive: sessions.isLive,
    audit: audit.write,
    auditIn: audit.in,
    cookie: sessionCookie(parts.config),
    stop: sessions.stop,
  };
}
