import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Scenario, type ScenarioFile, scenarioSchema } from '~/core/scenario/schema';
import { systemIds, systemRandom } from '~/server/chance';
import { systemClock } from '~/server/clock';
import { readConfig } from '~/server/config';
import { createLog } from '~/server/log';
import { sha256 } from '~/server/people/secrets';
import { keepVersion } from '~/server/scenarios/scenarios';
import { createServices, type Services } from '~/server/services';
import type { Transaction } from '~/server/store/database';
import { bigScenario } from './scenario';
import { scratchFolder } from './scratch';

/** A seat with somebody in it who is signed in. */
export interface SeatedPerson {
  readonly party: string;
  readonly userId: string;
  /** What their browser sends as `Cookie`. */
  readonly cookie: string;
}

export interface HouseTable {
  readonly tableId: string;
  /** Delegates first, the chair last. */
  readonly seats: readonly SeatedPerson[];
}

/** A database full of running negotiations, without a server yet. */
export interface House {
  /** The database file, in a folder of its own. */
  readonly database: string;
  readonly tables: readonly HouseTable[];
  remove(): void;
}

/** What a house is to be; everything but the two numbers has a use of its own. */
export interface HousePlan {
  readonly tables: number;
  readonly seats: number;
  /** Where the meetings stand; informals unless said. */
  readonly phases?: readonly string[];
  readonly pace?: number;
  readonly procedure?: Partial<ScenarioFile['procedure']>;
}

/** Real services of a process of its own on a database file, as the program would build them. */
export function servicesOn(database: string): Promise<Services> {
  return createServices({
    config: readConfig({ DATABASE_URL: `file:${database}`, LOG_LEVEL: 'warn' }),
    clock: systemClock,
    ids: systemIds,
    random: systemRandom,
    log: createLog('warn'),
  });
}

/** Stores running negotiations with a person of its own in every seat, each with a session. */
export async function furnish(plan: HousePlan): Promise<House> {
  const folder = scratchFolder('mufakat-house-');
  const database = join(folder, 'house.db');
  const services = await servicesOn(database);
  const tables: HouseTable[] = [];
  try {
    const scenario = scenarioOf(plan);
    await storeAcademy(services, scenario, plan.pace ?? 1);
    for (let number = 1; number <= plan.tables; number += 1) {
      const table = await storeTable(services, scenario, number, plan.pace ?? 1);
      await begin(services, table, plan.phases ?? ['first-reading', 'informals']);
      tables.push(table);
    }
  } finally {
    await services.stop();
  }
  return { database, tables, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const ACADEMY = 'academy';
const EXERCISE = 'exercise';
const instructor = { id: 'instructor', academyId: ACADEMY, role: 'instructor' } as const;

/** A meeting long enough not to end while it is watched. */
function scenarioOf({ seats, procedure }: HousePlan): Scenario {
  const big = bigScenario(seats - 1);
  return scenarioSchema.parse({
    ...big,
    minutes: 1440,
    procedure: { ...big.procedure, ...procedure },
  });
}

async function storeAcademy(services: Services, scenario: Scenario, pace: number): Promise<void> {
  const createdAt = new Date(services.clock.now());
  await services.database.write(async (tx) => {
    const name = 'A house';
    await tx.academy.create({ data: { id: ACADEMY, name, timeZone: 'UTC', createdAt } });
    await tx.user.create({ data: userRow(instructor.id, instructor.role, createdAt) });
    const scenarioHash = await keepVersion(tx, scenario, services.clock.now());
    await tx.exercise.create({
      data: {
        id: EXERCISE,
        academyId: ACADEMY,
        scenarioHash,
        title: 'A full house',
        createdById: instructor.id,
        kind: 'class',
        pace,
        status: 'draft',
        createdAt,
      },
    });
  });
}

function userRow(id: string, role: 'trainee' | 'instructor', createdAt: Date) {
  const academyId = ACADEMY;
  return { id, academyId, role, email: `${id}@house.example`, name: id, pseudonym: id, createdAt };
}

async function storeTable(
  services: Services,
  scenario: Scenario,
  number: number,
  pace: number,
): Promise<HouseTable> {
  const { database, ids, people, tables } = services;
  const holders = scenario.parties.map(({ id: party }) => ({
    party,
    userId: `u${number}-${party}`,
    token: ids.token(),
  }));
  const tableId = await database.write(async (tx) => {
    await storeHolders(tx, services, holders);
    return tables.create(tx, {
      academyId: ACADEMY,
      exerciseId: EXERCISE,
      number,
      scenario,
      pace,
      seats: Object.fromEntries(
        holders.map(({ party, userId }) => [party, { userId, seated: true }]),
      ),
      actorId: instructor.id,
    });
  });
  const seats = holders.map(({ party, userId, token }) => ({
    party,
    userId,
    cookie: `${people.cookie.name}=${token}`,
  }));
  return { tableId, seats };
}

async function storeHolders(
  tx: Transaction,
  { clock, config }: Services,
  holders: readonly { userId: string; token: string }[],
): Promise<void> {
  const createdAt = new Date(clock.now());
  const expiresAt = new Date(clock.now() + config.sessionDays * 86_400_000);
  await tx.user.createMany({
    data: holders.map(({ userId }) => userRow(userId, 'trainee', createdAt)),
  });
  await tx.session.createMany({
    data: holders.map(({ token, userId }) => ({
      id: sha256(token),
      userId,
      academyId: ACADEMY,
      createdAt,
      lastSeenAt: createdAt,
      expiresAt,
    })),
  });
}

async function begin(
  { tables, ids }: Services,
  { tableId }: HouseTable,
  phases: readonly string[],
): Promise<void> {
  const access = await tables.accessOf(instructor, tableId);
  if (!access) throw new Error('The instructor cannot run the table.');
  const steps = [{ type: 'start' }, ...phases.map((to) => ({ type: 'advancePhase', to }))];
  for (const step of steps) {
    const answer = await tables.send(access, instructor.id, ids.id(), step);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  }
}
