/** Where an intake stands, in the order in which it goes through them. */
export const STAGES = [
  'draft',
  'coming',
  'open',
  'closed',
  'review',
  'selection',
  'offers',
  'cohort',
] as const;
export type Stage = (typeof STAGES)[number];

/** What tells where an intake stands. Times in ms since 1970. */
export interface Signs {
  publishedAt: number | null;
  opensAt: number;
  closesAt: number;
  /** Reviews given to somebody; of these, handed in. */
  reviews: { all: number; done: number };
  /** Whether a selection has been run, and whether one has been confirmed. */
  selection: { made: boolean; confirmed: boolean };
  offers: number;
  /** Fellows in a cohort. */
  fellows: number;
}

/** Where an intake stands at `now`. What came later decides: offers say more than open reviews. */
export function stageOf(signs: Signs, now: number): Stage {
  const { publishedAt, opensAt, closesAt, reviews, selection, offers, fellows } = signs;
  if (publishedAt === null) return 'draft';
  if (fellows > 0) return 'cohort';
  if (offers > 0 || selection.confirmed) return 'offers';
  if (now < opensAt) return 'coming';
  if (now < closesAt) return 'open';
  if (selection.made || (reviews.all > 0 && reviews.done === reviews.all)) return 'selection';
  return reviews.all > 0 ? 'review' : 'closed';
}
