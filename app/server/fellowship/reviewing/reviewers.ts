import { isCountry } from '~/core/fellowship/call/countries';
import { instantOf } from '~/core/teaching/zone';
import type { Person } from '../../people/person';
import { normalEmail } from '../../people/secrets';
import { appliedTo } from '../own-intakes';
import { type FellowshipParts, intakeRunBy } from '../parts';
import type { ReviewerLetter } from './carry-out';
import { fault, type Told, told } from './told';

/** Somebody who is to review, as a form says. */
export interface NewReviewer {
  readonly email: string;
  readonly institution: string;
  /** ISO 3166-1 alpha-2, or ''. */
  readonly country: string;
  /** The most reviews they agreed to; '' for any number. */
  readonly most: string;
}

export interface Reviewers {
  /** Adds somebody of the academy to the panel, or says anew where they are from. @returns their name */
  add(user: Person, intakeId: string, wanted: NewReviewer): Promise<Told<string>>;
  /**
   * Sets until when reviews may be handed in and changed, after the call is over; '': as long as
   * nothing is chosen.
   *
   * @param local as a browser sends it, in the intake's zone
   * @returns ms since 1970
   */
  setDeadline(user: Person, intakeId: string, local: string): Promise<Told<number | null>>;
  /**
   * Mails reviewers who have something open, or one of them; who was mailed about reviews within the
   * last hour is left out. @returns how many were
   */
  remind(
    user: Person,
    intakeId: string,
    only: string | null,
    letter: ReviewerLetter,
  ): Promise<Told<number>>;
}

const LONGEST = 200;
const MOST_REVIEWS = 10_000;
const HOUR_MS = 3_600_000;

export function createReviewers({ database, clock, auditIn, outbox }: FellowshipParts): Reviewers {
  const { reader } = database;
  return {
    async add(user, intakeId, { email, country, ...wanted }) {
      const intake = await intakeRunBy(reader, user, intakeId);
      if (intake === null) return null;
      const { academyId } = user;
      const most = wanted.most.trim() === '' ? null : Number(wanted.most);
      if (most !== null && !(Number.isInteger(most) && most >= 1 && most <= MOST_REVIEWS)) {
        return fault('most');
      }
      if (country !== '' && !isCountry(country)) return fault('country');
      const institution = wanted.institution.trim();
      if (institution.length > LONGEST) return fault('tooLong');
      const where = { email: normalEmail(email), academyId, disabledAt: null };
      return database.write(async (tx) => {
        const found = await tx.user.findFirst({ where, select: { id: true, name: true } });
        if (found === null) return fault('person');
        if (await appliedTo(tx, { ...found, academyId }, intakeId)) return fault('applied');
        const said = { institution, country, most, removedAt: null };
        const key = { intakeId, userId: found.id };
        await tx.intakeReviewer.upsert({
          where: { intakeId_userId: key },
          update: said,
          create: { ...key, ...said, academyId, addedAt: new Date(clock.now()) },
        });
        const detail = { reviewer: found.id, most };
        const trace = { academyId, actorId: user.id, subject: intakeId, detail };
        await auditIn(tx, { ...trace, action: 'reviewer.added' });
        return told(found.name);
      });
    },
    async setDeadline(user, intakeId, local) {
      const intake = await intakeRunBy(reader, user, intakeId);
      if (intake === null) return null;
      const at = local === '' ? null : instantOf(local, intake.timeZone);
      if (local !== '' && (at === null || at <= intake.closesAt.getTime())) return fault('date');
      const { academyId } = user;
      const reviewsBy = at === null ? null : new Date(at);
      return database.write(async (tx) => {
        await tx.intake.update({ where: { id: intakeId }, data: { reviewsBy } });
        const detail = { reviewsBy: reviewsBy?.toISOString() ?? null };
        const trace = { academyId, actorId: user.id, subject: intakeId, detail };
        await auditIn(tx, { ...trace, action: 'intake.changed' });
        return told(at);
      });
    },
    async remind(user, intakeId, only, letter) {
      const intake = await intakeRunBy(reader, user, intakeId);
      if (intake === null) return null;
      const { academyId, title, timeZone } = intake;
      const until = intake.reviewsBy?.getTime() ?? null;
      return database.write(async (tx) => {
        const panel = await tx.intakeReviewer.findMany({
          where: { intakeId, removedAt: null, ...(only !== null && { userId: only }) },
          select: { userId: true, user: { select: { name: true, email: true, disabledAt: true } } },
        });
        const since = new Date(clock.now() - HOUR_MS);
        const drafts = [];
        for (const { userId, user: reviewer } of panel) {
          const { name, email: to, disabledAt } = reviewer;
          const mine = { intakeId, reviewerId: userId, submittedAt: null, conflictAt: null };
          const open = await tx.review.count({ where: mine });
          const kind = 'review' as const;
          const recent = { academyId, to, kind, createdAt: { gt: since } };
          if (open === 0 || disabledAt !== null || (await tx.mail.count({ where: recent })) > 0) {
            continue;
          }
          const news = { name, intake: title, open, until, timeZone };
          drafts.push({ ...letter(news), academyId, to, kind });
        }
        await outbox.sendIn(tx, drafts);
        return told(drafts.length);
      });
    },
  };
}
