import type { Command } from '~/core/negotiation/command';
import type { Slices } from '~/core/negotiation/view';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import type { ManualClock } from '../../builders/manual-clock';
import { addressOf, type Who } from '../people';

const STEP_MS = 1_000;

/** The people of the demo academy, acting through the services with time in hand. */
export class Troupe {
  readonly services: Services;
  readonly #clock: ManualClock;
  readonly #people: readonly Person[];
  #sent = 0;

  private constructor(services: Services, clock: ManualClock, people: readonly Person[]) {
    this.services = services;
    this.#clock = clock;
    this.#people = people;
  }

  static async of(services: Services, clock: ManualClock): Promise<Troupe> {
    const people = await services.database.reader.user.findMany({
      select: { id: true, academyId: true, email: true, name: true, role: true },
    });
    return new Troupe(
      services,
      clock,
      people.map((row) => ({ ...row, email: row.email ?? '' })),
    );
  }

  person(who: Who): Person {
    const found = this.#people.find(({ email }) => email === addressOf(who));
    if (!found) throw new Error(`Nobody is called ${who}.`);
    return found;
  }

  /** Sends a command that must be accepted. @returns its number */
  async act(who: Who, tableId: string, command: Command): Promise<number> {
    const person = this.person(who);
    const access = await this.services.tables.accessOf(person, tableId);
    if (!access) throw new Error(`${who} has no business at ${tableId}.`);
    this.#sent += 1;
    const { tables } = this.services;
    const answer = await tables.send(access, person.id, `staged-${this.#sent}`, command);
    if (!answer.ok) throw new Error(`${who}: ${JSON.stringify([command, answer])}`);
    return answer.seq;
  }

  /** What somebody at a table sees. */
  async sees(who: Who, tableId: string): Promise<Slices> {
    const access = await this.services.tables.accessOf(this.person(who), tableId);
    if (!access) throw new Error(`${who} has no business at ${tableId}.`);
    return (await this.services.tables.view(access)).slices;
  }

  /** Lets bots and clocks go on for some seconds. */
  async pass(seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds; passed += 1) {
      this.#clock.advance(STEP_MS);
      await this.services.tables.idle();
    }
  }

  /** Lets time pass until what somebody sees is as wanted, for an hour at most. */
  async until(who: Who, tableId: string, wanted: (slices: Slices) => boolean): Promise<void> {
    for (let passed = 0; passed < 3_600; passed += 1) {
      if (wanted(await this.sees(who, tableId))) return;
      await this.pass(1);
    }
    throw new Error(`${who} waited for an hour at ${tableId}.`);
  }
}
