import type { Assignment } from '~/core/fellowship/review/assign';
import { conflictsOf } from '~/core/fellowship/review/conflicts';
import { sha256 } from '../../people/secrets';
import type { Reader, Transaction } from '../../store/database';
import { definitionOf } from '../definition';
import type { IntakeRow } from '../parts';
import { type Candidate, candidatesOf, READ } from './candidates';
import { type Panelist, panelOf } from './panel';

export interface ReviewRow {
  readonly id: string;
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly round: 'first' | 'third';
  readonly submittedAt: Date | null;
  readonly conflictAt: Date | null;
}

/** What reviews are assigned from. */
export interface Picture {
  readonly candidates: readonly Candidate[];
  readonly panel: readonly Panelist[];
  /** Every review of the intake, those taken back for a conflict too. */
  readonly reviews: readonly ReviewRow[];
}

type Reading = Reader | Transaction;

/** Everything that reviews of an intake are assigned from, as it stands. */
export async function pictureOf(
  reader: Reading,
  intake: Pick<IntakeRow, 'id' | 'definition'>,
): Promise<Picture> {
  return {
    candidates: await candidatesOf(reader, intake),
    panel: await panelOf(reader, intake.id),
    reviews: await reviewsOf(reader, intake.id),
  };
}

function reviewsOf(reader: Reading, intakeId: string): Promise<ReviewRow[]> {
  return reader.review.findMany({
    where: { intakeId },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, applicationId: true, reviewerId: true, round: true },
      ...{ submittedAt: true, conflictAt: true },
    },
  });
}

/** Stands for a picture: whether something that an assignment rests on has changed meanwhile. */
export async function markOf(reader: Reading, intakeId: string): Promise<string> {
  const applications = await reader.application.findMany({
    where: { intakeId, ...READ },
    orderBy: { number: 'asc' },
    select: { id: true },
  });
  const reviews = await reviewsOf(reader, intakeId);
  return markFrom(applications, await panelOf(reader, intakeId), reviews);
}

/** The same of a picture that was read before. */
export function markFrom(
  candidates: readonly { readonly id: string }[],
  panel: readonly Panelist[],
  reviews: readonly ReviewRow[],
): string {
  const people = panel.map(({ id, institution, country, most, active }) => [
    ...[id, institution, country, most, active],
  ]);
  const given = reviews.map(({ id, conflictAt }) => [id, conflictAt === null]);
  return sha256(JSON.stringify([candidates.map(({ id }) => id), people, given]));
}

/** Who may not read what: by the rules of the call, by what reviewers declared, and one's own. */
export function conflictsIn(
  intake: Pick<IntakeRow, 'definition'>,
  { candidates, panel, reviews }: Picture,
): readonly Assignment[] {
  const rules = definitionOf(intake).review.conflicts;
  const active = panel.filter((each) => each.active);
  const declared = reviews
    .filter(({ conflictAt }) => conflictAt !== null)
    .map(({ applicationId, reviewerId }) => ({ application: applicationId, reviewer: reviewerId }));
  const byAddress = new Map(candidates.map(({ id, email }) => [email, id]));
  const own = active.flatMap(({ id, email }) => {
    const application = byAddress.get(email);
    return application === undefined ? [] : [{ application, reviewer: id }];
  });
  return [...conflictsOf(candidates, active, rules), ...declared, ...own];
}
