import type { Actor, Command, NegotiationEvent } from '~/core/negotiation/command';
import { initialSnapshot, negotiationMachine } from '~/core/negotiation/machine';
import { presetNamed } from '~/core/negotiation/presets';
import { replay } from '~/core/negotiation/replay';
import type { Scenario } from '~/core/scenario/schema';
import type { Ids, RandomSource } from '../chance';
import type { Clock } from '../clock';
import type { Audit } from '../people/audit';
import type { Transaction } from '../store/database';
import { writeAudited } from './journal';

/** A table as it is to be made. */
export interface NewTable {
  readonly academyId: string;
  readonly exerciseId: string;
  /** 1, 2, 3 … within its exercise. */
  readonly number: number;
  /** What the exercise plays, already kept as a version. */
  readonly scenario: Scenario;
  readonly pace: number;
  /** Who holds which party's seat; parties left out are empty. */
  readonly seats: Readonly<Record<string, NewSeat>>;
  /** Who makes the table. */
  readonly actorId: string;
}

/** A person's seat or a bot's. `seated`: the person is there already and need not come in first. */
export type NewSeat =
  | { readonly userId: string; readonly seated?: boolean }
  | { readonly bot: string };

/** What tables are made with. */
export interface CreationParts {
  readonly auditIn: Audit['in'];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: RandomSource;
}

/**
 * Makes a table in the lobby as part of a transaction: its row, its seats, and the first events of
 * its log, by which bots (and people who are there already) take their seats.
 *
 * @returns the table's id
 * @throws where a seat is not one of the scenario's
 */
export async function createTable(
  tx: Transaction,
  { clock, ids, random, auditIn }: CreationParts,
  table: NewTable,
): Promise<string> {
  const { academyId, exerciseId, number, scenario, seats, actorId } = table;
  const tableId = ids.id();
  const at = clock.now();
  await tx.table.create({
    data: {
      id: tableId,
      academyId,
      exerciseId,
      number,
      seed: random.seed(),
      status: 'lobby',
      createdAt: new Date(at),
    },
  });
  await tx.seat.createMany({
    data: scenario.parties.map(({ id: party }) => {
      const seat = seats[party];
      return {
        tableId,
        academyId,
        party,
        userId: seat && 'userId' in seat ? seat.userId : null,
        bot: seat && 'bot' in seat ? seat.bot : null,
      };
    }),
  });
  const events = firstEvents(table, ids, at);
  for (const event of events) {
    const seated = event.by.kind === 'seat' ? seats[event.by.seat] : undefined;
    const by = seated && 'userId' in seated ? seated.userId : actorId;
    const entry = { tableId, academyId, exerciseId, event: { ...event, actorId: by } };
    await writeAudited(tx, entry, auditIn);
  }
  return tableId;
}

function firstEvents({ scenario, pace, seats }: NewTable, ids: Ids, at: number) {
  const commands = Object.entries(seats).flatMap(([party, seat]): [Actor, Command][] => {
    if ('bot' in seat) {
      return [[{ kind: 'instructor' }, { type: 'handSeatToBot', seat: party, strategy: seat.bot }]];
    }
    return seat.seated ? [[{ kind: 'seat', seat: party }, { type: 'takeSeat' }]] : [];
  });
  const events = commands.map(
    ([by, command], index): NegotiationEvent => ({
      seq: index + 1,
      commandId: ids.id(),
      at,
      by,
      command,
    }),
  );
  const setting = { scenario, preset: presetNamed(scenario.procedure.preset), pace };
  const machine = negotiationMachine(setting);
  const { fault } = replay(machine, events, initialSnapshot(machine));
  if (fault) throw new Error(`A seat cannot be taken: ${fault.refusal?.code ?? fault.reason}.`);
  return events;
}
