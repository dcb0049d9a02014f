import type { Package, SeatId } from '../negotiation/context';
import { isPerson, type Mind } from './mind';
import { isBearable, type Stake } from './stake';

/** Who stands where on a package, among the members. */
export interface Standing {
  readonly agreed: readonly SeatId[];
  readonly against: readonly SeatId[];
  readonly silent: readonly SeatId[];
}

/** Who agreed to a package (its author does), who declined and who has not answered. */
export function standingOf(mind: Mind, tabled: Package): Standing {
  const agreed: SeatId[] = [];
  const against: SeatId[] = [];
  const silent: SeatId[] = [];
  for (const { id } of mind.members) {
    const answer = tabled.answers[id];
    if (tabled.by === id || answer?.accepted) agreed.push(id);
    else if (answer) against.push(id);
    else silent.push(id);
  }
  return { agreed, against, silent };
}

/** Packages before everybody with a value for every issue, newest first. */
export function completePackages(mind: Mind): Package[] {
  const { slices, space } = mind;
  return slices.packages
    .filter(({ audience, values }) => audience === 'all' && space.numberOf(values) >= 0)
    .reverse();
}

/** How long the table waits for a person's answer: minutes of the scenario, and time to read. */
export function patience(mind: Mind): number {
  return Math.min(Math.max(4 * mind.minute, 60_000), Math.max(0, mind.timeLeft) / 6);
}

/**
 * The newest package that every member agreed to. A person who says nothing for as long as the table
 * is patient is not waited for: under consensus only an objection stops a decision. A deal that was
 * put and objected to does not count.
 */
export function agreedPackage(mind: Mind): Package | undefined {
  return completePackages(mind).find((tabled) => {
    const { against, silent } = standingOf(mind, tabled);
    if (against.length > 0 || wasBlocked(mind, tabled)) return false;
    return silent.every((seat) => isPerson(mind, seat) && mind.now - tabled.at > patience(mind));
  });
}

/** Whether a deal was put to a decision already and failed. */
export function wasBlocked(mind: Mind, tabled: Package): boolean {
  const number = mind.space.numberOf(tabled.values);
  return mind.slices.decision.attempts.some(
    ({ values, outcome }) => outcome === 'blocked' && mind.space.numberOf(values) === number,
  );
}

/** The option that a seat's name stands behind, per issue; -1 where it stands behind none. */
export function positions(mind: Mind, seat: SeatId): number[] {
  return mind.slices.text.articles.map(({ alternatives }, issue) => {
    const own = alternatives.find(({ supporters }) => supporters.includes(seat));
    return own ? mind.space.optionAt(issue, own.option) : -1;
  });
}

/** What the seat would have if its positions (its favourites where it has none) became the text with these changes. */
export function scoreWith(mind: Mind, stake: Stake, values: Package['values']): number {
  const own = positions(mind, mind.seat);
  return mind.space.issues.reduce((sum, { id }, issue) => {
    const named = values[id];
    const stands = own[issue] ?? -1;
    const held = stands < 0 ? (stake.favourites[issue] ?? -1) : stands;
    const option = named === undefined ? held : mind.space.optionAt(issue, named);
    return sum + (stake.rows[issue]?.[option] ?? 0);
  }, 0);
}

/** Whether the seat would accept: bearable, and worth at least `target`. */
export function wouldAccept(mind: Mind, stake: Stake, tabled: Package, target: number): boolean {
  const { values } = tabled;
  if (!isBearable(mind.space, stake, values)) return false;
  const score = scoreWith(mind, stake, values);
  return score >= Math.max(stake.reservation, target);
}
