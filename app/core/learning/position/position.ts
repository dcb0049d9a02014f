import { type Actor, type Command, isCommandType, parseCommand } from '../../negotiation/command';
import type { NegotiationContext } from '../../negotiation/context';
import {
  initialSnapshot,
  type NegotiationMachine,
  negotiationMachine,
  step,
} from '../../negotiation/machine';
import { presetNamed } from '../../negotiation/presets';
import type { Refusal } from '../../negotiation/refusal';
import { refusalFor, refusalOfMove } from '../../negotiation/rules';
import { type View, viewFor } from '../../negotiation/view';
import type { Scenario } from '../../scenario/schema';
import type { Position } from '../format/items';

/** What is wrong with a position that cannot be reached. */
export interface PositionFault {
  /** The place in `before`; null where the position itself is wrong. */
  readonly index: number | null;
  readonly reason:
    | { readonly kind: 'noSuchSeat'; readonly seat: string }
    /** Its time is before that of the one before it, or after the moment looked at. */
    | { readonly kind: 'outOfTime' }
    | { readonly kind: 'noCommand'; readonly message: string }
    | { readonly kind: 'refused'; readonly refusal: Refusal };
}

/** What the engine says to a move: it would be refused, or is not one at all. */
export type Judgement =
  | { readonly kind: 'legal' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'noCommand'; readonly message: string };

/** A position that was played: the engine at the moment in question. */
export interface PlayedPosition {
  /** The moment, in ms since 1970, on a clock of its own that starts the meeting at `start`. */
  readonly at: number;
  readonly start: number;
  /** The picture of the seat in question; of another one where it is named. */
  viewFor(seat?: string): View;
  /**
   * Whether a move of the seat in question is legal here, by the engine's own rules. One that is
   * refused whatever its particulars need not have them all.
   */
  judge(command: unknown): Judgement;
}

export type PositionResult =
  | { readonly ok: true; readonly position: PlayedPosition }
  | { readonly ok: false; readonly faults: readonly [PositionFault] };

/** An instant to start at; nothing depends on which. */
const START = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
const INSTRUCTOR = 'instructor';

const machines = new WeakMap<Scenario, NegotiationMachine>();

function machineFor(scenario: Scenario): NegotiationMachine {
  const made = machines.get(scenario);
  if (made) return made;
  const setting = { scenario, preset: presetNamed(scenario.procedure.preset), pace: 1 };
  const machine = negotiationMachine(setting);
  machines.set(scenario, machine);
  return machine;
}

/** A table on a clock of its own. */
class Table {
  readonly #machine: NegotiationMachine;
  #snapshot;
  now = START;

  constructor(scenario: Scenario) {
    this.#machine = machineFor(scenario);
    this.#snapshot = initialSnapshot(this.#machine);
  }

  get context(): NegotiationContext {
    return this.#snapshot.context;
  }

  send(by: Actor, command: Command): Refusal | null {
    const seq = this.context.seq + 1;
    const entry = { seq, commandId: `p${seq}`, at: this.now, by, command };
    const next = step(this.#machine, this.#snapshot, entry);
    if (!next.ok) return next.refusal;
    this.#snapshot = next.snapshot;
    return null;
  }

  /** Lets time pass; deadlines speak in their order, each at its moment. */
  waitUntil(moment: number): void {
    for (;;) {
      const due = this.context.deadlines
        .flatMap(({ id, dueAt }) => (dueAt !== undefined && dueAt <= moment ? [{ id, dueAt }] : []))
        .sort((a, b) => a.dueAt - b.dueAt)[0];
      if (!due) break;
      this.now = due.dueAt;
      if (this.send({ kind: 'clock' }, { type: 'deadlinePassed', deadline: due.id })) break;
    }
    this.now = moment;
  }
}

/**
 * Plays a position through the engine, from the lobby: every seat is taken, the meeting starts, the
 * commands of `before` come at their minutes, and deadlines between them pass by themselves. A
 * command's seat may be `instructor`, for what only the instructor does. The first thing that cannot
 * be is the fault.
 */
export function playPosition(scenario: Scenario, wanted: Position): PositionResult {
  const seats = new Set(scenario.parties.map(({ id }) => id));
  const { seat, at, before } = wanted;
  if (!seats.has(seat)) return fault(null, { kind: 'noSuchSeat', seat });
  const table = new Table(scenario);
  for (const id of seats) table.send({ kind: 'seat', seat: id }, { type: 'takeSeat' });
  const refused = table.send({ kind: 'instructor' }, { type: 'start' });
  if (refused) return fault(null, { kind: 'refused', refusal: refused });
  const start = table.now;
  for (const [index, move] of before.entries()) {
    const moment = start + Math.round(move.afterMinutes * MINUTE);
    if (!seats.has(move.seat) && move.seat !== INSTRUCTOR) {
      return fault(index, { kind: 'noSuchSeat', seat: move.seat });
    }
    if (moment < table.now || move.afterMinutes > at) return fault(index, { kind: 'outOfTime' });
    const parsed = parseCommand(move.command);
    if (!parsed.ok) return fault(index, { kind: 'noCommand', message: sayFaults(parsed.faults) });
    table.waitUntil(moment);
    const refusal = table.send(actorOf(move.seat, seats), parsed.command);
    if (refusal) return fault(index, { kind: 'refused', refusal });
  }
  table.waitUntil(start + Math.round(at * MINUTE));
  return { ok: true, position: played(table, seat, start) };
}

function played(table: Table, own: string, start: number): PlayedPosition {
  const { context, now: at } = table;
  return {
    at,
    start,
    viewFor: (seat = own) => viewFor(context, { kind: 'seat', seat }),
    judge(input) {
      const by: Actor = { kind: 'seat', seat: own };
      const parsed = parseCommand(input);
      if (!parsed.ok) {
        const refusal = refusalOfKind(context, by, input);
        if (refusal) return { kind: 'refused', refusal };
        return { kind: 'noCommand', message: sayFaults(parsed.faults) };
      }
      const entry = { seq: context.seq + 1, at, by, command: parsed.command };
      const refusal = refusalFor(context, entry);
      return refusal ? { kind: 'refused', refusal } : { kind: 'legal' };
    },
  };
}

function refusalOfKind(context: NegotiationContext, by: Actor, input: unknown): Refusal | null {
  const named = typeof input === 'object' && input !== null && 'type' in input;
  const type = named && typeof input.type === 'string' ? input.type : '';
  return isCommandType(type) ? refusalOfMove(context, by, type) : null;
}

function actorOf(seat: string, seats: ReadonlySet<string>): Actor {
  return seats.has(seat) ? { kind: 'seat', seat } : { kind: 'instructor' };
}

function fault(index: number | null, reason: PositionFault['reason']): PositionResult {
  return { ok: false, faults: [{ index, reason }] };
}

function sayFaults(faults: readonly { path: string; message: string }[]): string {
  return faults.map(({ path, message }) => `${path}: ${message}`).join('; ');
}
