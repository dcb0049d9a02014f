import type { Command } from '~/core/negotiation/command';
import type { Scenario } from '~/core/scenario/schema';
import type { ExerciseKind, Role } from '~/server/generated/client';
import { keepVersion } from '~/server/scenarios/scenarios';
import type { Services } from '~/server/services';
import type { Asking, TableAccess } from '~/server/tables/access';
import type { Answer } from '~/server/tables/answer';
import type { NewSeat } from '~/server/tables/creation';
import { parsedSmallScenario } from './scenario';

/** A person of the test academy. */
export function person(id: string, role: Role = 'trainee', academyId = 'academy'): Asking {
  return { id, academyId, role };
}

/** Stores an academy and its people; each one's name is their id in capitals. */
export async function storePeople(services: Services, people: readonly Asking[]): Promise<void> {
  const createdAt = new Date(services.clock.now());
  await services.database.write(async (tx) => {
    for (const id of new Set(people.map(({ academyId }) => academyId))) {
      await tx.academy.upsert({
        where: { id },
        update: {},
        create: { id, name: `Academy ${id}`, timeZone: 'Asia/Bangkok', createdAt },
      });
    }
    await tx.user.createMany({
      data: people.map(({ id, academyId, role }) => ({
        id,
        academyId,
        role,
        email: `${id}@example.org`,
        name: id.toUpperCase(),
        pseudonym: `Person ${id}`,
        createdAt,
      })),
    });
  });
}

/** What a stored table is to be; the instructor "ines" of the test academy makes it unless said. */
export interface StoredTable {
  readonly scenario?: Scenario;
  readonly kind?: ExerciseKind;
  readonly pace?: number;
  readonly createdById?: string;
  readonly seats?: Readonly<Record<string, NewSeat>>;
}

/** Stores exercises of one table each and answers the tables' ids. */
export async function storeTables(
  services: Services,
  tables: readonly StoredTable[],
): Promise<string[]> {
  return services.database.write(async (tx) => {
    const made: string[] = [];
    for (const table of tables) {
      const { scenario = parsedSmallScenario(), kind = 'class', pace = 1 } = table;
      const { createdById = 'ines', seats = {} } = table;
      const exerciseId = services.ids.id();
      const createdAt = new Date(services.clock.now());
      const scenarioHash = await keepVersion(tx, scenario, services.clock.now());
      await tx.exercise.create({
        data: {
          id: exerciseId,
          academyId: 'academy',
          scenarioHash,
          title: 'A class',
          createdById,
          kind,
          pace,
          status: 'draft',
          createdAt,
        },
      });
      made.push(
        await services.tables.create(tx, {
          academyId: 'academy',
          exerciseId,
          number: 1,
          scenario,
          pace,
          seats,
          actorId: createdById,
        }),
      );
    }
    return made;
  });
}

/** The people of the small scenario's table: two delegates, a chair, and their instructor. */
export const cast = {
  ines: person('ines', 'instructor'),
  ulla: person('ulla'),
  dara: person('dara'),
  chai: person('chai'),
};

/** Where the cast sits. */
export const castSeats: Readonly<Record<string, NewSeat>> = {
  upland: { userId: 'ulla', seated: true },
  delta: { userId: 'dara', seated: true },
  chair: { userId: 'chai', seated: true },
};

/** A table of the cast, stored. Commands are sent by name and get a new id each. */
export class LiveTable {
  readonly tableId: string;
  readonly #services: Services;
  #sent = 0;

  private constructor(services: Services, tableId: string) {
    this.#services = services;
    this.tableId = tableId;
  }

  /** Stores the cast and a table; with `stored.seats` others sit at it. */
  static async stored(services: Services, stored: StoredTable = {}): Promise<LiveTable> {
    await storePeople(services, Object.values(cast));
    const [tableId = ''] = await storeTables(services, [{ seats: castSeats, ...stored }]);
    return new LiveTable(services, tableId);
  }

  /** What one of the cast may do here. */
  async access(who: keyof typeof cast): Promise<TableAccess> {
    const access = await this.#services.tables.accessOf(cast[who], this.tableId);
    if (!access) throw new Error(`${who} has no business at this table.`);
    return access;
  }

  /** Sends a command as one of the cast. */
  async send(
    who: keyof typeof cast,
    command: Command,
    commandId = `command-${++this.#sent}`,
  ): Promise<Answer> {
    return this.#services.tables.send(await this.access(who), who, commandId, command);
  }

  /** Sends a command that must be accepted, and answers its number. */
  async do(who: keyof typeof cast, command: Command): Promise<number> {
    const answer = await this.send(who, command);
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
    return answer.seq;
  }

  /** The rows of the log, in order. */
  events() {
    return this.#services.database.reader.tableEvent.findMany({
      where: { tableId: this.tableId },
      orderBy: { seq: 'asc' },
    });
  }
}
