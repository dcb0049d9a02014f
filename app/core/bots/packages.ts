import type { Package, SeatId } from '../negotiation/context';
import type { DecisionSlice, TextSlice } from '../negotiation/view';
import { isPerson, type Mind } from './mind';
import type { Space } from './space';
import { isBearable, type Stake } from './stake';

/** Who stands where on a package, among the members. */
export interface Standing {
  readonly agreed: readonly SeatId[];
  readonly against: readonly SeatId[];
  readonly silent: readonly SeatId[];
}

const standings = new WeakMap<Package, Standing>();

/** Who agreed to a package (its author does), who declined and who has not answered. */
export function standingOf(mind: Mind, tabled: Package): Standing {
  const known = standings.get(tabled);
  if (known) return known;
  const agreed: SeatId[] = [];
  const against: SeatId[] = [];
  const silent: SeatId[] = [];
  for (const { id } of mind.members) {
    const answer = tabled.answers[id];
    if (tabled.by === id || answer?.accepted) agreed.push(id);
    else if (answer) against.push(id);
    else silent.push(id);
  }
  const standing = { agreed, against, silent };
  standings.set(tabled, standing);
  return standing;
}

const wholes = new WeakMap<readonly Package[], readonly Package[]>();

/** Packages before everybody with a value for every issue, newest first. */
export function completePackages({ slices, space }: Mind): readonly Package[] {
  const known = wholes.get(slices.packages);
  if (known) return known;
  const whole = slices.packages
    .filter(({ audience, values }) => audience === 'all' && space.numberOf(values) >= 0)
    .reverse();
  wholes.set(slices.packages, whole);
  return whole;
}

/** The deals that complete packages already proposed, by their numbers. */
export function tabledDeals(mind: Mind): ReadonlySet<number> {
  return new Set(completePackages(mind).map(({ values }) => mind.space.numberOf(values)));
}

/** How long the table waits for a person's answer: minutes of the scenario, and time to read. */
export function patience(mind: Mind): number {
  return Math.min(Math.max(4 * mind.minute, 60_000), Math.max(0, mind.timeLeft) / 6);
}

const failures = new WeakMap<DecisionSlice, ReadonlySet<number>>();

function blockedDeals(space: Space, decision: DecisionSlice): ReadonlySet<number> {
  const known = failures.get(decision);
  if (known) return known;
  const blocked = new Set<number>();
  for (const { values, outcome } of decision.attempts) {
    if (outcome === 'blocked') blocked.add(space.numberOf(values));
  }
  failures.set(decision, blocked);
  return blocked;
}

/** Whether a deal was put to a decision already and failed. */
export function wasBlocked({ space, slices }: Mind, values: Package['values']): boolean {
  const blocked = blockedDeals(space, slices.decision);
  return blocked.size > 0 && blocked.has(space.numberOf(values));
}

function nobodyIsAgainst(mind: Mind, tabled: Package): boolean {
  const { against, silent } = standingOf(mind, tabled);
  if (against.length > 0 || wasBlocked(mind, tabled.values)) return false;
  return silent.every((seat) => isPerson(mind, seat) && mind.now - tabled.at > patience(mind));
}

const agreements = new WeakMap<Mind, { readonly found: Package | undefined }>();

/**
 * The newest package that every member agreed to. A person who says nothing for as long as the table
 * is patient is not waited for: under consensus only an objection stops a decision. A deal that was
 * put and objected to does not count.
 */
export function agreedPackage(mind: Mind): Package | undefined {
  const known = agreements.get(mind);
  if (known) return known.found;
  const found = completePackages(mind).find((tabled) => nobodyIsAgainst(mind, tabled));
  agreements.set(mind, { found });
  return found;
}

const stances = new WeakMap<TextSlice, Map<SeatId, readonly number[]>>();

/** The option that a seat's name stands behind, per issue; -1 where it stands behind none. */
export function positions({ slices, space }: Mind, seat: SeatId): readonly number[] {
  const bySeat = stances.get(slices.text) ?? new Map<SeatId, readonly number[]>();
  stances.set(slices.text, bySeat);
  const known = bySeat.get(seat);
  if (known) return known;
  const found = slices.text.articles.map(({ alternatives }, issue) => {
    const own = alternatives.find(({ supporters }) => supporters.includes(seat));
    return own ? space.optionAt(issue, own.option) : -1;
  });
  bySeat.set(seat, found);
  return found;
}

/** What the seat would have if its positions (its favourites where it has none) became the text with these changes. */
export function scoreWith(mind: Mind, stake: Stake, values: Package['values']): number {
  const own = positions(mind, mind.seat);
  let score = 0;
  for (const [issue, { id }] of mind.space.issues.entries()) {
    const named = values[id];
    const stands = own[issue] ?? -1;
    const held = stands < 0 ? (stake.favourites[issue] ?? -1) : stands;
    const option = named === undefined ? held : mind.space.optionAt(issue, named);
    score += stake.rows[issue]?.[option] ?? 0;
  }
  return score;
}

/** Whether the seat would accept: bearable, and worth at least `target`. */
export function wouldAccept(mind: Mind, stake: Stake, tabled: Package, target: number): boolean {
  const { values } = tabled;
  const least = Math.max(stake.reservation, target);
  const number = mind.space.numberOf(values);
  if (number >= 0) return (stake.totals[number] ?? Number.NEGATIVE_INFINITY) >= least;
  return isBearable(mind.space, stake, values) && scoreWith(mind, stake, values) >= least;
}
