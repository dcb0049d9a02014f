import type { RecordEntry, SeatId } from '../negotiation/context';
import type { Mind } from './mind';
import type { Stake } from './stake';
import type { ConcessionName } from './strategy';
import { type Trace, tracesOf } from './traces';

/**
 * Time-dependent concession (Faratin, Sierra & Jennings 1998): the share of the way from the best
 * deal to the reservation that is still held at time t is 1 - (1 - k) t^(1/e). e < 1 holds out
 * ("Boulware"), e > 1 gives early ("conceder"); k is held to the end.
 */
function held(progress: number, e: number, k: number): number {
  return 1 - (1 - k) * progress ** (1 / e);
}

/** How many rungs the way from the best deal to the reservation has for MiCRO. */
const RUNGS = 12;

/** What the others gave up since their first positions, as far as the seat knows. */
interface Movement {
  /** Offers by each of the others on average, each different from the one before. */
  readonly offers: number;
  /** Points of the seat that the others' moves brought it, on average. */
  readonly gained: number;
}

const seen = new WeakMap<readonly RecordEntry[], Movement>();

/** Worked out once for every state of the record. */
function movementIn(mind: Mind, stake: Stake): Movement {
  const known = seen.get(mind.slices.record);
  if (known) return known;
  let [offers, gained, count] = [0, 0, 0];
  for (const [seat, trace] of tracesOf(mind)) {
    if (seat === mind.seat) continue;
    count += 1;
    offers += trace.offers;
    gained += gainFrom(mind, stake, seat, trace);
  }
  const movement = { offers: offers / Math.max(1, count), gained: gained / Math.max(1, count) };
  seen.set(mind.slices.record, movement);
  return movement;
}

/** What a seat's newest package, or its names in the text, bring against where it stood first. */
function gainFrom(mind: Mind, stake: Stake, seat: SeatId, { first, latest }: Trace): number {
  const backed = mind.slices.packages.findLast(
    ({ by, answers }) => by === seat || answers[seat]?.accepted === true,
  );
  let gained = 0;
  for (const [issue, { id }] of mind.space.issues.entries()) {
    const row = stake.rows[issue] ?? [];
    const start = row[first[issue] ?? -1];
    const offered = mind.space.optionAt(issue, backed?.values[id] ?? '');
    const now = row[offered] ?? row[latest[issue] ?? -1];
    if (start !== undefined && now !== undefined) gained += now - start;
  }
  return gained;
}

/**
 * MiCRO (de Jonge 2022, "An analysis of the linear bilateral ANAC domains using the MiCRO benchmark
 * strategy"): the smallest concession, and only in reply to one. With more than two at the table the
 * others' mean counts, and concessions go by rungs, because a meeting has few offers.
 */
function micro(mind: Mind, stake: Stake): number {
  const { offers } = movementIn(mind, stake);
  return 1 - Math.min(RUNGS, Math.floor(offers * 2) + 1) / RUNGS;
}

/**
 * Tit for tat (Axelrod 1984; averaged and relative to what the seat can gain, after Faratin et al.):
 * what the others have conceded, in this seat's own points, is given back. In the last tenth of the
 * time it settles, since a meeting without a text repays nobody.
 */
function titForTat(mind: Mind, stake: Stake): number {
  const range = Math.max(1, stake.most - stake.reservation);
  const given = Math.max(0, (1.5 * movementIn(mind, stake).gained) / range);
  const settling = Math.max(0, (mind.progress - 0.9) / 0.1) * 0.8;
  return Math.max(0, 1 - Math.max(given, settling));
}

function share(mind: Mind, stake: Stake, name: ConcessionName): number {
  switch (name) {
    case 'boulware':
      return held(mind.progress, 0.4, 0.3);
    case 'linear':
      return held(mind.progress, 1, 0.2);
    case 'conceder':
      return held(mind.progress, 2, 0.1);
    case 'tit-for-tat':
      return titForTat(mind, stake);
    case 'micro':
      return micro(mind, stake);
  }
}

/** The score a seat holds out for now, in its own points: never below its reservation. */
export function targetOf(mind: Mind, stake: Stake, name: ConcessionName): number {
  const range = Math.max(0, stake.most - stake.reservation);
  return stake.reservation + Math.ceil(range * share(mind, stake, name));
}
