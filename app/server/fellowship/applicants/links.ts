import type { SessionCookie } from '../../people/cookie';
import { isEmail } from '../../people/new-person';
import { isToken, normalEmail, sha256 } from '../../people/secrets';
import type { Transaction } from '../../store/database';
import { beginIn } from '../applications/begin';
import { type CallState, callState } from '../applications/calls';
import type { FellowshipParts } from '../parts';
import { linkLetter, nothingLetter, type Post } from './letters';
import { createLinkPace } from './link-pace';
import { type ApplicantSessions, sessionEnd } from './sessions';

/** Why no link was sent; its sentence is `call.link.<code>`. */
export type LinkFault = 'address' | 'notOpen' | 'notFound' | 'wait';

/** Whether a mail was sent; with `wait`, when it may be tried again (ms since 1970). */
export type LinkAsked = { ok: true } | { ok: false; fault: LinkFault; until?: number };

/** A one-time link as its reader sees it. */
export interface OpenApplicantLink {
  email: string;
  call: string;
  slug: string;
  state: CallState;
}

/** How applicants come in: a link that is sent to their address, and works once, for an hour. */
export interface ApplicantLinks {
  /**
   * Sends a link to an address. The answer is the same whether the address is known or not; after
   * the closing an address without an application gets a mail that says so.
   *
   * @param request `address` is where the request came from, as far as proxies are believed
   */
  ask(request: { slug: string; email: string; address: string }, post: Post): Promise<LinkAsked>;
  /** What the link with this token is for; null where it is unknown, used or too old. */
  open(token: string): Promise<OpenApplicantLink | null>;
  /**
   * Uses the link up, signs the applicant in and begins an application while the call is open.
   *
   * @returns the `Set-Cookie` header and where to go; null where the link works no more
   */
  use(token: string, cookieHeader: string | null): Promise<{ cookie: string; to: string } | null>;
}

const LINK_LIFE_MS = 60 * 60_000;
/** What nobody came back to is not kept. */
const FORGET_AFTER_MS = 7 * 86_400_000;

const LINK = {
  ...{ id: true, academyId: true, applicantId: true, intakeId: true },
  ...{ expiresAt: true, usedAt: true },
  applicant: { select: { email: true, forgottenAt: true } },
  intake: {
    select: { slug: true, title: true, opensAt: true, closesAt: true, archivedAt: true },
  },
} as const;

export function createApplicantLinks(
  parts: FellowshipParts,
  sessions: ApplicantSessions,
  cookie: SessionCookie,
): ApplicantLinks {
  const { clock, ids, database, outbox } = parts;
  const pace = createLinkPace(parts);

  async function find(token: string, reader: Pick<Transaction, 'applicantLink'>) {
    if (!isToken(token)) return null;
    const where = { tokenHash: sha256(token) };
    const link = await reader.applicantLink.findUnique({ where, select: LINK });
    if (link === null || link.usedAt !== null || link.applicant.forgottenAt !== null) return null;
    return link.expiresAt.getTime() <= clock.now() ? null : link;
  }

  return {
    async ask({ slug, email: given, address }, post) {
      const email = normalEmail(given);
      if (!isEmail(email)) return { ok: false, fault: 'address' };
      const intake = await database.reader.intake.findFirst({
        where: { slug, publishedAt: { not: null }, archivedAt: null },
        select: { id: true, academyId: true, title: true, opensAt: true, closesAt: true },
      });
      if (intake === null) return { ok: false, fault: 'notFound' };
      if (callState(intake, clock.now()) === 'coming') return { ok: false, fault: 'notOpen' };
      const owner = { academyId: intake.academyId, email };
      const known = (await database.reader.application.count({ where: { applicant: owner } })) > 0;
      const asked = { email, address, known };
      // Whoever must wait is sent away without keeping the writer busy.
      const early = await pace.until(database.reader, asked);
      if (early !== null) return { ok: false, fault: 'wait', until: early };
      return database.write(async (tx): Promise<LinkAsked> => {
        const until = await pace.until(tx, asked);
        if (until !== null) return { ok: false, fault: 'wait', until };
        await pace.noteIn(tx, asked);
        const now = clock.now();
        const { id: intakeId, academyId, title } = intake;
        await tidy(tx, academyId, new Date(now - FORGET_AFTER_MS));
        const mail = { academyId, to: email, kind: 'application' } as const;
        const closed = callState(intake, now) === 'closed';
        const begun = { intakeId, applicant: { email } };
        if (closed && (await tx.application.count({ where: begun })) === 0) {
          await outbox.sendIn(tx, [{ ...mail, ...nothingLetter(post, title, slug) }]);
          return { ok: true };
        }
        const { id: applicantId } = await tx.applicant.upsert({
          where: { academyId_email: { academyId, email } },
          update: {},
          create: { id: ids.id(), academyId, email, createdAt: new Date(now) },
          select: { id: true },
        });
        const token = ids.token();
        const times = { createdAt: new Date(now), expiresAt: new Date(now + LINK_LIFE_MS) };
        const about = { academyId, applicantId, intakeId, tokenHash: sha256(token) };
        await tx.applicantLink.create({ data: { id: ids.id(), ...about, ...times } });
        await outbox.sendIn(tx, [{ ...mail, ...linkLetter(post, title, token) }]);
        return { ok: true };
      });
    },
    async open(token) {
      const link = await find(token, database.reader);
      if (link === null) return null;
      const { slug, title: call } = link.intake;
      const state = callState(link.intake, clock.now());
      return { email: link.applicant.email, call, slug, state };
    },
    async use(token, cookieHeader) {
      return database.write(async (tx) => {
        const link = await find(token, tx);
        if (link === null) return null;
        const { applicantId, academyId, intakeId, intake } = link;
        const now = clock.now();
        const at = new Date(now);
        await tx.applicantLink.update({ where: { id: link.id }, data: { usedAt: at } });
        await pace.resetIn(tx, link.applicant.email);
        // Others that wait in the same mailbox are worth nothing any more.
        await tx.applicantLink.updateMany({
          where: { applicantId, usedAt: null, expiresAt: { gt: at } },
          data: { expiresAt: at },
        });
        const earlier = cookie.read(cookieHeader);
        if (earlier !== null) {
          await tx.applicantSession.deleteMany({ where: { id: sha256(earlier) } });
        }
        const until = new Date(sessionEnd(now, intake.closesAt.getTime()));
        const keep = await sessions.openIn(tx, { id: applicantId, academyId }, until);
        const where = { intakeId, applicantId, academyId };
        const open = callState(intake, now) === 'open' && intake.archivedAt === null;
        const known = open
          ? await beginIn(tx, where, { ids, at })
          : (await tx.application.findFirst({ where, select: { id: true } }))?.id;
        const to = known === undefined ? `/calls/${intake.slug}` : `/applications/${known}`;
        return { cookie: keep, to };
      });
    },
  };
}

/** Removes links that are long over, and whoever was only ever typed in. */
async function tidy(tx: Transaction, academyId: string, before: Date): Promise<void> {
  await tx.applicantLink.deleteMany({ where: { academyId, expiresAt: { lt: before } } });
  await tx.applicantSession.deleteMany({ where: { academyId, expiresAt: { lt: before } } });
  await tx.applicant.deleteMany({
    where: {
      ...{ academyId, forgottenAt: null, createdAt: { lt: before } },
      ...{ links: { none: {} }, sessions: { none: {} }, applications: { none: {} } },
    },
  });
}
