import type { Curriculum } from '../curriculum/curriculum';
import { type Announcements, createAnnouncements } from './announcements';
import { type Assignments, createAssignments } from './assignments';
import { type Calendar, createCalendar } from './calendar';
import { type Cohorts, createCohorts } from './cohorts';
import { createDeskWork, type DeskWork } from './desk';
import { createEnrolment, type Enrolment } from './enrolment';
import { createHelp, type Help } from './help';
import { createOverview, type Overview } from './overview';
import type { TeachingParts } from './parts';
import { createSubjects } from './subjects';

/** Cohorts, what is assigned to them, what is said to them, and people's dates. */
export interface Teaching {
  cohorts: Cohorts & Enrolment & Help;
  assignments: Assignments & Overview & DeskWork;
  announcements: Announcements;
  calendar: Calendar;
}

export function createTeaching(
  given: Omit<TeachingParts, 'subjects'> & { curriculum: Curriculum },
): Teaching {
  const { curriculum, ...rest } = given;
  const parts = { ...rest, subjects: createSubjects(rest.database.reader, curriculum) };
  const overview = createOverview(parts);
  return {
    cohorts: { ...createCohorts(parts), ...createEnrolment(parts), ...createHelp(parts) },
    assignments: {
      ...createAssignments(parts),
      ...overview,
      ...createDeskWork(parts, overview),
    },
    announcements: createAnnouncements(parts),
    calendar: createCalendar(parts, overview),
  };
}
