import { systemIds } from '~/server/chance';
import { type Clock, systemClock } from '~/server/clock';
import { readConfig } from '~/server/config';
import { definitionOf } from '~/server/fellowship/definition';
import { inventApplicant } from '~/server/fellowship/demo/applicant';
import { storeCrowd } from '~/server/fellowship/demo/crowd';
import { temperOf, writeReviews } from '~/server/fellowship/demo/panel';
import { createLog } from '~/server/log';
import { newPerson } from '~/server/people/new-person';
import { createServices, type Services } from '~/server/services';

const DAY_MS = 86_400_000;
const SEED = 1;

/** Services on the data of a running server, for what thousands of people do meanwhile. */
export async function backstage(
  database: string,
  work: (services: Services) => Promise<void>,
  clock: Clock = systemClock,
): Promise<void> {
  let seeds = 0;
  const services = await createServices({
    config: { ...readConfig({ LOG_LEVEL: 'warn' }), databaseUrl: `file:${database}` },
    ...{ clock, ids: systemIds, random: { seed: () => ++seeds }, log: createLog('warn') },
  });
  await work(services).finally(() => services.stop());
}

/** A crowd applies to a call within the day before now, and then its deadline is over. */
export async function crowdApplies(
  services: Services,
  intakeId: string,
  size: number,
): Promise<void> {
  const { database, clock } = services;
  const intake = await database.reader.intake.findUniqueOrThrow({ where: { id: intakeId } });
  const closesAt = new Date(clock.now());
  const day = { opensAt: new Date(clock.now() - DAY_MS), closesAt };
  await storeCrowd(services, { ...intake, ...day }, { size, seed: SEED, screened: false });
  await database.write((tx) =>
    tx.intake.updateMany({ where: { id: intakeId }, data: { closesAt } }),
  );
}

/** People of a house each become reviewers of an intake; they are nobody's trainees. */
export async function panelJoins(
  { database, ids, clock }: Services,
  { id: intakeId, academyId }: { id: string; academyId: string },
  size: number,
): Promise<void> {
  const addedAt = new Date(clock.now());
  const people = Array.from({ length: size }, (_, at) => ({
    ...{ id: ids.id(), academyId, role: 'instructor' as const },
    ...{ email: `reader${at}@panel.example`, name: `Reader ${at + 1}` },
  }));
  await database.write(async (tx) => {
    await tx.user.createMany({ data: people.map((person) => newPerson(person, addedAt)) });
    await tx.intakeReviewer.createMany({
      data: people.map(({ id: userId }, at) => ({
        ...{ intakeId, userId, academyId, addedAt, country: '', institution: `House ${at}` },
      })),
    });
  });
}

/**
 * The panel hands in every review that is open.
 *
 * @param worths from 0 to 1, by the address of those who are not of the crowd
 */
export async function panelReads(
  { database, clock }: Services,
  intakeId: string,
  worths: Readonly<Record<string, number>>,
): Promise<void> {
  const { reader } = database;
  const intake = await reader.intake.findUniqueOrThrow({ where: { id: intakeId } });
  const applications = await reader.application.findMany({ where: { intakeId } });
  const own = await reader.applicant.findMany({ where: { email: { in: Object.keys(worths) } } });
  const worthOf = new Map(own.map(({ id, email }) => [id, worths[email]]));
  const known = Object.keys(worths).length;
  const open = await reader.review.findMany({ where: { intakeId, submittedAt: null } });
  const panel = await reader.intakeReviewer.findMany({ where: { intakeId } });
  await writeReviews(database, open, {
    ...{ rubric: definitionOf(intake).rubric, seed: SEED, at: new Date(clock.now()) },
    tempers: new Map(panel.map(({ userId }, at) => [userId, temperOf(at, panel.length)])),
    worths: new Map(
      applications.map(({ id, number, applicantId }) => [
        id,
        worthOf.get(applicantId) ?? inventApplicant(number - known - 1, SEED).worth,
      ]),
    ),
  });
}

/** Everybody who was offered a place and has not answered accepts it. @returns how many */
export async function restAccepts(
  { clock, database }: Services,
  intakeId: string,
): Promise<number> {
  const yes = { answer: 'accepted', answeredAt: new Date(clock.now()) } as const;
  // One statement: the server is busy with two thousand mails, and writes between any two.
  const { count } = await database.write((tx) =>
    tx.offer.updateMany({ where: { intakeId, answer: null }, data: yes }),
  );
  return count;
}
