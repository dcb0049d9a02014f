import { readFileSync } from 'node:fs';
import { type CallDefinition, callSchema } from '~/core/fellowship/call/schema';
import { type StoredApplication, storeCrowd } from '~/server/fellowship/demo/crowd';
import { storeAssignments, temperOf, writeReviews } from '~/server/fellowship/demo/panel';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import { makePerson } from './people';

/** The call of a real fellowship, which comes with Mufakat. */
export const CALL_FILE = 'calls/science-diplomacy-fellowship.json';

/** The call of the fellowship that comes with Mufakat, with what a test changes. */
export function sampleCall(changes: Partial<CallDefinition> = {}): CallDefinition {
  return { ...callSchema.parse(JSON.parse(readFileSync(CALL_FILE, 'utf8'))), ...changes };
}

/** A published intake of a programme of its own. */
export interface TestIntake {
  readonly id: string;
  readonly programmeId: string;
  readonly academyId: string;
  readonly slug: string;
  readonly seed: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly definition: CallDefinition;
}

const DAY_MS = 86_400_000;

/** Stores a programme and a published intake, open from a month before now to a month after. */
export async function storeIntake(
  { clock, database, ids }: Services,
  by: Person,
  { slug = 'fellowship', definition = sampleCall(), opensIn = -30, closesIn = 30 } = {},
): Promise<TestIntake> {
  const now = clock.now();
  const at = new Date(now);
  const [id, programmeId, seed] = [ids.id(), ids.id(), `seed-${slug}`];
  const { academyId, id: createdById } = by;
  const opensAt = new Date(now + opensIn * DAY_MS);
  const closesAt = new Date(now + closesIn * DAY_MS);
  const { title } = definition;
  await database.write(async (tx) => {
    await tx.programme.create({
      data: { id: programmeId, academyId, name: title, summary: '', createdById, createdAt: at },
    });
    await tx.intake.create({
      data: {
        ...{ id, academyId, programmeId, slug, title, seed, opensAt, closesAt, createdById },
        definition: JSON.stringify({ ...definition, id: slug }),
        ...{ timeZone: 'Asia/Jakarta', publishedAt: at, createdAt: at, updatedAt: at },
      },
    });
  });
  return { id, programmeId, academyId, slug, seed, opensAt, closesAt, definition };
}

/** A crowd and its panel. */
export interface TestCrowd {
  readonly intake: TestIntake;
  readonly applications: readonly StoredApplication[];
  readonly reviewers: readonly Person[];
}

/** Adds reviewers, called r0, r1 … unless said, to the panel of an intake, and to its academy. */
export async function storePanel(
  services: Services,
  { id: intakeId, academyId }: TestIntake,
  size = 12,
  called = 'r',
): Promise<Person[]> {
  const reviewers: Person[] = [];
  for (let index = 0; index < size; index += 1) {
    reviewers.push(await makePerson(services, `${called}${index}`, 'trainee', academyId));
  }
  const addedAt = new Date(services.clock.now());
  await services.database.write((tx) =>
    tx.intakeReviewer.createMany({
      data: reviewers.map(({ id: userId }, index) => ({
        ...{ intakeId, userId, academyId, addedAt, country: '' },
        institution: `House ${index}`,
      })),
    }),
  );
  return reviewers;
}

/** How a crowd and its panel differ from the usual ones. */
export interface CrowdAndPanel {
  size?: number;
  panel?: number;
  seed?: number;
  definition?: CallDefinition;
  slug?: string;
  /** How the names of the reviewers begin, who must be nobody else's. */
  called?: string;
}

/** Twelve reviewers unlike in severity read a crowd: the ready-made pool of a selection. */
export async function storeReviewedCrowd(
  services: Services,
  by: Person,
  plan: CrowdAndPanel = {},
): Promise<TestCrowd> {
  const { size = 2_200, panel = 12, seed = 1, definition = sampleCall() } = plan;
  const { slug = 'fellowship', called = 'r' } = plan;
  const days = { opensIn: -60, closesIn: -30 };
  const intake = await storeIntake(services, by, { definition, slug, ...days });
  const applications = await storeCrowd(services, intake, { size, seed, screened: true });
  const reviewers = await storePanel(services, intake, panel, called);
  const read = applications.filter(({ invented }) => invented.fate === 'sent' && invented.eligible);
  const at = new Date(services.clock.now());
  const reviews = await storeAssignments(services, intake, {
    applications: read.map(({ id }) => id),
    reviewers: reviewers.map(({ id }) => id),
    ...{ perApplication: definition.review.perApplication, at },
  });
  await writeReviews(services.database, reviews, {
    ...{ rubric: definition.rubric, seed, at },
    tempers: new Map(reviewers.map(({ id }, index) => [id, temperOf(index, panel)])),
    worths: new Map(read.map(({ id, invented }) => [id, invented.worth])),
  });
  return { intake, applications, reviewers };
}
