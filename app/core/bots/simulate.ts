import { scoreOf } from '../analysis/game';
import { durationMs } from '../format/duration';
import type { Actor, Command, NegotiationEvent } from '../negotiation/command';
import type { Deal, SeatId } from '../negotiation/context';
import {
  initialSnapshot,
  type NegotiationMachine,
  negotiationMachine,
  step,
} from '../negotiation/machine';
import { presetNamed } from '../negotiation/presets';
import type { Setting } from '../negotiation/setting';
import { viewFor } from '../negotiation/view';
import { publicScenario } from '../scenario/publicPart';
import type { Scenario } from '../scenario/schema';
import { seeded } from './random';
import { defaultStrategy, strategies as known } from './strategies';
import type { Strategy, StrategyName } from './strategy';

/** How a whole negotiation between bots went. */
export interface Run {
  /** The adopted deal; null without agreement. */
  readonly deal: Deal | null;
  /** Score of every party with a stake for the adopted deal, by its mandate at the end; empty without one. */
  readonly scores: Readonly<Record<SeatId, number>>;
  /** Times that every seat was asked for its next act. */
  readonly rounds: number;
  /** Minutes of the scenario's time that the meeting took. */
  readonly minutes: number;
  /** Decisions put to the table, and objections to them. */
  readonly attempts: number;
  readonly objections: number;
  /** Acts of bots that the rules refused. */
  readonly refused: readonly {
    readonly seat: SeatId;
    readonly type: string;
    readonly code: string;
  }[];
  readonly log: readonly NegotiationEvent[];
}

export interface SimulationInput {
  readonly scenario: Scenario;
  readonly seed: number;
  /** A strategy for some seats; the others play their default. Null is a person who never does anything. */
  readonly strategies?: Readonly<Record<SeatId, StrategyName | Strategy | null>>;
}

/** Longest time, in ms of the scenario's, in which every seat is asked once. */
const ROUND = 25_000;
/** An instant to start at; nothing depends on which. */
const START = Date.UTC(2026, 0, 1);

class Meeting {
  readonly log: NegotiationEvent[] = [];
  snapshot;
  now = START;

  constructor(private readonly machine: NegotiationMachine) {
    this.snapshot = initialSnapshot(machine);
  }

  /** Sends a command; the refusal's code, or null if it was accepted. */
  send(by: Actor, command: Command): string | null {
    const seq = this.snapshot.context.seq + 1;
    const entry: NegotiationEvent = { seq, commandId: `s${seq}`, at: this.now, by, command };
    const next = step(this.machine, this.snapshot, entry);
    if (!next.ok) return next.refusal.code;
    this.snapshot = next.snapshot;
    this.log.push(entry);
    return null;
  }

  /** Lets time pass; deadlines speak in their order, each at its moment. */
  waitUntil(moment: number): void {
    for (;;) {
      let due: { id: string; dueAt: number } | undefined;
      for (const { id, dueAt } of this.snapshot.context.deadlines) {
        if (dueAt !== undefined && dueAt <= moment && (!due || dueAt < due.dueAt))
          due = { id, dueAt };
      }
      if (!due) break;
      this.now = due.dueAt;
      this.send({ kind: 'clock' }, { type: 'deadlinePassed', deadline: due.id });
    }
    this.now = moment;
  }

  get ended(): boolean {
    return this.snapshot.context.stage.meeting === 'ended';
  }
}

const machines = new WeakMap<Scenario, NegotiationMachine>();

function machineFor(scenario: Scenario): NegotiationMachine {
  const made = machines.get(scenario);
  if (made) return made;
  const setting: Setting = { scenario, preset: presetNamed(scenario.procedure.preset), pace: 1 };
  const machine = negotiationMachine(setting);
  machines.set(scenario, machine);
  return machine;
}

function seatedMeeting({ scenario, strategies }: SimulationInput): Meeting {
  const meeting = new Meeting(machineFor(scenario));
  for (const party of scenario.parties) {
    const { id: seat } = party;
    if (strategies?.[seat] === null) meeting.send({ kind: 'seat', seat }, { type: 'takeSeat' });
    else handToBot(meeting, party);
  }
  meeting.send({ kind: 'instructor' }, { type: 'start' });
  return meeting;
}

function handToBot(meeting: Meeting, party: Scenario['parties'][number]): void {
  const strategy = defaultStrategy(party);
  meeting.send({ kind: 'instructor' }, { type: 'handSeatToBot', seat: party.id, strategy });
}

const absent: Strategy = () => null;

function strategyOf(input: SimulationInput, party: Scenario['parties'][number]): Strategy {
  const given = input.strategies?.[party.id];
  const chosen = given === undefined ? defaultStrategy(party) : (given ?? absent);
  return typeof chosen === 'function' ? chosen : known[chosen];
}

/** The chair speaks last in a round: between a question and its gavel everybody else is asked. */
function inOrder<Seat extends { readonly chair: boolean }>(seats: readonly Seat[]): Seat[] {
  return [...seats.filter(({ chair }) => !chair), ...seats.filter(({ chair }) => chair)];
}

/**
 * Plays one whole negotiation between bots through the engine, on a clock of its own: in every round
 * each seat is asked once, in an order drawn anew and the chair last; deadlines fire at their moments;
 * it ends when the meeting does. The same input gives the same run, whatever the machine.
 */
export function simulate(input: SimulationInput): Run {
  const { scenario, seed } = input;
  const seats = scenario.parties.map((party) => ({
    id: party.id,
    chair: party.chair,
    play: strategyOf(input, party),
  }));
  const shown = publicScenario(scenario);
  const meeting = seatedMeeting(input);
  const refused: { seat: SeatId; type: string; code: string }[] = [];
  // Whoever might object to the closing of an article is asked before it closes.
  const length = Math.min(ROUND, durationMs(scenario.procedure.closing) / 2);
  let rounds = 0;
  while (!meeting.ended) {
    const random = seeded(seed, rounds);
    const began = START + rounds * length;
    for (const [turn, { id, play }] of inOrder(random.shuffled(seats)).entries()) {
      meeting.waitUntil(began + Math.round((length * turn) / seats.length));
      if (meeting.ended) break;
      const view = viewFor(meeting.snapshot.context, { kind: 'seat', seat: id });
      const act = play({
        view,
        scenario: shown,
        random: seeded(seed, rounds, id),
        now: meeting.now,
      });
      const code = act ? meeting.send({ kind: 'seat', seat: id }, act) : null;
      if (act && code) refused.push({ seat: id, type: act.type, code });
    }
    rounds += 1;
  }
  return outcome(meeting, rounds, refused);
}

function outcome(meeting: Meeting, rounds: number, refused: Run['refused']): Run {
  const { decision, mandates, meeting: times } = meeting.snapshot.context;
  const deal = decision.adopted ?? null;
  const scores = Object.entries(mandates).flatMap(([seat, { payoff }]) =>
    deal && payoff ? [[seat, scoreOf(payoff, deal)]] : [],
  );
  return {
    deal,
    scores: Object.fromEntries(scores),
    rounds,
    minutes: ((times.endedAt ?? meeting.now) - START) / 60_000,
    attempts: decision.attempts.length,
    objections: decision.attempts.reduce((sum, { objections }) => sum + objections.length, 0),
    refused,
    log: meeting.log,
  };
}
