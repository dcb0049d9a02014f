import type { CommandType } from '../negotiation/command';
import type { RecordEntry, SeatId } from '../negotiation/context';
import type { MeetingSlice, Move, Slices, View } from '../negotiation/view';
import type { PhaseId } from '../scenario/presets';
import type { PublicParty, PublicScenario } from '../scenario/publicPart';
import type { Random } from './random';
import { type Space, spaceOf } from './space';
import { type Stake, stakeIn } from './stake';
import type { Turn } from './strategy';

const opens = new WeakMap<readonly Move[], ReadonlySet<CommandType>>();

function openMoves(moves: readonly Move[]): ReadonlySet<CommandType> {
  const known = opens.get(moves);
  if (known) return known;
  const open = new Set<CommandType>();
  for (const { type, refusal } of moves) if (refusal === null) open.add(type);
  opens.set(moves, open);
  return open;
}

const tables = new WeakMap<
  PublicScenario,
  { readonly members: readonly PublicParty[]; readonly chair: PublicParty | undefined }
>();

function tableOf(scenario: PublicScenario) {
  const known = tables.get(scenario);
  if (known) return known;
  const { parties } = scenario;
  const made = {
    members: parties.filter(({ votes }) => votes),
    chair: parties.find(({ chair }) => chair),
  };
  tables.set(scenario, made);
  return made;
}

function planOf({ phases }: MeetingSlice, phase: PhaseId): number {
  return phases.find(({ id }) => id === phase)?.planned ?? 0;
}

/** A turn with what every strategy reads out of it. All times are in the table's milliseconds. */
export class Mind implements Turn {
  readonly view: View;
  readonly scenario: PublicScenario;
  readonly random: Random;
  readonly now: number;
  readonly seat: SeatId;
  readonly me: PublicParty;
  readonly slices: Slices;
  readonly space: Space;
  readonly stake: Stake | null;
  /** The parties whose agreement a decision needs. */
  readonly members: readonly PublicParty[];
  readonly chair: PublicParty | undefined;

  constructor(turn: Turn, me: PublicParty) {
    this.view = turn.view;
    this.scenario = turn.scenario;
    this.random = turn.random;
    this.now = turn.now;
    this.seat = me.id;
    this.me = me;
    this.slices = turn.view.slices;
    this.space = spaceOf(turn.scenario);
    this.stake = stakeIn(this.space, this.slices.brief);
    const { members, chair } = tableOf(turn.scenario);
    this.members = members;
    this.chair = chair;
  }

  /** A minute of the scenario's time. */
  get minute(): number {
    return 60_000 / this.slices.meeting.pace;
  }

  get phase(): PhaseId {
    return this.slices.meeting.phase;
  }

  /** Since the phase began. */
  get elapsed(): number {
    return this.now - (this.slices.meeting.phaseSince ?? this.now);
  }

  /** Until the meeting ends. */
  get timeLeft(): number {
    const { endsAt, left } = this.slices.meeting;
    return endsAt === undefined ? (left ?? this.scenario.minutes * this.minute) : endsAt - this.now;
  }

  /** From the start of the meeting to its end. */
  get length(): number {
    const { startedAt } = this.slices.meeting;
    return Math.max(1, this.now + this.timeLeft - (startedAt ?? this.now));
  }

  /** How much of the time for bargaining is used: 0 at the start, 1 when a decision must be put. */
  get progress(): number {
    const { startedAt } = this.slices.meeting;
    const { length } = this;
    const kept = Math.min(this.planned('adoption') + this.planned('explanations'), length / 4);
    return Math.min(1, Math.max(0, (this.now - (startedAt ?? this.now)) / (length - kept)));
  }

  /** What the plan gives to a phase. */
  planned(phase: PhaseId): number {
    return planOf(this.slices.meeting, phase);
  }

  /** Whether a kind of command is open to the seat now. */
  can(type: CommandType): boolean {
    return openMoves(this.slices.moves).has(type);
  }
}

/** What a seat's turn amounts to; null for the instructor's view or a party that is not there. */
export function mindOf(turn: Turn): Mind | null {
  const { viewer } = turn.view;
  if (viewer.kind !== 'seat') return null;
  for (const party of turn.scenario.parties) {
    if (party.id === viewer.seat) return new Mind(turn, party);
  }
  return null;
}

/** The newest line by a seat of one of these kinds, no older than `since`. */
export function lastAct(
  mind: Mind,
  seat: SeatId,
  kinds: readonly string[],
  since = 0,
): RecordEntry | undefined {
  const { record } = mind.slices;
  for (let at = record.length - 1; at >= 0; at--) {
    const entry = record[at];
    if (!entry || entry.at < since) return undefined;
    if (entry.by === seat && kinds.includes(entry.kind)) return entry;
  }
  return undefined;
}

/** Milliseconds since a seat last did one of these things; Infinity if it never did. */
export function sinceLast(mind: Mind, seat: SeatId, kinds: readonly string[]): number {
  const act = lastAct(mind, seat, kinds);
  return act ? mind.now - act.at : Number.POSITIVE_INFINITY;
}

/** Milliseconds since anything at all happened that the seat knows of. */
export function quiet(mind: Mind): number {
  return mind.now - (mind.slices.record.at(-1)?.at ?? mind.now);
}

/** The lines of the record since the phase began, newest first. */
export function phaseRecord(mind: Mind): readonly RecordEntry[] {
  const { record, meeting } = mind.slices;
  const since = meeting.phaseSince ?? 0;
  let first = record.length;
  while (first > 0 && (record[first - 1]?.at ?? 0) >= since) first--;
  return record.slice(first).reverse();
}

/** How often a seat spoke to the table since the phase began. */
export function spokenThisPhase(mind: Mind, seat: SeatId): number {
  const since = mind.slices.meeting.phaseSince ?? 0;
  const { record } = mind.slices;
  let times = 0;
  for (let at = record.length - 1; at >= 0; at--) {
    const entry = record[at];
    if (!entry || entry.at < since) break;
    if (entry.by === seat && entry.kind === 'speak') times++;
  }
  return times;
}

/** Whether a person holds the seat, who may need longer than a bot. */
export function isPerson(mind: Mind, seat: SeatId): boolean {
  return mind.slices.roster.seats[seat] === 'person';
}

/** The label a party goes by in speech. */
export function shortName(mind: Mind, seat: SeatId): string {
  return mind.scenario.parties.find(({ id }) => id === seat)?.short ?? seat;
}
