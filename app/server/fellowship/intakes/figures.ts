import type { Reader } from '../../store/database';
import type { Signs } from './stage';

/** How many applications of an intake stand how. `sent` is without those taken back. */
export interface ApplicationFigures {
  /** Begun and not sent in. */
  drafts: number;
  sent: number;
  withdrawn: number;
  /** Of those sent. */
  eligible: number;
  ineligible: number;
  duplicate: number;
  unscreened: number;
}

export interface OfferFigures {
  made: number;
  open: number;
  accepted: number;
  declined: number;
  lapsed: number;
  withdrawn: number;
}

/** All that is counted of an intake. */
export interface IntakeFigures {
  applications: ApplicationFigures;
  reviews: Signs['reviews'];
  selection: Signs['selection'];
  offers: OfferFigures;
  fellows: number;
}

/** Counts what happened in an intake so far; nothing here is about what people declared. */
export async function figuresOf(reader: Reader, intakeId: string): Promise<IntakeFigures> {
  const reviews = { intakeId, conflictAt: null };
  const [applications, all, done, runs, confirmed, offers, fellows] = await Promise.all([
    applicationsOf(reader, intakeId),
    reader.review.count({ where: reviews }),
    reader.review.count({ where: { ...reviews, submittedAt: { not: null } } }),
    reader.selection.count({ where: { intakeId } }),
    reader.selection.count({ where: { intakeId, confirmedAt: { not: null } } }),
    reader.offer.groupBy({ by: ['answer'], where: { intakeId }, _count: true }),
    reader.cohortMember.count({ where: { application: { intakeId } } }),
  ]);
  const answered = (answer: string | null) =>
    offers.find((group) => group.answer === answer)?._count ?? 0;
  return {
    applications,
    reviews: { all, done },
    selection: { made: runs > 0, confirmed: confirmed > 0 },
    offers: {
      made: offers.reduce((sum, { _count }) => sum + _count, 0),
      open: answered(null),
      accepted: answered('accepted'),
      declined: answered('declined'),
      lapsed: answered('lapsed'),
      withdrawn: answered('withdrawn'),
    },
    fellows,
  };
}

async function applicationsOf(reader: Reader, intakeId: string): Promise<ApplicationFigures> {
  const sent = { intakeId, withdrawnAt: null, submittedAt: { not: null } };
  const [drafts, withdrawn, screened] = await Promise.all([
    reader.application.count({ where: { intakeId, withdrawnAt: null, submittedAt: null } }),
    reader.application.count({ where: { intakeId, withdrawnAt: { not: null } } }),
    reader.application.groupBy({ by: ['screening'], where: sent, _count: true }),
  ]);
  const as = (screening: string | null) =>
    screened.find((group) => group.screening === screening)?._count ?? 0;
  return {
    ...{ drafts, withdrawn, sent: screened.reduce((sum, { _count }) => sum + _count, 0) },
    ...{ eligible: as('eligible'), ineligible: as('ineligible'), duplicate: as('duplicate') },
    unscreened: as(null),
  };
}
