import {
  type Actor,
  type Command,
  type CommandType,
  type NegotiationEvent,
  parseCommand,
} from '~/core/negotiation/command';
import { type NegotiationMachine, negotiationMachine } from '~/core/negotiation/machine';
import type { Setting } from '~/core/negotiation/setting';
import { type View, viewFor } from '~/core/negotiation/view';
import type { PublicScenario } from '~/core/scenario/publicPart';
import type { Log } from '../log';
import type { AuditDraft } from '../people/audit';
import type { Scenarios } from '../scenarios/scenarios';
import type { Database, Transaction } from '../store/database';
import { KeyedQueue } from '../store/keyed-queue';
import { Access, type Asking, type TableAccess } from './access';
import type { Answer } from './answer';
import { BotDriver, type BotPlay, publicPartOf } from './bots';
import { type CreationParts, createTable, type NewTable } from './creation';
import { DeadlineScheduler } from './deadlines';
import { Feed } from './feed';
import { Journal } from './journal';
import type { SeatChange } from './journal-sql';
import type { Runtime } from './runtime';
import { Runtimes, readTable } from './runtimes';
import { WritePath } from './write-path';

/** Whom a seat is given to: a person, or nobody for now. */
export interface NewHolder {
  readonly userId: string | null;
}

/** Tables: the only way to look at one and the only way to change one. */
export interface Tables {
  /** What a person may do at a table; null for who has no business there (answer 404). */
  accessOf(user: Asking, tableId: string): Promise<TableAccess | null>;
  /**
   * Sends a command for whoever `access` was made for; who acts is found from it, never from the
   * input. The same command id gets the same answer; one that nobody used is 8 to 64 letters,
   * digits, `-` or `_` (a UUID will do).
   */
  send(access: TableAccess, userId: string, commandId: string, input: unknown): Promise<Answer>;
  /** Gives a seat to another person, as the one who runs the table; they come in by themselves. */
  giveSeat(
    access: TableAccess,
    userId: string,
    commandId: string,
    party: string,
    holder: NewHolder,
  ): Promise<Answer>;
  /** The present picture for whoever `access` was made for. */
  view(access: TableAccess): Promise<View>;
  /** What everybody may know of the scenario that a table plays. */
  publicScenarioOf(tableId: string): Promise<PublicScenario>;
  /** The whole log, secrets and all: for analysis, never for a page as it is. */
  logOf(tableId: string): Promise<TableLogbook>;
  /** Makes a table as part of a transaction. */
  create(tx: Transaction, table: NewTable): Promise<string>;
  /** The runtime behind a table, for what follows it live. */
  runtime(tableId: string): Promise<Runtime>;
  readonly feed: Feed;
  /** Wakes what was going on when the server went down: deadlines and bots. */
  start(): void;
  /** Resolves when nothing is under way: no command, no deadline, no bot. */
  idle(): Promise<void>;
  /** Throws all runtimes away, as a restart would. */
  forgetAll(): void;
  /** Stops clock and bots, and lets commands under way finish. */
  stop(): Promise<void>;
}

export interface TableLogbook {
  readonly setting: Setting;
  readonly machine: NegotiationMachine;
  readonly events: readonly NegotiationEvent[];
}

export interface TablesParts extends CreationParts {
  readonly database: Database;
  readonly scenarios: Scenarios;
  readonly log: Log;
  readonly play: BotPlay;
  /** Tables kept in memory at most. */
  readonly most?: number;
}

const KEPT_IN_MEMORY = 500;
const COMMAND_ID = /^[\w-]{8,64}$/;

/** What whoever runs a table does as its instructor, even where they hold a seat too. */
const RUNNING: ReadonlySet<CommandType> = new Set<CommandType>([
  'start',
  'suspend',
  'resume',
  'extendTime',
  'end',
  'releaseInject',
  'whisper',
  'reassignSeat',
  'handSeatToBot',
  'handSeatBack',
]);

