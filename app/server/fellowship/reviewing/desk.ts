import { type Points, scoreOf } from '~/core/fellowship/review/score';
import type { Person } from '../../people/person';
import type { Reader, Transaction } from '../../store/database';
import { definitionOf } from '../definition';
import type { FellowshipParts } from '../parts';
import { type BlindPage, blindPage, type ReadCriterion, rubricPage } from './blind-page';
import { type ReviewLetters, tellReviewers } from './carry-out';
import { intakesReviewedBy, isOpen, ownReviews, type Who } from './mine';
import { type OwnIntake, ownIntakes, ownReviewsIn, toReview } from './own-list';
import { panelOf } from './panel';
import { pointsIn, pointsOf } from './points';
import { replacementFor } from './replacement';
import { fault, type Told, told } from './told';

/** A review as its reviewer sees it, and nobody else. Times in ms since 1970. */
export interface OwnPage {
  readonly id: string;
  readonly title: string;
  readonly timeZone: string;
  readonly reviewsBy: number | null;
  /** Its place in the reviewer's own list, from 1. */
  readonly place: number;
  readonly of: number;
  readonly left: number;
  readonly previous: string | null;
  readonly next: string | null;
  readonly application: BlindPage;
  readonly rubric: readonly ReadCriterion[];
  readonly points: Points;
  readonly comment: string;
  readonly savedAt: number | null;
  readonly submittedAt: number | null;
  /** Whether it may be handed in and changed now. */
  readonly open: boolean;
}

/** What somebody gives: a value of the form by criterion, and words. */
export interface Draft {
  readonly given: (criterion: string) => string;
  readonly comment: string;
}

/** A reviewer's own work. Whoever is no reviewer has none. */
export interface ReviewDesk {
  /** How many reviews somebody can hand in now. Cheap. */
  toReview(user: Who): Promise<number>;
  mine(user: Who): Promise<readonly OwnIntake[]>;
  /** Null: it is not theirs, or not theirs any more. */
  read(user: Who, reviewId: string): Promise<OwnPage | null>;
  /** Keeps a draft; refused for what is handed in, which changes by handing in again. */
  save(user: Who, reviewId: string, draft: Draft): Promise<Told<number>>;
  /** Hands a review in, or anew. What is missing is kept as a draft. @returns the next one to do */
  submit(user: Person, reviewId: string, draft: Draft): Promise<Told<string | null>>;
  /**
   * Says that the reviewer may know who applied: they never see it again, what they gave counts no
   * more, and somebody else gets it. Both have mail. @returns the next one to do
   */
  declareConflict(
    user: Person,
    reviewId: string,
    reason: string,
    letters: ReviewLetters,
  ): Promise<Told<string | null>>;
}

export const LONGEST_COMMENT = 4000;
export const LONGEST_REASON = 500;

export function createReviewDesk(parts: FellowshipParts): ReviewDesk {
  const { database, clock, ids, auditIn } = parts;
  const { reader } = database;
  const now = () => new Date(clock.now());
  const nextOf = async (user: Who, intakeId: string, after: string) => {
    const list = await ownReviewsIn(reader, user, intakeId);
    const open = list.filter(({ state }) => state !== 'handedIn');
    return (open.find(({ id }) => id > after) ?? open[0])?.id ?? null;
  };
  return {
    toReview: (user) => toReview(reader, user, now()),
    mine: (user) => ownIntakes(reader, user, now()),
    read: (user, reviewId) => read(reader, user, reviewId, now()),
    async save(user, reviewId, draft) {
      if (draft.comment.length > LONGEST_COMMENT) return fault('tooLong');
      return database.write(async (tx) => {
        const found = await own(tx, user, reviewId);
        if (found === null) return null;
        if (!(await isOpen(tx, found.intakeId, now()))) return fault('closed');
        if (found.submittedAt !== null) return fault('handedIn');
        const savedAt = now();
        await keep(tx, found, draft, { savedAt });
        return told(savedAt.getTime());
      });
    },
    async submit(user, reviewId, draft) {
      if (draft.comment.length > LONGEST_COMMENT) return fault('tooLong');
      const done = await database.write(async (tx) => {
        const found = await own(tx, user, reviewId);
        if (found === null) return null;
        const { intakeId, submittedAt: before } = found;
        const at = now();
        if (!(await isOpen(tx, intakeId, at))) return fault('closed');
        const { rubric } = definitionOf(found.intake);
        if (scoreOf(rubric, pointsOf(rubric, draft.given)) === null) {
          if (before === null) await keep(tx, found, draft, { savedAt: at });
          return fault('incomplete');
        }
        await keep(tx, found, draft, { savedAt: at, submittedAt: at });
        const trace = { academyId: user.academyId, actorId: user.id, subject: reviewId };
        const detail = { intake: intakeId, again: before !== null };
        await auditIn(tx, { ...trace, action: 'review.submitted', detail });
        return told(intakeId);
      });
      return done?.ok ? told(await nextOf(user, done.value, reviewId)) : done;
    },
    async declareConflict(user, reviewId, reason, letters) {
      const words = reason.trim();
      if (words.length > LONGEST_REASON) return fault('tooLong');
      const done = await database.write(async (tx) => {
        const found = await own(tx, user, reviewId);
        if (found === null) return null;
        const { intakeId, applicationId, round, academyId } = found;
        const at = now();
        if (!(await isOpen(tx, intakeId, at))) return fault('closed');
        await tx.review.update({
          where: { id: reviewId },
          data: { conflictAt: at, conflictReason: words },
        });
        const reviewerId = await replacementFor(
          tx,
          { ...found.intake, id: intakeId },
          applicationId,
        );
        const given = { academyId, intakeId, applicationId, round, assignedAt: at };
        if (reviewerId !== null) {
          await tx.review.create({ data: { id: ids.id(), reviewerId, ...given } });
        }
        const sides = { from: user, to: reviewerId };
        await tellBoth(tx, parts.outbox, found, sides, letters);
        const trace = { academyId, actorId: user.id, subject: reviewId };
        const detail = { intake: intakeId, replaced: reviewerId !== null };
        await auditIn(tx, { ...trace, action: 'review.conflict', detail });
        return told(intakeId);
      });
      return done?.ok ? told(await nextOf(user, done.value, reviewId)) : done;
    },
  };
}

