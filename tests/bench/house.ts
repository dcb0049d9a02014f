import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarioSchema } from '~/core/scenario/schema';
import { systemIds, systemRandom } from '~/server/chance';
import { systemClock } from '~/server/clock';
import { readConfig } from '~/server/config';
import { createLog } from '~/server/log';
import { sha256 } from '~/server/people/secrets';
import { keepVersion } from '~/server/scenarios/scenarios';
import { createServices, type Services } from '~/server/services';
import { bigScenario } from '../builders/scenario';

/** A seat with somebody in it who is signed in. */
export interface SeatedPerson {
  readonly party: string;
  /** What their browser sends as `Cookie`. */
  readonly cookie: string;
}

export interface BenchTable {
  readonly tableId: string;
  readonly seats: readonly SeatedPerson[];
}

/** A database full of running negotiations, without a server yet. */
export interface House {
  readonly database: string;
  readonly tables: readonly BenchTable[];
  remove(): void;
}

/** Stores `tables` negotiations in the phase of informals, every seat held by a person of its own. */
export async function furnish(tables: number, seats: number): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-bench-'));
  const database = join(folder, 'bench.db');
  const services = await createServices({
    config: readConfig({ DATABASE_URL: `file:${database}`, LOG_LEVEL: 'warn' }),
    clock: systemClock,
    ids: systemIds,
    random: systemRandom,
    log: createLog('warn'),
  });
  const made: BenchTable[] = [];
  try {
    await storeAcademy(services);
    for (let number = 1; number <= tables; number += 1) {
      made.push(await storeTable(services, number, seats));
    }
  } finally {
    await services.stop();
  }
  return {
    database,
    tables: made,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const ACADEMY = 'bench';
const EXERCISE = 'bench';
const instructor = { id: 'instructor', academyId: ACADEMY, role: 'instructor' } as const;

/** A meeting long enough not to end while it is measured. */
function scenarioFor(seats: number) {
  return scenarioSchema.parse({ ...bigScenario(seats - 1), minutes: 1440 });
}

async function storeAcademy(services: Services): Promise<void> {
  const createdAt = new Date(services.clock.now());
  await services.database.write(async (tx) => {
    const name = 'Bench';
    await tx.academy.create({ data: { id: ACADEMY, name, timeZone: 'UTC', createdAt } });
    await tx.user.create({ data: userRow(instructor.id, instructor.role, createdAt) });
  });
}

function userRow(id: string, role: 'trainee' | 'instructor', createdAt: Date) {
  const academyId = ACADEMY;
  return { id, academyId, role, email: `${id}@bench.example`, name: id, pseudonym: id, createdAt };
}

async function storeTable(services: Services, number: number, seats: number): Promise<BenchTable> {
  const { clock, ids, tables, people, database, config } = services;
  const scenario = scenarioFor(seats);
  const createdAt = new Date(clock.now());
  const expiresAt = new Date(clock.now() + config.sessionDays * 86_400_000);
  const holders = scenario.parties.map(({ id: party }) => ({
    party,
    userId: `u${number}-${party}`,
    token: ids.token(),
  }));
  const tableId = await database.write(async (tx) => {
    const scenarioHash = await keepVersion(tx, scenario, clock.now());
    await tx.exercise.upsert({
      where: { id: EXERCISE },
      update: {},
      create: {
        id: EXERCISE,
        academyId: ACADEMY,
        scenarioHash,
        title: 'Bench',
        createdById: instructor.id,
        kind: 'class',
        pace: 1,
        status: 'draft',
        createdAt,
      },
    });
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
    return tables.create(tx, {
      academyId: ACADEMY,
      exerciseId: EXERCISE,
      number,
      scenario,
      pace: 1,
      seats: Object.fromEntries(
        holders.map(({ party, userId }) => [party, { userId, seated: true }]),
      ),
      actorId: instructor.id,
    });
  });
  const access = await tables.accessOf(instructor, tableId);
  if (!access) throw new Error('The instructor cannot run the table.');
  const steps = [
    { type: 'start' },
    { type: 'advancePhase', to: 'first-reading' },
    { type: 'advancePhase', to: 'informals' },
  ];
  for (const step of steps) {
    const answer = await tables.send(access, instructor.id, ids.id(), step);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  }
  const seatsOf = holders.map(({ party, token }) => ({
    party,
    cookie: `${people.cookie.name}=${token}`,
  }));
  return { tableId, seats: seatsOf };
}
