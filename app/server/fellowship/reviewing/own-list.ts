import type { Reader } from '../../store/database';
import { intakesReviewedBy, ownReviews, stillOpen, type Who } from './mine';

/** One of somebody's own reviews: its place in their list tells nothing of the application's. */
export interface OwnReview {
  readonly id: string;
  /** From 1, in the order of the reviews' random ids. */
  readonly place: number;
  readonly state: 'new' | 'started' | 'handedIn';
}

/** Somebody's reviews for one intake; times in ms since 1970. */
export interface OwnIntake {
  readonly id: string;
  readonly title: string;
  readonly timeZone: string;
  readonly reviewsBy: number | null;
  /** Whether they may be handed in and changed now. */
  readonly open: boolean;
  readonly assigned: number;
  readonly done: number;
  /** The first that is not handed in; null: all are. */
  readonly next: string | null;
  readonly reviews: readonly OwnReview[];
}

/** How many reviews somebody can hand in now. */
export async function toReview(reader: Reader, who: Who, now: Date): Promise<number> {
  const intakes = await intakesReviewedBy(reader, who);
  if (intakes.length === 0) return 0;
  const where = { ...ownReviews(who, intakes), submittedAt: null, intake: stillOpen(now) };
  return reader.review.count({ where });
}

/** Somebody's reviews by intake, the soonest to be done first. */
export async function ownIntakes(reader: Reader, who: Who, now: Date): Promise<OwnIntake[]> {
  const ids = await intakesReviewedBy(reader, who);
  if (ids.length === 0) return [];
  const intakes = await reader.intake.findMany({
    where: { id: { in: ids } },
    select: { id: true, title: true, timeZone: true, reviewsBy: true },
  });
  const open = await reader.intake.findMany({
    where: { id: { in: ids }, ...stillOpen(now) },
    select: { id: true },
  });
  const listed = [];
  for (const { reviewsBy, ...intake } of intakes) {
    const reviews = await ownReviewsIn(reader, who, intake.id);
    listed.push({
      ...{ ...intake, reviewsBy: reviewsBy?.getTime() ?? null, reviews },
      open: open.some(({ id }) => id === intake.id),
      assigned: reviews.length,
      done: reviews.filter(({ state }) => state === 'handedIn').length,
      next: reviews.find(({ state }) => state !== 'handedIn')?.id ?? null,
    });
  }
  const soon = ({ open: isOpen, reviewsBy }: OwnIntake) =>
    (isOpen ? 0 : 1e15) + (reviewsBy ?? 1e14);
  return listed.sort((a, b) => soon(a) - soon(b) || a.title.localeCompare(b.title));
}

/** Somebody's reviews for one intake, in the order of their ids, which are random. */
export async function ownReviewsIn(
  reader: Pick<Reader, 'review'>,
  who: Who,
  intakeId: string,
): Promise<OwnReview[]> {
  const rows = await reader.review.findMany({
    where: ownReviews(who, [intakeId]),
    orderBy: { id: 'asc' },
    select: { id: true, submittedAt: true, savedAt: true },
  });
  return rows.map(({ id, submittedAt, savedAt }, index) => {
    const started = savedAt === null ? 'new' : 'started';
    return { id, place: index + 1, state: submittedAt === null ? started : 'handedIn' };
  });
}
