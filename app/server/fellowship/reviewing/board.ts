import { type Agreement, agreementOf } from '~/core/fellowship/review/agreement';
import type { ReviewerSeverity } from '~/core/fellowship/review/normalise';
import type { Reader } from '../../store/database';
import { definitionOf } from '../definition';
import type { IntakeRow } from '../parts';
import { READ } from './candidates';
import { RULE } from './carry-out';
import { meritsOf } from './merits';
import { type Panelist, panelOf } from './panel';
import { inOrder, type ScoreLine, type ScoreOrder, scoresOf } from './scores';

/** A reviewer with how far they are; scores in hundredths. */
export interface BoardReviewer extends Panelist {
  readonly assigned: number;
  readonly done: number;
  /** Not handed in, with the period over. */
  readonly late: number;
  readonly severity: ReviewerSeverity | null;
}

/** How the reviews of an intake stand. Times in ms since 1970. */
export interface ReviewBoard {
  readonly intake: {
    readonly id: string;
    readonly title: string;
    readonly timeZone: string;
    readonly closesAt: number;
    readonly reviewsBy: number | null;
  };
  /** Whether the call is over, so that reviews can be assigned. */
  readonly callOver: boolean;
  /** Whether the last day for reviews is over, so that none can be assigned. */
  readonly reviewsOver: boolean;
  /** Whether a choice of places is confirmed: nothing changes any more. */
  readonly chosen: boolean;
  readonly perApplication: number;
  readonly thirdOpinionAbove: number;
  readonly conflicts: { readonly sameInstitution: boolean; readonly sameCountry: boolean };
  readonly applications: number;
  readonly unscreened: number;
  readonly assigned: number;
  readonly done: number;
  /** Applications whose two scores are too far apart and nobody has been asked for a third. */
  readonly thirdsWanted: readonly ScoreLine[];
  readonly thirdsOpen: number;
  /** How many have three scores that are further apart than the call allows. */
  readonly farApart: number;
  readonly reviewers: readonly BoardReviewer[];
  readonly agreement: Agreement;
  readonly spread: {
    readonly applications: number;
    readonly reviewers: number;
    readonly rest: number;
  };
  readonly panels: number;
  readonly declared: readonly {
    readonly applicationId: string;
    readonly number: number;
    readonly reviewer: string;
    /** Null: the rules of the call found it. */
    readonly reason: string | null;
    readonly at: number;
  }[];
  readonly declaredInAll: number;
  readonly scores: {
    readonly lines: readonly ScoreLine[];
    readonly order: ScoreOrder;
    readonly page: number;
    readonly pages: number;
  };
}

const LINES_A_PAGE = 25;
const LISTED = 20;

/**
 * How the reviews of an intake stand, worked out afresh from the rows. Asks for no permission.
 *
 * @param shown the page of the scores, from 1 (a page that there is not gives the nearest), and their
 *   order
 * @param now ms since 1970
 */
export async function boardOf(
  reader: Reader,
  intake: IntakeRow,
  shown: { page: number; order: ScoreOrder },
  now: number,
): Promise<ReviewBoard> {
  const { id: intakeId, closesAt, reviewsBy } = intake;
  const rules = definitionOf(intake).review;
  const panel = await panelOf(reader, intakeId);
  const names = new Map(panel.map(({ id, name }) => [id, name]));
  const merits = await meritsOf(reader, intakeId);
  const lines = await scoresOf(reader, intakeId, names, merits);
  const loads = await loadsOf(reader, intakeId);
  const over = reviewsBy !== null && reviewsBy.getTime() <= now;
  const severities = new Map(merits.method.reviewers.map((each) => [each.reviewer, each]));
  const reviewers = panel
    .map((each) => {
      const { done = 0, open = 0, thirds = 0 } = loads.get(each.id) ?? {};
      const late = over ? open : 0;
      const severity = severities.get(each.id) ?? null;
      return { ...each, assigned: done + open, done, late, severity, thirds };
    })
    .filter(({ active, assigned }) => active || assigned > 0);
  const pages = Math.max(1, Math.ceil(lines.length / LINES_A_PAGE));
  const page = Math.min(Math.max(1, shown.page), pages);
  const ordered = inOrder(lines, shown.order);
  const declared = await declaredIn(reader, intakeId, names);
  return {
    intake: {
      ...{ id: intakeId, title: intake.title, timeZone: intake.timeZone },
      ...{ closesAt: closesAt.getTime(), reviewsBy: reviewsBy?.getTime() ?? null },
    },
    ...{ callOver: closesAt.getTime() <= now, reviewsOver: over },
    chosen: (await reader.selection.count({ where: confirmed(intakeId) })) > 0,
    ...{ perApplication: rules.perApplication, thirdOpinionAbove: rules.thirdOpinionAbove },
    ...{ conflicts: rules.conflicts, applications: lines.length },
    unscreened: await reader.application.count({ where: { intakeId, ...READ, screening: null } }),
    assigned: reviewers.reduce((sum, each) => sum + each.assigned, 0),
    done: reviewers.reduce((sum, each) => sum + each.done, 0),
    thirdsWanted: lines.filter(({ thirdWanted, open }) => thirdWanted && open === 0),
    farApart: lines.filter(({ farApart }) => farApart).length,
    thirdsOpen: reviewers.reduce((sum, each) => sum + each.thirds, 0),
    reviewers: reviewers.map(({ thirds: _, ...each }) => each),
    agreement: agreementOf(merits.method.reviews),
    ...{ spread: merits.method.spread, panels: merits.method.panels },
    ...declared,
    scores: {
      lines: ordered.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE),
      ...{ order: shown.order, page, pages },
    },
  };
}

/** A choice of places of this intake that somebody confirmed. */
export function confirmed(intakeId: string) {
  return { intakeId, confirmedAt: { not: null } };
}

async function loadsOf(reader: Reader, intakeId: string) {
  const rows = await reader.review.findMany({
    where: { intakeId, conflictAt: null, application: READ },
    select: { reviewerId: true, submittedAt: true, round: true },
  });
  const loads = new Map<string, { done: number; open: number; thirds: number }>();
  for (const { reviewerId, submittedAt, round } of rows) {
    const load = loads.get(reviewerId) ?? { done: 0, open: 0, thirds: 0 };
    loads.set(reviewerId, load);
    if (submittedAt !== null) load.done += 1;
    else {
      load.open += 1;
      if (round === 'third') load.thirds += 1;
    }
  }
  return loads;
}

async function declaredIn(reader: Reader, intakeId: string, names: ReadonlyMap<string, string>) {
  const where = { intakeId, conflictAt: { not: null } };
  const rows = await reader.review.findMany({
    ...{ where, take: LISTED },
    orderBy: [{ conflictAt: 'desc' }, { id: 'asc' }],
    select: {
      ...{ applicationId: true, reviewerId: true, conflictAt: true, conflictReason: true },
      application: { select: { number: true } },
    },
  });
  return {
    declared: rows.map(
      ({ applicationId, reviewerId, conflictAt, conflictReason, application }) => ({
        ...{ applicationId, number: application.number },
        reviewer: names.get(reviewerId) ?? '',
        reason: conflictReason === RULE ? null : conflictReason,
        at: conflictAt?.getTime() ?? 0,
      }),
    ),
    declaredInAll: await reader.review.count({ where }),
  };
}
