import type { Person } from '../../people/person';
import { createSubjects } from '../../teaching/subjects';
import type { FellowshipParts } from '../parts';
import { type BoardPage, boardPage } from './board';
import type { BoardQuery } from './board-query';
import { createDashboards, type Dashboards } from './dashboard';
import { type NudgeAnswer, type NudgeOrder, type NudgeWords, nudge } from './nudge';

/** Where a cohort stands, and how ready it is. Everything is null where it is not there for somebody. */
export interface CohortStanding extends Dashboards {
  /** Who is ready for an exercise, and who misses what. */
  readiness(user: Person, cohortId: string, query: BoardQuery): Promise<BoardPage | null>;
  /** Reminds one person, or all who miss the same thing; null also where the person is not there. */
  nudge(user: Person, cohortId: string, order: NudgeOrder, words: NudgeWords): Promise<NudgeAnswer>;
}

export function createStanding(given: FellowshipParts): CohortStanding {
  const subjects = createSubjects(given.database.reader, given.curriculum);
  const parts = { ...given, subjects };
  return {
    ...createDashboards(parts),
    readiness: (user, cohortId, query) => boardPage(parts, user, cohortId, query),
    nudge: (user, cohortId, order, words) => nudge(parts, user, cohortId, order, words),
  };
}
