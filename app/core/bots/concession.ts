import type { SeatId } from '../negotiation/context';
import { type Mind, recent } from './mind';
import type { Stake } from './stake';
import type { ConcessionName } from './strategy';

/**
 * Time-dependent concession (Faratin, Sierra & Jennings 1998): the share of the way from the best
 * deal to the reservation that is still held at time t is 1 - t^(1/e). e < 1 holds out ("Boulware"),
 * e > 1 gives early ("conceder").
 */
function held(progress: number, e: number): number {
  return 1 - progress ** (1 / e);
}

/** How many rungs the way from the best deal to the reservation has for MiCRO. */
const RUNGS = 12;

/** Tables and moves of the text by a seat: each an offer different from the one before. */
function concessionsOf(mind: Mind, seat: SeatId): number {
  let made = 0;
  for (const { by, kind } of recent(mind)) {
    if (by !== seat) continue;
    if (kind === 'tablePackage' || kind === 'packageAccepted') made += 1;
    if (kind === 'supportOption') made += 0.25;
  }
  return made;
}

/**
 * MiCRO (de Jonge 2022, "An analysis of the linear bilateral ANAC domains using the MiCRO benchmark
 * strategy"): the smallest concession, and only in reply to one. With more than two at the table the
 * others' mean counts, and concessions go by rungs, because a meeting has few offers.
 */
function micro(mind: Mind): number {
  const others = mind.members.filter(({ id }) => id !== mind.seat);
  const made = others.map(({ id }) => concessionsOf(mind, id));
  const mean = made.reduce((sum, count) => sum + count, 0) / Math.max(1, made.length);
  return 1 - Math.min(RUNGS, Math.floor(mean * 2) + 1) / RUNGS;
}

/** The score to this seat of where another stood first and where it stands now. */
function gainFrom(mind: Mind, stake: Stake, seat: SeatId): number {
  const { space, slices } = mind;
  const first = space.issues.map(() => -1);
  const latest = space.issues.map(() => -1);
  for (const { by, kind, values } of slices.record) {
    if (by !== seat || (kind !== 'proposeOption' && kind !== 'supportOption')) continue;
    const issue = space.issueAt(values.issue ?? '');
    const option = space.optionAt(issue, values.option ?? '');
    if (first[issue] === -1) first[issue] = option;
    if (issue >= 0) latest[issue] = option;
  }
  const backed = slices.packages.filter(
    ({ by, answers }) => by === seat || answers[seat]?.accepted === true,
  );
  for (const [issue, option] of Object.entries(backed.at(-1)?.values ?? {})) {
    const at = space.issueAt(issue);
    latest[at] = space.optionAt(at, option);
  }
  const worth = (options: readonly number[]) =>
    options.reduce((sum, option, issue) => sum + (stake.rows[issue]?.[option] ?? 0), 0);
  return worth(latest) - worth(first);
}

/**
 * Tit for tat (Axelrod 1984; averaged and relative to what the seat can gain, after Faratin et al.):
 * what the others have conceded, in this seat's own points, is given back. In the last tenth of the
 * time it settles, since a meeting without a text repays nobody.
 */
function titForTat(mind: Mind, stake: Stake): number {
  const others = mind.members.filter(({ id }) => id !== mind.seat);
  const gained = others.reduce((sum, { id }) => sum + gainFrom(mind, stake, id), 0);
  const range = Math.max(1, stake.most - stake.reservation);
  const given = Math.max(0, (1.5 * gained) / Math.max(1, others.length) / range);
  const settling = Math.max(0, (mind.progress - 0.9) / 0.1);
  return Math.max(0, 1 - Math.max(given, settling));
}

function share(mind: Mind, stake: Stake, name: ConcessionName): number {
  switch (name) {
    case 'boulware':
      return held(mind.progress, 0.4);
    case 'linear':
      return held(mind.progress, 1);
    case 'conceder':
      return held(mind.progress, 2);
    case 'tit-for-tat':
      return titForTat(mind, stake);
    case 'micro':
      return micro(mind);
  }
}

/** The score a seat holds out for now, in its own points: never below its reservation. */
export function targetOf(mind: Mind, stake: Stake, name: ConcessionName): number {
  const range = Math.max(0, stake.most - stake.reservation);
  return stake.reservation + Math.ceil(range * share(mind, stake, name));
}
