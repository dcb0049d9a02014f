import type { Grade } from '~/core/learning/progress/grades';
import { type Progress, progressOf } from '~/core/learning/progress/progress';
import { type Activities, createActivities } from './activities';
import { createAttempts } from './attempts/attempts';
import type { Attempts } from './attempts/types';
import { type Certificates, createCertificates } from './certificates';
import { createJournal, type Journal } from './journal';
import { createLessons, type Lessons } from './lessons';
import type { LearningParts, LearningTools } from './parts';
import { createReviews, type Reviews } from './review';
import { storedGrades } from './upkeep';

/** What people learn: the only way into their record, and what it says. */
export interface Learning extends Lessons, Attempts {
  readonly journal: Journal;
  readonly activities: Activities;
  readonly reviews: Reviews;
  readonly certificates: Certificates;
  /** How far a person is with a module; nothing in it is a key. */
  progressOf(userId: string, moduleId: string): Promise<Progress>;
  /** All of a person's grades: tracks, modules, checks, activities and exercises that were begun. */
  gradesOf(userId: string): Promise<Grade[]>;
}

export function createLearning(parts: LearningParts): Learning {
  const { database, clock } = parts;
  const journal = createJournal({ clock });
  const tools: LearningTools = { ...parts, journal };
  return {
    ...createLessons(tools),
    ...createAttempts(tools),
    journal,
    activities: createActivities(tools),
    reviews: createReviews(tools),
    certificates: createCertificates(tools),
    progressOf: async (userId, moduleId) =>
      progressOf(await journal.read(database.reader, userId, [moduleId])),
    gradesOf: (userId) => storedGrades(database.reader, userId),
  };
}
