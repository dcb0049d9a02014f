import { type SessionCookie, sessionCookie } from '../../people/cookie';
import type { Person } from '../../people/person';
import { noteOwnApplicantIn } from '../own-intakes';
import type { FellowshipParts } from '../parts';
import { forgetApplicantIn } from './forgetting';
import { type ApplicantLinks, createApplicantLinks } from './links';
import { type OwnApplications, ownApplications } from './own-data';
import { createApplicantSessions, type SignedInApplicant } from './sessions';

/** People who apply: how they come and go, and what is kept about them. */
export interface Applicants {
  cookie: SessionCookie;
  links: ApplicantLinks;
  /** Who a `Cookie` header speaks for; null for nobody. */
  sessionOf(cookieHeader: string | null): Promise<SignedInApplicant | null>;
  /**
   * Notes that an account and the applicant of a `Cookie` header are one person, for both are signed
   * in in one browser. Nothing where there is no applicant, or one of another academy.
   */
  noteAccount(
    account: Pick<Person, 'id' | 'academyId'>,
    cookieHeader: string | null,
  ): Promise<void>;
  /** Ends the session. @returns the `Set-Cookie` header that forgets it */
  signOut(who: SignedInApplicant): Promise<string>;
  /** Everything that is kept about them, for them to take along; noted in the audit log. */
  exportOf(who: SignedInApplicant): Promise<OwnApplications>;
  /**
   * Forgets them. Drafts go entirely; of what was sent in, only what figures are made of stays, under
   * a pseudonym, and it is withdrawn unless they are in a cohort by it. Declarations and mails go.
   *
   * @returns the `Set-Cookie` header that forgets the session
   */
  forget(who: SignedInApplicant): Promise<string>;
}

export function createApplicants(parts: FellowshipParts): Applicants {
  const { auditIn, clock, database } = parts;
  const cookie = sessionCookie(parts.config, 'mufakat-applicant');
  const sessions = createApplicantSessions(parts, cookie);
  return {
    cookie,
    links: createApplicantLinks(parts, sessions, cookie),
    sessionOf: sessions.find,
    async noteAccount({ id: userId, academyId }, cookieHeader) {
      const who = await sessions.find(cookieHeader);
      if (who === null || who.academyId !== academyId) return;
      const { applicantId } = who;
      const known = { userId_applicantId: { userId, applicantId } };
      if ((await database.reader.ownApplicant.findUnique({ where: known })) !== null) return;
      const at = new Date(clock.now());
      const own = { userId, applicantId, academyId };
      await database.write((tx) => noteOwnApplicantIn(tx, own, at));
    },
    async signOut({ sessionId: id }) {
      await database.write((tx) => tx.applicantSession.deleteMany({ where: { id } }));
      return cookie.forget();
    },
    async exportOf(who) {
      const { academyId, applicantId: subject } = who;
      await database.write((tx) =>
        auditIn(tx, { academyId, actorId: null, action: 'data.exported', subject }),
      );
      return ownApplications(database.reader, who);
    },
    async forget(who) {
      const { academyId, applicantId: subject } = who;
      await database.write(async (tx) => {
        await forgetApplicantIn(tx, who, {
          ...{ at: new Date(clock.now()), commandId: parts.ids.id(), outbox: parts.outbox },
        });
        await auditIn(tx, { academyId, actorId: null, action: 'person.forgotten', subject });
      });
      return cookie.forget();
    },
  };
}
