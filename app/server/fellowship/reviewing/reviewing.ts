import type { Person } from '../../people/person';
import { type FellowshipParts, intakeRunBy } from '../parts';
import { type Assigning, createAssigning } from './assigning';
import { boardOf, type ReviewBoard } from './board';
import { createReviewDesk, type ReviewDesk } from './desk';
import { exportScores, type ScoreExport } from './export';
import { type Merits, meritsOf } from './merits';
import { createReviewers, type Reviewers } from './reviewers';
import type { ScoreOrder } from './scores';

/** Reviews of applications: who reads what, what they give, and what it comes to. */
export interface Reviewing {
  /** The panel: for who runs programmes. */
  readonly reviewers: Reviewers;
  /** Who reads what: for who runs programmes. */
  readonly assigning: Assigning;
  /** A reviewer's own work. */
  readonly desk: ReviewDesk;
  /** How the reviews of an intake stand; null: there is no such intake for them. */
  board(
    user: Person,
    intakeId: string,
    shown: { page: number; order: ScoreOrder },
  ): Promise<ReviewBoard | null>;
  /** The scores for a file, noted in the audit log. @param yes the word for what is so */
  exportScores(
    user: Person,
    intakeId: string,
    format: 'csv' | 'xlsx',
    yes: string,
  ): Promise<ScoreExport | null>;
  /** What the reviews of an intake come to. For the services that choose: it asks for no permission. */
  meritsOf(intakeId: string): Promise<Merits>;
}

export function createReviewing(parts: FellowshipParts): Reviewing {
  const { reader } = parts.database;
  return {
    reviewers: createReviewers(parts),
    assigning: createAssigning(parts),
    desk: createReviewDesk(parts),
    async board(user, intakeId, shown) {
      const intake = await intakeRunBy(reader, user, intakeId);
      return intake && boardOf(reader, intake, shown, parts.clock.now());
    },
    exportScores: (...asked) => exportScores(parts, ...asked),
    meritsOf: (intakeId) => meritsOf(reader, intakeId),
  };
}
