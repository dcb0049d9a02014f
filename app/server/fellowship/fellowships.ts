import { type Applicants, createApplicants } from './applicants/applicants';
import { type Applications, createApplications } from './applications/applications';
import { type Calls, createCalls } from './applications/calls';
import { createIntakes, type Intakes } from './intakes/intakes';
import type { FellowshipParts } from './parts';
import { createProgrammes, type Programmes } from './programmes/programmes';
import { createReviewing, type Reviewing } from './reviewing/reviewing';
import { createScreening, type ScreeningDesk } from './screening/screening';
import { type CohortStanding, createStanding } from './standing/standing';

/** Fellowships: calls, applications, reviews, places, offers and figures. */
export interface Fellowships {
  calls: Calls;
  applicants: Applicants;
  applications: Applications;
  programmes: Programmes;
  intakes: Intakes;
  screening: ScreeningDesk;
  reviewing: Reviewing;
  standing: CohortStanding;
}

export function createFellowships(parts: FellowshipParts): Fellowships {
  return {
    calls: createCalls(parts),
    applicants: createApplicants(parts),
    applications: createApplications(parts),
    programmes: createProgrammes(parts),
    intakes: createIntakes(parts),
    screening: createScreening(parts),
    reviewing: createReviewing(parts),
    standing: createStanding(parts),
  };
}
