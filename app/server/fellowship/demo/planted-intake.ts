import { readFileSync } from 'node:fs';
import { type CallDefinition, callSchema } from '~/core/fellowship/call/schema';
import type { Ids } from '../../chance';
import type { Clock } from '../../clock';
import type { Database } from '../../store/database';
import type { InventedApplicant } from './applicant';
import { type StoredApplication, storeCrowd } from './crowd';
import { storeAssignments, temperOf, writeReviews } from './panel';

const DAY_MS = 86_400_000;
const CALL = 'calls/science-diplomacy-fellowship.json';
/** Small enough to look through. */
const PLACES = 12;

/** An intake of the demo: its days are counted from now. */
export interface PlannedIntake {
  readonly slug: string;
  readonly title: string;
  readonly opens: number;
  readonly closes: number;
  readonly applications: number;
  /** Applicants whom somebody knows, before those who are invented. */
  readonly known?: readonly InventedApplicant[];
}

export interface DemoParts {
  clock: Clock;
  ids: Ids;
  database: Database;
}

/** An intake as it was planted. */
export interface Planted {
  id: string;
  seed: string;
  definition: CallDefinition;
  applications: StoredApplication[];
}

/** Stores a published intake of the call that comes with Mufakat, with its applicants. */
export async function plantIntake(
  parts: DemoParts,
  of: { programmeId: string; academyId: string; createdById: string },
  { slug, title, opens, closes, applications: size, known = [] }: PlannedIntake,
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
  const applications = await storeCrowd(parts, crowd, {
    ...{ size, seed, known, screened: isOver },
  });
  return { ...intake, definition, applications };
}

/**
 * Gives every eligible application its reviewers, who have handed in all but the first `leftOpen` of
 * the first of them.
 */
export async function plantReviews(
  parts: DemoParts,
  { id: intakeId, academyId, seed, definition, applications }: Planted & { academyId: string },
  { reviewers, leftOpen, at }: { reviewers: readonly string[]; leftOpen: number; at: Date },
): Promise<void> {
  const { database } = parts;
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
  const open = new Set(own.slice(0, leftOpen).map(({ id }) => id));
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
