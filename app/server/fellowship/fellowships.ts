import { type Alumni, createAlumni } from './alumni/alumni';
import { type Applicants, createApplicants } from './applicants/applicants';
import { type Applications, createApplications } from './applications/applications';
import { type Calls, createCalls } from './applications/calls';
import { type AttendanceNotes, createAttendance } from './events/attendance';
import { createEvents, type Events } from './events/events';
import { createFellows, type Fellows } from './fellows/fellows';
import { createFigures, type Figures } from './figures/figures';
import { createIntakes, type Intakes } from './intakes/intakes';
import { createMentoring, type Mentoring } from './mentoring/mentoring';
import { createMilestones, type Milestones } from './milestones/milestones';
import type { FellowshipParts } from './parts';
import { createPlaces, type Places } from './places';
import { createProgrammes, type Programmes } from './programmes/programmes';
import { createQuotations, type Quotations } from './reports/quotations';
import { createReports, type Reports } from './reports/reports';
import { createReviewing, type Reviewing } from './reviewing/reviewing';
import { createScreening, type ScreeningDesk } from './screening/screening';
import { createRuns } from './selections/runs';
import { type CohortStanding, createStanding } from './standing/standing';

/** Fellowships: calls, applications, reviews, places, offers and figures. */
export interface Fellowships extends Places {
  calls: Calls;
  applicants: Applicants;
  applications: Applications;
  programmes: Programmes;
  intakes: Intakes;
  screening: ScreeningDesk;
  reviewing: Reviewing;
  figures: Figures;
  reports: Reports;
  quotations: Quotations;
  fellows: Fellows;
  events: Events;
  attendance: AttendanceNotes;
  mentoring: Mentoring;
  milestones: Milestones;
  alumni: Alumni;
  standing: CohortStanding;
}

export function createFellowships(given: FellowshipParts): Fellowships {
  const parts = { ...given, runs: createRuns() };
  const figures = createFigures(parts);
  return {
    calls: createCalls(parts),
    applicants: createApplicants(parts),
    applications: createApplications(parts),
    programmes: createProgrammes(parts),
    intakes: createIntakes(parts),
    screening: createScreening(parts),
    reviewing: createReviewing(parts),
    figures,
    reports: createReports(parts),
    quotations: createQuotations(parts),
    ...createPlaces(parts, figures.afterConfirmIn),
    fellows: createFellows(parts),
    events: createEvents(parts),
    attendance: createAttendance(parts),
    mentoring: createMentoring(parts),
    milestones: createMilestones(parts),
    alumni: createAlumni(parts),
    standing: createStanding(parts),
  };
}
