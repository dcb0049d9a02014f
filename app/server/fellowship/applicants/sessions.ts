import type { SessionCookie } from '../../people/cookie';
import { sha256 } from '../../people/secrets';
import type { Transaction } from '../../store/database';
import type { FellowshipParts } from '../parts';

/** An applicant who is signed in. No account of the academy, and none of its rights. */
export interface SignedInApplicant {
  applicantId: string;
  academyId: string;
  email: string;
  sessionId: string;
}

const DAY_MS = 86_400_000;
/** A session outlives the closing of its call by this, so that results can be looked up. */
const AFTER_CLOSING_MS = 30 * DAY_MS;
/** Whoever comes by a link later than that is let in for a day. */
const LATE_MS = DAY_MS;
const SEEN_EVERY_MS = 60 * 60_000;

/** When a session ends that begins at `now` for a call that closes at `closesAt` (ms since 1970). */
export function sessionEnd(now: number, closesAt: number): number {
  return Math.max(closesAt + AFTER_CLOSING_MS, now + LATE_MS);
}

/** The sessions of applicants: like those of people, in a cookie of their own. */
export interface ApplicantSessions {
  /** Who a `Cookie` header speaks for; null for nobody. */
  find(cookieHeader: string | null): Promise<SignedInApplicant | null>;
  /** Opens one in `tx`. @returns the `Set-Cookie` header */
  openIn(
    tx: Transaction,
    applicant: { id: string; academyId: string },
    expiresAt: Date,
  ): Promise<string>;
}

export function createApplicantSessions(
  { clock, ids, database, log }: FellowshipParts,
  cookie: SessionCookie,
): ApplicantSessions {
  /** Nobody waits for it: a reader must not pay for a write, nor fail with it. */
  function noteUse(id: string): void {
    const data = { lastSeenAt: new Date(clock.now()) };
    database
      .write((tx) => tx.applicantSession.updateMany({ where: { id }, data }))
      .catch((error: unknown) => log.warn({ err: error }, 'last use not noted'));
  }

  return {
    async find(header) {
      const token = cookie.read(header);
      if (token === null) return null;
      const id = sha256(token);
      const row = await database.reader.applicantSession.findUnique({
        where: { id },
        select: {
          ...{ academyId: true, applicantId: true, expiresAt: true, lastSeenAt: true },
          applicant: { select: { email: true, forgottenAt: true } },
        },
      });
      const now = clock.now();
      if (row === null || row.expiresAt.getTime() <= now) return null;
      if (row.applicant.forgottenAt !== null) return null;
      if (now - row.lastSeenAt.getTime() >= SEEN_EVERY_MS) noteUse(id);
      const { applicantId, academyId, applicant } = row;
      return { applicantId, academyId, email: applicant.email, sessionId: id };
    },
    async openIn(tx, { id: applicantId, academyId }, expiresAt) {
      const token = ids.token();
      const at = new Date(clock.now());
      const times = { createdAt: at, lastSeenAt: at, expiresAt };
      await tx.applicantSession.create({
        data: { id: sha256(token), applicantId, academyId, ...times },
      });
      return cookie.keep(token);
    },
  };
}
