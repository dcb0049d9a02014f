import type { Services } from '../../services';
import { plantPastIntake } from './past';
import { type PlannedIntake, plantIntake, plantReviews } from './planted-intake';

const DAY_MS = 86_400_000;
const SUMMARY =
  'A year in which scientists and diplomats of South-East Asia learn to negotiate together.';
/** Reviews that wait for the first of the panel: something to try. */
const LEFT_OPEN = 8;

const IN_REVIEW: PlannedIntake = {
  ...{ slug: 'science-diplomacy-first', title: 'Science Diplomacy Fellowship, first intake' },
  ...{ opens: -60, closes: -10, applications: 60 },
};
const OPEN: PlannedIntake = {
  ...{ slug: 'science-diplomacy-second', title: 'Science Diplomacy Fellowship, second intake' },
  ...{ opens: -5, closes: 30, applications: 9 },
};

type DemoParts = Pick<Services, 'clock' | 'config' | 'curriculum' | 'database' | 'ids' | 'log'>;

/**
 * Gives a demo academy a fellowship: an intake whose applications are being read, by its instructor
 * among others, a call that is open, and an intake of last year whose fellows have finished, the
 * academy's trainees among them. All other applicants are invented. Without somebody who runs
 * programmes there is none.
 */
export async function plantDemoFellowship(parts: DemoParts): Promise<void> {
  const { clock, database, ids } = parts;
  const people = await database.reader.user.findMany({
    select: { id: true, academyId: true, email: true, name: true, role: true },
    orderBy: { email: 'asc' },
  });
  const coordinator = people.find(({ role }) => role === 'coordinator');
  if (coordinator === undefined) return;
  const { id: createdById, academyId } = coordinator;
  const programmeId = ids.id();
  const name = 'Science Diplomacy Fellowship';
  const createdAt = new Date(clock.now() + (IN_REVIEW.opens - 20) * DAY_MS);
  await database.write((tx) =>
    tx.programme.create({
      data: { id: programmeId, academyId, name, summary: SUMMARY, createdById, createdAt },
    }),
  );
  const first = await plantIntake(parts, { programmeId, academyId, createdById }, IN_REVIEW, 1);
  await plantIntake(parts, { programmeId, academyId, createdById }, OPEN, 2);
  const teachers = people.filter(({ role }) => role === 'instructor');
  const readers = [...teachers, ...people.filter(({ role }) => role === 'trainee').slice(1, 5)];
  const reviewers = readers.map(({ id }) => id);
  const at = new Date(clock.now() - 2 * DAY_MS);
  await plantReviews(parts, { ...first, academyId }, { reviewers, leftOpen: LEFT_OPEN, at });
  await plantPastIntake(parts, {
    programmeId,
    people: people.map((one) => ({ ...one, email: one.email ?? '' })),
  });
}
