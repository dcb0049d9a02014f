import type { Game, Outcome } from './game';

/** Parties whose consent a solution weighs: their place in `game.parties` and their reservation. */
interface Bargainer {
  readonly at: number;
  readonly reservation: number;
}

/** The four classical answers to "which deal?", each null when no deal leaves every bargainer whole. */
export interface Solutions {
  readonly nash: Outcome | null;
  readonly kalaiSmorodinsky: Outcome | null;
  readonly egalitarian: Outcome | null;
  readonly utilitarian: Outcome | null;
}

function bargainersOf(game: Game): Bargainer[] {
  return game.parties.flatMap(({ votes, veto, reservation }, at) =>
    votes || veto ? [{ at, reservation }] : [],
  );
}

function gainsOf(bargainers: readonly Bargainer[], outcome: Outcome): number[] {
  return bargainers.map(({ at, reservation }) => (outcome.scores[at] ?? 0) - reservation);
}

interface Candidate {
  readonly outcome: Outcome;
  /** Points above the reservation, one per bargainer, none negative. */
  readonly gains: readonly number[];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** First candidate that no other beats; of equals the one with the larger total gain, then the first. */
function best(
  candidates: readonly Candidate[],
  compare: (a: Candidate, b: Candidate) => number,
): Outcome | null {
  let leader: Candidate | undefined;
  for (const candidate of candidates) {
    if (leader === undefined) {
      leader = candidate;
      continue;
    }
    const order = compare(candidate, leader) || sum(candidate.gains) - sum(leader.gains);
    if (order > 0) leader = candidate;
  }
  return leader?.outcome ?? null;
}

function nashProduct(gains: readonly number[]): bigint {
  return gains.reduce((product, gain) => product * BigInt(gain), 1n);
}

function compareBig(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? 1 : -1;
}

/** A gain as a share of the largest gain this party could have. */
interface Share {
  readonly gain: number;
  readonly ideal: number;
}

function compareShares(a: Share, b: Share): number {
  return compareBig(BigInt(a.gain) * BigInt(b.ideal), BigInt(b.gain) * BigInt(a.ideal));
}

/** Compares the worst-off first, then the next, and so on. */
function leximin(a: readonly Share[], b: readonly Share[]): number {
  const [left, right] = [[...a].sort(compareShares), [...b].sort(compareShares)];
  for (const [i, share] of left.entries()) {
    const other = right[i];
    const order = other === undefined ? 0 : compareShares(share, other);
    if (order !== 0) return order;
  }
  return 0;
}

/** Shares of those who can gain anything at all; for the rest every deal is alike. */
function sharesOf(gains: readonly number[], ideals: readonly number[]): Share[] {
  return gains.flatMap((gain, i) => {
    const ideal = ideals[i] ?? 0;
    return ideal > 0 ? [{ gain, ideal }] : [];
  });
}

/**
 * The classical bargaining solutions among the given outcomes (usually `feasibleDeals`), with the
 * reservations as the disagreement point. Bargainers are the parties that vote or hold a veto; only
 * outcomes that give each of them at least its reservation are considered. Every comparison is of
 * whole numbers; equals are settled by the larger total gain, then by the order given.
 *
 * - Nash: largest product of gains (Nash 1950, "The bargaining problem").
 * - Kalai–Smorodinsky: gains in proportion to each party's best (Kalai & Smorodinsky 1975). Deals
 *   are discrete, so the smallest proportion is made as large as possible, then the next smallest
 *   (the lexicographic form of Imai 1983).
 * - egalitarian: the smallest gain is made as large as possible, then the next (Kalai 1977). It
 *   compares the points of different parties, as does
 * - utilitarian: largest sum of gains.
 */
export function solutionsAmong(game: Game, outcomes: Iterable<Outcome>): Solutions {
  const bargainers = bargainersOf(game);
  const candidates: Candidate[] = Array.from(outcomes, (outcome) => ({
    outcome,
    gains: gainsOf(bargainers, outcome),
  })).filter(({ gains }) => gains.every((gain) => gain >= 0));
  const ideals = bargainers.map((_, i) =>
    candidates.reduce((most, { gains }) => Math.max(most, gains[i] ?? 0), 0),
  );
  const alike = bargainers.map(() => 1);
  const products = new Map(candidates.map((each) => [each, nashProduct(each.gains)]));
  const shares = new Map(candidates.map((each) => [each, sharesOf(each.gains, ideals)]));
  const equal = new Map(candidates.map((each) => [each, sharesOf(each.gains, alike)]));
  return {
    nash: best(candidates, (a, b) => compareBig(products.get(a) ?? 0n, products.get(b) ?? 0n)),
    kalaiSmorodinsky: best(candidates, (a, b) => leximin(shares.get(a) ?? [], shares.get(b) ?? [])),
    egalitarian: best(candidates, (a, b) => leximin(equal.get(a) ?? [], equal.get(b) ?? [])),
    utilitarian: best(candidates, () => 0),
  };
}
