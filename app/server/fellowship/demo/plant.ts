import { readFileSync } from 'node:fs';
import { type CallDefinition, callSchema } from '~/core/fellowship/call/schema';
import type { Ids } from '../../chance';
import type { Clock } from '../../clock';
import type { Database } from '../../store/database';
import { type StoredApplication, storeCrowd } from './crowd';
import { storeAssignments, temperOf, writeReviews } from './panel';

const DAY_MS = 86_400_000;
const CALL = 'calls/science-diplomacy-fellowship.json';
const SUMMARY =
  'A year in which scientists and diplomats of South-East Asia learn to negotiate together.';
/** Small enough to look through. */
const PLACES = 12;
/** Reviews that wait for the first of the panel: something to try. */
const LEFT_OPEN = 8;

/** An intake of the demo: its days are counted from now. */
interface PlannedIntake {
  readonly slug: string;
  readonly title: string;
  readonly opens: number;
  readonly closes: number;
  readonly applications: number;
}

const IN_REVIEW: PlannedIntake = {
  ...{ slug: 'science-diplomacy-first', title: 'Science Diplomacy Fellowship, first intake' },
  ...{ opens: -60, closes: -10, applications: 60 },
};
const OPEN: PlannedIntake = {
  ...{ slug: 'science-diplomacy-second', title: 'Science Diplomacy Fellowship, second intake' },
  ...{ opens: -5, closes: 30, applications: 9 },
};

interface DemoParts {
  clock: Clock;
  ids: Ids;
  database: Database;
}

/**
 * Gives a demo academy a fellowship: an intake whose applications are being read, by its instructor
 * among others, and a call that is open. All applicants are invented. Without somebody who runs
 * programmes there is none.
 */
export async function plantDemoFellowship(parts: DemoParts): Promise<void> {
  const { clock, database, ids } = parts;
  const people = await database.reader.user.findMany({
    select: { id: true, academyId: true, role: true },
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
  await plantReviews(
    parts,
    { ...first, academyId },
    readers.map(({ id }) => id),
  );
}

interface Planted {
  id: string;
  seed: string;
  definition: CallDefinition;
  applications: StoredApplication[];
}

async function plantIntake(
  parts: DemoParts,
  of: { programmeId: string; academyId: string; createdById: string },
  { slug, title, opens, closes, applications: size }: PlannedIntake,
  seed: number,
): Promise<Planted> {
  const { clock, database, ids } = parts;
  const now = clock.now();
  const [opensAt, closesAt] = [opens, closes].map((days) => new Date(now + days * DAY_MS));
  const publishedAt = new Date(now + (opens - 7) * DAY_MS);
  const { academyId } = of;
  const academy = await database.reader.academy.findUniqueOrThrow({ where: { id: academyId } });
  const definition = smallCall(slug, title);
  const intake = { id: ids.id(), seed: `demo-${seed}` };
  const dates = { opensAt: opensAt ?? publishedAt, closesAt: closesAt ?? publishedAt };
  await database.write((tx) =>
    tx.intake.create({
      data: {
        ...{ ...of, ...intake, ...dates, slug, title, timeZone: academy.timeZone },
        definition: JSON.stringify(definition),
        ...{ publishedAt, createdAt: publishedAt, updatedAt: publishedAt },
        reviewsBy: new Date(dates.closesAt.getTime() + 24 * DAY_MS),
      },
    }),
  );
  const isOver = dates.closesAt.getTime() <= now;
  const until = new Date(Math.min(dates.closesAt.getTime(), now));
  const crowd = { ...intake, academyId, opensAt: dates.opensAt, closesAt: until };
  const applications = await storeCrowd(parts, crowd, { size, seed, screened: isOver });
  return { ...intake, definition, applications };
}

async function plantReviews(
  parts: DemoParts,
  { id: intakeId, academyId, seed, definition, applications }: Planted & { academyId: string },
  reviewers: readonly string[],
): Promise<void> {
  const { clock, database } = parts;
  const at = new Date(clock.now() - 2 * DAY_MS);
  await database.write((tx) =>
    tx.intakeReviewer.createMany({
      data: reviewers.map((userId) => ({
        ...{ intakeId, userId, academyId, addedAt: at, institution: '', country: '' },
      })),
    }),
  );
  const read = applications.filter(({ invented }) => invented.fate === 'sent' && invented.eligible);
  const { perApplication } = definition.review;
  const reviews = await storeAssignments(
    parts,
    { id: intakeId, academyId, seed },
    { applications: read.map(({ id }) => id), reviewers, perApplication, at },
  );
  const own = reviews.filter(({ reviewerId }) => reviewerId === reviewers[0]);
  const open = new Set(own.slice(0, LEFT_OPEN).map(({ id }) => id));
  const written = reviews.filter(({ id }) => !open.has(id));
  await writeReviews(database, written, {
    ...{ rubric: definition.rubric, seed: 1, at },
    tempers: new Map(reviewers.map((id, index) => [id, temperOf(index, reviewers.length)])),
    worths: new Map(read.map(({ id, invented }) => [id, invented.worth])),
  });
}

/** The call that comes with Mufakat for a dozen fellows, with the rules that so few can meet. */
function smallCall(slug: string, title: string): CallDefinition {
  const call = callSchema.parse(JSON.parse(readFileSync(CALL, 'utf8')));
  const kept = new Set(['least-developed', 'pairs', 'government', 'women', 'oceans']);
  const selection = call.selection.filter(({ id }) => kept.has(id) || id === 'country');
  return {
    ...{ ...call, id: slug, title, places: PLACES },
    about: call.about.replace('107 fellows', `${PLACES} fellows`),
    selection: selection.map((rule) => {
      if (rule.kind === 'perValue') {
        const { atLeast: _, values: __, ...each } = rule;
        return { ...each, title: 'At most three fellows of each country', atMost: 3 };
      }
      if (rule.id !== 'oceans' || rule.kind !== 'atLeast') return rule;
      return { ...rule, title: 'Three who work on oceans, where it can be', count: 3 };
    }),
  };
}