/** Mails who gives a review away, and who gets it; null: nobody does. */
async function tellBoth(
  tx: Transaction,
  outbox: FellowshipParts['outbox'],
  { academyId, intakeId, applicationId, intake }: Own,
  { from, to }: { from: Person; to: string | null },
  letters: ReviewLetters,
): Promise<void> {
  const news = { name: from.name, intake: intake.title, why: 'conflict' as const, count: 1 };
  await outbox.sendIn(tx, [
    { ...letters.taken(news), academyId, to: from.email, kind: 'review' as const },
  ]);
  if (to === null) return;
  const panel = (await panelOf(tx, intakeId)).filter(({ id }) => id === to);
  const added = [{ application: applicationId, reviewer: to }];
  const about = { intake: { ...intake, id: intakeId, academyId }, picture: { panel } };
  await tellReviewers(tx, { outbox }, { ...about, plan: { added }, letter: letters.given });
}

const OWN = {
  ...{ id: true, academyId: true, intakeId: true, applicationId: true, round: true },
  ...{ levels: true, comment: true, savedAt: true, submittedAt: true },
  intake: {
    select: { title: true, definition: true, seed: true, timeZone: true, reviewsBy: true },
  },
} as const;

/** A review of somebody's own; null: it is not theirs, or not theirs any more. */
async function own(reader: Reader | Transaction, user: Who, id: string) {
  const intakes = await intakesReviewedBy(reader, user);
  return reader.review.findFirst({ where: { id, ...ownReviews(user, intakes) }, select: OWN });
}

type Own = NonNullable<Awaited<ReturnType<typeof own>>>;

async function keep(
  tx: Transaction,
  { id, intake }: Own,
  { given, comment }: Draft,
  times: { savedAt: Date; submittedAt?: Date },
): Promise<void> {
  const levels = JSON.stringify(pointsOf(definitionOf(intake).rubric, given));
  await tx.review.update({ where: { id }, data: { levels, comment: comment.trim(), ...times } });
}

async function read(
  reader: Reader,
  user: Who,
  reviewId: string,
  now: Date,
): Promise<OwnPage | null> {
  const found = await own(reader, user, reviewId);
  if (found === null) return null;
  const { intakeId, intake, levels, comment, savedAt, submittedAt } = found;
  const definition = definitionOf(intake);
  const { submitted, applicant } = await reader.application.findUniqueOrThrow({
    where: { id: found.applicationId },
    select: { submitted: true, applicant: { select: { email: true } } },
  });
  const list = await ownReviewsIn(reader, user, intakeId);
  const at = list.findIndex(({ id }) => id === reviewId);
  const open = (one: { state: string }) => one.state !== 'handedIn';
  const after = [...list.slice(at + 1), ...list.slice(0, at)];
  return {
    ...{ id: reviewId, title: intake.title, timeZone: intake.timeZone },
    reviewsBy: intake.reviewsBy?.getTime() ?? null,
    ...{ place: at + 1, of: list.length, left: list.filter(open).length },
    previous: list[at - 1]?.id ?? null,
    // What is to do comes first; where all is done, simply the next.
    next: after.find(open)?.id ?? list[at + 1]?.id ?? null,
    application: blindPage(definition, submitted, applicant.email),
    rubric: rubricPage(definition.rubric),
    points: pointsIn(definition.rubric, levels),
    comment: comment ?? '',
    savedAt: savedAt?.getTime() ?? null,
    submittedAt: submittedAt?.getTime() ?? null,
    open: await isOpen(reader, intakeId, now),
  };
}
