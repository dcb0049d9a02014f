import type { CommandType } from '../negotiation/command';
import type { RecordEntry, SeatId } from '../negotiation/context';
import type { Move, Slices } from '../negotiation/view';
import type { PhaseId } from '../scenario/presets';
import type { PublicParty } from '../scenario/publicPart';
import { type Space, spaceOf } from './space';
import { type Stake, stakeIn } from './stake';
import type { Turn } from './strategy';

/** A turn with what every strategy reads out of it. All times are in the table's milliseconds. */
export interface Mind extends Turn {
  readonly seat: SeatId;
  readonly me: PublicParty;
  readonly slices: Slices;
  readonly space: Space;
  readonly stake: Stake | null;
  /** The parties whose agreement a decision needs. */
  readonly members: readonly PublicParty[];
  readonly chair: PublicParty | undefined;
  /** A minute of the scenario's time. */
  readonly minute: number;
  readonly phase: PhaseId;
  /** Since the phase began. */
  readonly elapsed: number;
  /** Until the meeting ends. */
  readonly timeLeft: number;
  /** How much of the time for bargaining is used: 0 at the start, 1 when a decision must be put. */
  readonly progress: number;
  can(type: CommandType): boolean;
  /** What the plan gives to a phase. */
  planned(phase: PhaseId): number;
}

const opens = new WeakMap<readonly Move[], ReadonlySet<CommandType>>();

function openMoves(moves: readonly Move[]): ReadonlySet<CommandType> {
  const known = opens.get(moves);
  if (known) return known;
  const open = new Set(moves.flatMap(({ type, refusal }) => (refusal === null ? [type] : [])));
  opens.set(moves, open);
  return open;
}

/** What a seat's turn amounts to; null for the instructor's view or a party that is not there. */
export function mindOf(turn: Turn): Mind | null {
  const { view, scenario, now } = turn;
  if (view.viewer.kind !== 'seat') return null;
  const { seat } = view.viewer;
  const me = scenario.parties.find(({ id }) => id === seat);
  if (!me) return null;
  const { slices } = view;
  const { meeting } = slices;
  const space = spaceOf(scenario);
  const open = openMoves(slices.moves);
  const minute = 60_000 / meeting.pace;
  const planned = (phase: PhaseId) => meeting.phases.find(({ id }) => id === phase)?.planned ?? 0;
  const started = meeting.startedAt ?? now;
  const ends = meeting.endsAt ?? now + (meeting.left ?? scenario.minutes * minute);
  const total = Math.max(1, ends - started);
  const reserved = Math.min(planned('adoption') + planned('explanations'), total / 4);
  return {
    ...turn,
    seat,
    me,
    slices,
    space,
    stake: stakeIn(space, slices.brief),
    members: scenario.parties.filter(({ votes }) => votes),
    chair: scenario.parties.find(({ chair }) => chair),
    minute,
    phase: meeting.phase,
    elapsed: now - (meeting.phaseSince ?? now),
    timeLeft: ends - now,
    progress: Math.min(1, Math.max(0, (now - started) / (total - reserved))),
    can: (type) => open.has(type),
    planned,
  };
}

/** Lines of the record that `wanted` says yes to, newest first, no older than `since`. */
export function* recent(mind: Mind, since = 0): Generator<RecordEntry> {
  const { record } = mind.slices;
  for (let at = record.length - 1; at >= 0; at--) {
    const entry = record[at];
    if (!entry || entry.at < since) return;
    yield entry;
  }
}

/** The newest line by a seat of one of these kinds, no older than `since`. */
export function lastAct(
  mind: Mind,
  seat: SeatId,
  kinds: readonly string[],
  since = 0,
): RecordEntry | undefined {
  for (const entry of recent(mind, since)) {
    if (entry.by === seat && kinds.includes(entry.kind)) return entry;
  }
  return undefined;
}

/** Milliseconds since a seat last did one of these things; Infinity if it never did. */
export function sinceLast(mind: Mind, seat: SeatId, kinds: readonly string[]): number {
  const act = lastAct(mind, seat, kinds);
  return act ? mind.now - act.at : Number.POSITIVE_INFINITY;
}

/** How often a seat spoke to the table since the phase began. */
export function spokenThisPhase(mind: Mind, seat: SeatId): number {
  let times = 0;
  for (const { by, kind } of recent(mind, mind.slices.meeting.phaseSince ?? 0)) {
    if (by === seat && kind === 'speak') times++;
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
