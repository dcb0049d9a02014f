import { isLeastDeveloped } from '~/core/fellowship/call/least-developed';
import type { CallDefinition } from '~/core/fellowship/call/schema';
import type { Person } from '~/server/people/person';
import { sha256 } from '~/server/people/secrets';
import type { Services } from '~/server/services';
import { sampleCall, storeReviewedCrowd, type TestIntake } from '../builders/fellowship';
import { type ManualClock, manualClock } from '../builders/manual-clock';
import { cookieOf, makePerson } from '../builders/people';
import { testServer } from '../builders/server';
import { testServices } from '../builders/services';

/** What somebody says of themself, by matter; null: nothing at all. */
export type Said = Readonly<Record<string, string>> | null;

/** Somebody who applied, as everybody knows them. */
export interface Applied {
  readonly id: string;
  readonly number: number;
  readonly leastDeveloped: boolean;
  /** Whoever is not is never chosen. */
  readonly eligible: boolean;
}

/** Somebody who looks for what people declared. */
export interface Onlooker {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** An academy with a closed call, of which all is known but what its applicants declared. */
export interface DeclaredWorld {
  readonly services: Services;
  readonly clock: ManualClock;
  readonly url: string;
  readonly coordinator: Person;
  readonly intake: TestIntake;
  readonly applied: readonly Applied[];
  /** The one applicant among those who look; what they said is theirs to see. */
  readonly own: Applied;
  readonly onlookers: readonly Onlooker[];
}

export const PLACES = 45;
const APPLICANTS = 118;

const where = (attribute: string, ...is: string[]) => ({ attribute, is });

/** Rules over countries and sectors, and two over what people declare. */
const RULES: CallDefinition['selection'] = [
  {
    ...{ id: 'country', kind: 'perValue', attribute: 'country', atMost: 12, sensitive: false },
    title: 'At most twelve of each country',
  },
  {
    ...{ id: 'industry', kind: 'atLeast', where: where('sector', 'industry'), count: 2 },
    ...{ title: 'Two from companies', sensitive: false, weight: 700 },
  },
  {
    ...{ id: 'women', kind: 'atLeast', where: where('gender', 'woman'), count: 8 },
    ...{ title: 'At least eight women', sensitive: true },
  },
];

export const DEFINITION = sampleCall({ places: PLACES, selection: RULES });

/**
 * Builds the world and serves it. Twice the same but for what people declare: ids, times and chance
 * are handed in.
 */
export async function declaredWorld(saidBy: (person: Applied) => Said): Promise<DeclaredWorld> {
  const clock = manualClock();
  const services = await testServices({ clock, curriculum: [] });
  const coordinator = await makePerson(services, 'carla', 'coordinator');
  const admin = await makePerson(services, 'admin', 'admin');
  const instructor = await makePerson(services, 'instructor', 'instructor');
  const trainee = await makePerson(services, 'trainee', 'trainee');
  const plan = { size: APPLICANTS, panel: 4, definition: DEFINITION };
  const { intake, applications, reviewers } = await storeReviewedCrowd(services, coordinator, plan);
  const applied = applications
    .filter(({ invented }) => invented.fate === 'sent')
    .map(({ id, number, invented }) => {
      const leastDeveloped = isLeastDeveloped(String(invented.answers.country));
      return { id, number, leastDeveloped, eligible: invented.eligible };
    });
  await declare(services, intake, applied, saidBy);
  const [own] = applied;
  if (own === undefined) throw new Error('Nobody applied.');
  const members = { coordinator, admin, instructor, trainee, reviewer: reviewers[0] ?? trainee };
  const onlookers: Onlooker[] = [{ name: 'anybody', headers: {} }];
  for (const [name, person] of Object.entries(members)) {
    onlookers.push({ name, headers: { cookie: await cookieOf(services, person) } });
  }
  onlookers.push({ name: 'applicant', headers: await applicantSession(services, own.id) });
  const { url } = await testServer(services);
  return { services, clock, url, coordinator, intake, applied, own, onlookers };
}

/** Replaces what the crowd declared. */
async function declare(
  { database }: Services,
  { academyId, closesAt }: TestIntake,
  applied: readonly Applied[],
  saidBy: (person: Applied) => Said,
): Promise<void> {
  const consentedAt = new Date(closesAt.getTime() - 3_600_000);
  const data = applied.flatMap((person) => {
    const said = saidBy(person);
    if (said === null) return [];
    return [{ applicationId: person.id, academyId, values: JSON.stringify(said), consentedAt }];
  });
  await database.write(async (tx) => {
    await tx.declaration.deleteMany({});
    await tx.declaration.createMany({ data });
  });
}

async function applicantSession(services: Services, applicationId: string) {
  const { database, clock, applicants } = services;
  const row = await database.reader.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { applicantId: true, academyId: true },
  });
  const token = 'applicant'.padEnd(43, '_');
  const at = new Date(clock.now());
  const times = { createdAt: at, lastSeenAt: at, expiresAt: new Date(at.getTime() + 86_400_000) };
  await database.write((tx) =>
    tx.applicantSession.create({ data: { id: sha256(token), ...row, ...times } }),
  );
  return { cookie: `${applicants.cookie.name}=${token}` };
}
