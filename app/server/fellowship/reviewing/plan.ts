import {
  type Assignment,
  type AssignmentPlan,
  assignReviews,
} from '~/core/fellowship/review/assign';
import { sha256 } from '../../people/secrets';
import { definitionOf } from '../definition';
import type { IntakeRow } from '../parts';
import { conflictsIn, type Picture, type ReviewRow } from './picture';

/** What assigning would do. */
export interface ReviewPlan extends Pick<AssignmentPlan, 'lacks' | 'loads'> {
  readonly added: readonly (Assignment & { readonly round: 'first' | 'third' })[];
  /** Reviews that a conflict found later takes back; they stay on record and count no more. */
  readonly takenBack: readonly ReviewRow[];
  /** Reviews not handed in of people who do not review any more. */
  readonly orphaned: readonly ReviewRow[];
  /** Stands for all this: the same hash, the same deeds. */
  readonly hash: string;
}

interface Wishes {
  /** Applications that want a third opinion. */
  readonly thirds: ReadonlySet<string>;
  /** Where given, only these get reviewers. */
  readonly only?: ReadonlySet<string>;
}

/**
 * What assigning would do to an intake as it is: every application gets the reviews that the call
 * demands, and one more where it wants a third opinion. What was assigned stays, whoever handed it in.
 */
export function planReviews(
  intake: Pick<IntakeRow, 'definition' | 'seed'>,
  picture: Picture,
  { thirds, only }: Wishes,
): ReviewPlan {
  const { perApplication } = definitionOf(intake).review;
  const { candidates, panel } = picture;
  const active = new Set(panel.filter((each) => each.active).map(({ id }) => id));
  const known = new Set(candidates.map(({ id }) => id));
  const standing = picture.reviews.filter(
    ({ conflictAt, applicationId }) => conflictAt === null && known.has(applicationId),
  );
  const stays = ({ submittedAt, reviewerId }: ReviewRow) =>
    submittedAt !== null || active.has(reviewerId);
  const kept = standing.filter(stays);
  const had = countBy(kept, ({ applicationId }) => applicationId);
  const wanted = (id: string) =>
    only && !only.has(id) ? (had.get(id) ?? 0) : Math.max(perApplication, thirds.has(id) ? 3 : 0);
  const plan = assignReviews({
    applications: candidates.map(({ id }) => ({ id, reviews: wanted(id) })),
    // Who handed something in and then left counts, and gets nothing more.
    reviewers: panel.map(({ id }) => id),
    most: new Map(
      panel.flatMap(({ id, most }): [string, number][] =>
        active.has(id) ? (most === null ? [] : [[id, most]]) : [[id, 0]],
      ),
    ),
    perApplication,
    conflicts: conflictsIn(intake, picture),
    seed: intake.seed,
    kept: kept.map(pairOf),
  });
  const gone = new Set(plan.removed.map(keyOf));
  const takenBack = kept.filter((row) => gone.has(keyOf(pairOf(row))));
  const left = countBy(
    kept.filter((row) => !gone.has(keyOf(pairOf(row)))),
    ({ applicationId }) => applicationId,
  );
  const added = plan.added.map((pair) => {
    const before = left.get(pair.application) ?? 0;
    left.set(pair.application, before + 1);
    return { ...pair, round: before < perApplication ? ('first' as const) : ('third' as const) };
  });
  const orphaned = standing.filter((row) => !stays(row));
  const ids = (rows: readonly ReviewRow[]) => rows.map(({ id }) => id);
  const hash = sha256(JSON.stringify([plan.added, ids(takenBack), ids(orphaned)]));
  return { added, takenBack, orphaned, lacks: plan.lacks, loads: plan.loads, hash };
}

function pairOf({ applicationId, reviewerId }: ReviewRow): Assignment {
  return { application: applicationId, reviewer: reviewerId };
}

function keyOf({ application, reviewer }: Assignment): string {
  return `${application} ${reviewer}`;
}

/** How many rows have each key; a key that none has is not in it. */
export function countBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}