/** Builds the tables; `start` wakes them. */
export function createTables(parts: TablesParts): Tables {
  const { database, scenarios, clock, log, play, most = KEPT_IN_MEMORY } = parts;
  const { reader } = database;
  const access = new Access(reader, clock);
  const queue = new KeyedQueue();
  const inUse = (tableId: string) => queue.waiting(tableId) > 0;
  const runtimes = new Runtimes({ reader, scenarios, log, most, inUse });
  const journal = new Journal(database, parts.auditIn);
  const feed = new Feed(log);
  // Before everybody else who follows: they may ask for access at once.
  feed.follow(({ runtime, event }) => {
    if (seatChangeOf(event.command)) access.forget(runtime.tableId);
  });
  const holds = access.holds.bind(access);
  const path = new WritePath({ clock, log, queue, runtimes, journal, feed, holds });
  const runtime = (tableId: string) => runtimes.get(tableId);
  const pass = (tableId: string) => path.passDeadlines(tableId);
  const deadlines = new DeadlineScheduler({ clock, log, reader, feed, pass });
  const submit = path.submit.bind(path);
  const bots = new BotDriver({ clock, log, reader, feed, play, runtime, submit });

  let waking: Promise<void> | null = null;

  async function send(
    to: TableAccess,
    userId: string,
    commandId: string,
    input: unknown,
    seat?: SeatChange,
  ): Promise<Answer> {
    if (!COMMAND_ID.test(commandId)) return malformedId;
    const parsed = parseCommand(input);
    if (!parsed.ok) return { ok: false, status: 400, faults: parsed.faults };
    const { command } = parsed;
    const by = actorOf(to, command.type);
    const change = seat ?? seatChangeOf(command);
    const audit = by.kind === 'instructor' ? interventionOf(to, userId, command) : null;
    return submit({
      tableId: to.tableId,
      commandId,
      command,
      by,
      actorId: userId,
      ...(change ? { seat: change } : {}),
      ...(audit ? { audit } : {}),
    });
  }

  return {
    feed,
    runtime,
    accessOf: (user, tableId) => access.of(user, tableId),
    send,
    giveSeat: (to, userId, commandId, party, holder) =>
      send(
        to,
        userId,
        commandId,
        { type: 'reassignSeat', seat: party },
        { party, bot: null, ...holder },
      ),
    async view(to) {
      return viewFor((await runtime(to.tableId)).snapshot.context, to.viewer);
    },
    publicScenarioOf: async (tableId) => publicPartOf(await runtime(tableId)),
    async logOf(tableId) {
      const { setting, events } = await readTable(reader, scenarios, tableId);
      const machine = negotiationMachine(setting);
      return { setting, machine, events: events.map(({ event }) => event) };
    },
    create: (tx, table) => createTable(tx, parts, table),
    start() {
      deadlines.start();
      waking = bots.start().catch((error: unknown) => {
        log.error({ err: error }, 'bots were not woken');
      });
    },
    async idle() {
      await waking;
      await deadlines.idle();
      await bots.idle();
      await queue.idle();
      await journal.idle();
    },
    forgetAll: () => runtimes.clear(),
    async stop() {
      deadlines.stop();
      bots.stop();
      await this.idle();
    },
  };
}

const malformedId: Answer = {
  ok: false,
  status: 400,
  faults: [{ path: 'commandId', message: '8 to 64 letters, digits, - or _' }],
};

function actorOf({ viewer, runs }: TableAccess, type: CommandType): Actor {
  return runs && RUNNING.has(type) ? { kind: 'instructor' } : viewer;
}

/** The trace of an instructor who steps in. What they whisper stays between them and the seat. */
function interventionOf(
  { academyId, tableId }: TableAccess,
  actorId: string,
  command: Command,
): AuditDraft | null {
  const seat = command.type === 'whisper' ? command.to : seatChangeOf(command)?.party;
  if (seat === undefined && command.type !== 'releaseInject') return null;
  const detail = { type: command.type, ...(seat === undefined ? {} : { seat }) };
  return { academyId, actorId, action: 'table.intervened', subject: tableId, detail };
}

/** What a command that changes hands does to the seat's row. A person whose bot plays keeps the seat. */
function seatChangeOf(command: Command): SeatChange | null {
  switch (command.type) {
    case 'reassignSeat':
      return { party: command.seat, userId: null, bot: null };
    case 'handSeatToBot':
      return { party: command.seat, bot: command.strategy };
    case 'handSeatBack':
      return { party: command.seat, bot: null };
    default:
      return null;
  }
}
