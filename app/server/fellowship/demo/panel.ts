import { type Random, seeded } from '~/core/bots/random';
import type { Criterion } from '~/core/fellowship/call/schema';
import { assignReviews } from '~/core/fellowship/review/assign';
import type { Ids } from '../../chance';
import type { Database } from '../../store/database';
import { insertRows } from './insert-rows';

/** An invented reviewer, and how far above (mild) or below (harsh) others they score, in levels. */
export interface Temper {
  readonly severity: number;
  /** How far their scores scatter, in levels. */
  readonly scatter: number;
}

/** The temper of reviewer `index` of a panel: from harsh to mild, most in between. */
export function temperOf(index: number, size: number): Temper {
  const place = size < 2 ? 0 : (index / (size - 1)) * 2 - 1;
  return { severity: place * 0.45, scatter: 0.35 + (index % 3) * 0.1 };
}

/** The points that a reviewer gives to an application of this worth (0 to 1), by criterion. */
export function pointsGiven(
  rubric: readonly Criterion[],
  worth: number,
  { severity, scatter }: Temper,
  random: Random,
): Record<string, number> {
  return Object.fromEntries(
    rubric.map(({ id, levels }) => {
      const noise = (random.next() + random.next() - 1) * 2 * scatter;
      const at = Math.round(worth * (levels.length - 1) + severity + noise);
      const level = levels[Math.min(Math.max(at, 0), levels.length - 1)];
      return [id, level?.points ?? 0];
    }),
  );
}

const COMMENTS = [
  'Tells known from disputed in the first answer; the example is weaker than the plan.',
  'Fair to the other side, and the example shows what was learned from it. The plan is small and real.',
  'Writes well, but I could not find what the applicant did themself.',
  'The evidence is taken as settled. I would want to hear what would change their mind.',
  'A plan with names of steps and of those who take them. I would like to meet this person.',
  'Speaks for one side. The second answer says little about the time after.',
];

/** A review to be written. */
export interface OpenReview {
  readonly id: string;
  readonly applicationId: string;
  readonly reviewerId: string;
}

/** How a panel reads. */
export interface Reading {
  readonly rubric: readonly Criterion[];
  /** By reviewer. */
  readonly tempers: ReadonlyMap<string, Temper>;
  /** By application, from 0 to 1; 0.5 for one that is not in it. */
  readonly worths: ReadonlyMap<string, number>;
  readonly seed: number;
  readonly at: Date;
}

/** Hands in these reviews, past the services. The same seed writes the same reviews. */
export async function writeReviews(
  database: Database,
  reviews: readonly OpenReview[],
  { rubric, tempers, worths, seed, at }: Reading,
): Promise<void> {
  const written = reviews.map(({ id, applicationId, reviewerId }) => {
    const worth = worths.get(applicationId) ?? 0.5;
    const temper = tempers.get(reviewerId) ?? { severity: 0, scatter: 0.4 };
    const random = seeded(seed, 'review', worth, temper.severity, temper.scatter);
    const levels = pointsGiven(rubric, worth, temper, random);
    return { id, levels, comment: random.pick(COMMENTS) ?? '' };
  });
  // One statement: thousands of updates would take seconds.
  await database.write(
    (tx) => tx.$executeRaw`UPDATE "Review" SET "levels" = w."levels", "comment" = w."comment",
      "savedAt" = ${at.getTime()}, "submittedAt" = ${at.getTime()}
      FROM (SELECT value ->> 'id' AS "id", value -> 'levels' AS "levels",
        value ->> 'comment' AS "comment" FROM json_each(${JSON.stringify(written)})) AS w
      WHERE "Review"."id" = w."id"`,
  );
}

/** Gives every application its reviewers, evenly, past the services. @returns the reviews */
export async function storeAssignments(
  { database, ids }: { database: Database; ids: Ids },
  intake: { id: string; academyId: string; seed: string },
  given: {
    applications: readonly string[];
    reviewers: readonly string[];
    perApplication: number;
    at: Date;
  },
): Promise<OpenReview[]> {
  const { applications, reviewers, perApplication, at: assignedAt } = given;
  const { id: intakeId, academyId, seed } = intake;
  const { assignments } = assignReviews({
    ...{ applications: applications.map((id) => ({ id })), reviewers, perApplication },
    ...{ conflicts: [], seed },
  });
  const reviews = assignments.map(({ application, reviewer }) => ({
    ...{ id: ids.id(), applicationId: application, reviewerId: reviewer },
  }));
  await database.write((tx) =>
    insertRows(
      tx,
      'Review',
      reviews.map((review) => ({
        ...{ ...review, academyId, intakeId, round: 'first', assignedAt: assignedAt.getTime() },
      })),
    ),
  );
  return reviews;
}
