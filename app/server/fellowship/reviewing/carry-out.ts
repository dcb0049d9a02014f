import type { Assignment } from '~/core/fellowship/review/assign';
import type { Letter } from '../../mail/letter';
import type { Person } from '../../people/person';
import type { Transaction } from '../../store/database';
import type { FellowshipParts, IntakeRow } from '../parts';
import type { Picture } from './picture';
import { countBy, type ReviewPlan } from './plan';

/** What a mail tells a reviewer. */
export interface ReviewerNews {
  readonly name: string;
  readonly intake: string;
  /** Reviews not handed in. */
  readonly open: number;
  /** ms since 1970; null: no date yet. */
  readonly until: number | null;
  readonly timeZone: string;
}

export type ReviewerLetter = (news: ReviewerNews) => Letter;

/** What a mail tells somebody whose reviews are theirs no more. */
export interface TakenNews {
  readonly name: string;
  readonly intake: string;
  /** Taken off the panel, or by a conflict of interest that they declared. */
  readonly why: 'removed' | 'conflict';
  /** Reviews that they had not handed in. */
  readonly count: number;
}

/** What is mailed when reviews change hands: to who gets them, and to who had them. */
export interface ReviewLetters {
  readonly given: ReviewerLetter;
  readonly taken: (news: TakenNews) => Letter;
}

/** Carries a plan out. Drafts of reviews that are given to others are gone; what was handed in stays. */
export async function carryOut(
  tx: Transaction,
  { ids, clock, auditIn }: FellowshipParts,
  user: Person,
  intake: IntakeRow,
  { added, takenBack, orphaned }: ReviewPlan,
): Promise<void> {
  const now = new Date(clock.now());
  const { id: intakeId, academyId } = intake;
  for (const batch of batchesOf(orphaned)) {
    await tx.review.deleteMany({
      where: { id: { in: batch.map(({ id }) => id) }, submittedAt: null },
    });
  }
  for (const batch of batchesOf(takenBack)) {
    await tx.review.updateMany({
      where: { id: { in: batch.map(({ id }) => id) } },
      data: { conflictAt: now, conflictReason: RULE },
    });
  }
  await tx.review.createMany({
    data: added.map(({ application, reviewer, round }) => ({
      ...{ id: ids.id(), academyId, intakeId, applicationId: application },
      ...{ reviewerId: reviewer, round, assignedAt: now },
    })),
  });
  const detail = { added: added.length, takenBack: takenBack.length };
  const trace = { academyId, actorId: user.id, subject: intakeId, detail };
  await auditIn(tx, { ...trace, action: 'reviews.assigned' });
}

/** The reason of a conflict that the call's rules found, where nobody has declared one. */
export const RULE = 'rule';

/** A query names no more ids than this. */
const A_BATCH = 500;

function* batchesOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += A_BATCH) yield rows.slice(from, from + A_BATCH);
}

interface News {
  intake: Pick<IntakeRow, 'id' | 'academyId' | 'title' | 'reviewsBy' | 'timeZone'>;
  picture: Pick<Picture, 'panel'>;
  plan: { readonly added: readonly Assignment[] };
  letter: ReviewerLetter;
}

/** Mails everybody who got something to read. */
export async function tellReviewers(
  tx: Transaction,
  { outbox }: Pick<FellowshipParts, 'outbox'>,
  { intake, picture, plan, letter }: News,
): Promise<void> {
  const gets = countBy(plan.added, ({ reviewer }) => reviewer);
  const { id: intakeId, academyId, title, reviewsBy, timeZone } = intake;
  const drafts = [];
  for (const { id, name, email } of picture.panel) {
    if (!gets.has(id)) continue;
    const where = { intakeId, reviewerId: id, submittedAt: null, conflictAt: null };
    const open = await tx.review.count({ where });
    const until = reviewsBy?.getTime() ?? null;
    const news = { name, intake: title, open, until, timeZone };
    drafts.push({ ...letter(news), academyId, to: email, kind: 'review' as const });
  }
  await outbox.sendIn(tx, drafts);
}
