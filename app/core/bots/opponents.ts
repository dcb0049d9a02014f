import type { RecordEntry, SeatId } from '../negotiation/context';
import type { Mind } from './mind';
import { type Rows, type Space, totalsOf } from './space';
import { type Trace, tracesOf } from './traces';

/** What a seat is taken to want, from what it did in sight of the observer. */
export interface Estimate {
  /** Worth per issue and option; its best deal is worth about 1. */
  readonly rows: Rows;
  /** Worth from which on the seat is taken to agree. */
  readonly needs: number;
}

const CLOSE_TO_FIRST = 0.9;
const STRESS_COUNTED = 4;
const START_NEEDS = 0.45;
/** How much a package counts against a name in the text: tabled by the seat, or agreed to. */
const OWN_PACKAGE = 0.6;
const AGREED_PACKAGE = 0.4;

/** A trace with the packages its seat tabled or agreed to counted in. */
interface Picture extends Trace {
  /** Complete packages of its own, by their numbers. */
  readonly tabled: readonly number[];
}

function bump(rows: readonly number[][], issue: number, option: number, by: number): void {
  const row = rows[issue];
  if (row && option >= 0) row[option] = (row[option] ?? 0) + by;
}

function pictureOf({ space, slices }: Mind, seat: SeatId, trace: Trace): Picture {
  const stood = trace.stood.map((row) => [...row]);
  const tabled: number[] = [];
  for (const { by, values, answers } of slices.packages) {
    if (by !== seat && answers[seat]?.accepted !== true) continue;
    for (const [at, { id }] of space.issues.entries()) {
      const option = space.optionAt(at, values[id] ?? '');
      bump(stood, at, option, by === seat ? OWN_PACKAGE : AGREED_PACKAGE);
    }
    const number = by === seat ? space.numberOf(values) : -1;
    if (number >= 0) tabled.push(number);
  }
  return { ...trace, stood, tabled };
}

function wants(trace: Picture, issue: number, options: number): number[] {
  const first = trace.first[issue] ?? -1;
  const most = Math.max(1, ...(trace.stood[issue] ?? []));
  return Array.from({ length: options }, (_, option) => {
    const distance = Math.abs(option - first) / Math.max(1, options - 1);
    const near = first < 0 ? 0.5 : 1 - CLOSE_TO_FIRST * distance;
    const stood = (trace.stood[issue]?.[option] ?? 0) / most;
    const seen = stood > 0 ? 0.35 + 0.5 * stood : 0;
    const against = 0.3 * (trace.against[issue]?.[option] ?? 0);
    return option === first ? 1 : Math.max(0, Math.max(near, seen) - against);
  });
}

/** An issue weighs more the more a seat speaks of it, and the longer it holds on to its first wish. */
function weights(space: Space, trace: Picture): number[] {
  const digits = trace.tabled.map((offer) => space.digits(offer));
  const raw = space.issues.map((_, issue) => {
    const stress = Math.min(STRESS_COUNTED, trace.stress[issue] ?? 0);
    const kept = digits.filter((options) => options[issue] === trace.first[issue]).length;
    const held = digits.length === 0 ? 1 : 0.6 + (0.8 * kept) / digits.length;
    return (1 + 0.5 * stress) * held;
  });
  const sum = raw.reduce((total, weight) => total + weight, 0) || 1;
  return raw.map((weight) => weight / sum);
}

/** Worth of a deal on rows of worth. */
export function worthOf(rows: Rows, digits: readonly number[]): number {
  return rows.reduce((sum, row, issue) => sum + (row[digits[issue] ?? -1] ?? 0), 0);
}

/**
 * Where the seat's yes begins: above what it declined, which counts for less as time goes on, and
 * not above what it accepted. An objection to a decision is a no that time does not soften.
 */
function needsOf(mind: Mind, seat: SeatId, rows: Rows): number {
  const { space, slices } = mind;
  const ends = mind.now + mind.timeLeft;
  const total = Math.max(1, ends - (slices.meeting.startedAt ?? mind.now));
  let needs = START_NEEDS - 0.1 * mind.progress;
  let most = Number.POSITIVE_INFINITY;
  for (const { by, values, answers } of slices.packages) {
    const number = space.numberOf(values);
    if (number < 0) continue;
    const worth = worthOf(rows, space.digits(number));
    const answer = answers[seat];
    if (by === seat || answer?.accepted) most = Math.min(most, worth);
    else if (answer) needs = Math.max(needs, worth - (0.8 * (mind.now - answer.at)) / total);
  }
  for (const { values, objections } of slices.decision.attempts) {
    const number = space.numberOf(values);
    if (number < 0 || !objections.some(({ by }) => by === seat)) continue;
    needs = Math.max(needs, worthOf(rows, space.digits(number)) + 0.02);
  }
  return Math.min(needs, most);
}

const known = new WeakMap<readonly RecordEntry[], ReadonlyMap<SeatId, Estimate>>();

/**
 * Estimates of what every other member wants, from the record and the packages in the seat's view: a
 * frequency model after van Krimpen, Looije & Hajizadeh (2013, "HardHeaded"), on options in an order.
 */
export function estimates(mind: Mind): ReadonlyMap<SeatId, Estimate> {
  const { space, slices } = mind;
  const remembered = known.get(slices.record);
  if (remembered) return remembered;
  const found = new Map<SeatId, Estimate>();
  for (const [seat, trace] of tracesOf(mind)) {
    if (seat === mind.seat) continue;
    const picture = pictureOf(mind, seat, trace);
    const weight = weights(space, picture);
    const rows = space.issues.map(({ options }, issue) =>
      wants(picture, issue, options.length).map((want) => want * (weight[issue] ?? 0)),
    );
    found.set(seat, { rows, needs: needsOf(mind, seat, rows) });
  }
  known.set(slices.record, found);
  return found;
}

/** For every deal: the smallest and the mean margin by which the others are taken to agree. */
export function margins(mind: Mind): { least: Float64Array; mean: Float64Array } {
  const all = [...estimates(mind).values()];
  const least = new Float64Array(mind.space.size).fill(Number.POSITIVE_INFINITY);
  const mean = new Float64Array(mind.space.size);
  for (const { rows, needs } of all) {
    const totals = totalsOf(rows);
    for (let deal = 0; deal < totals.length; deal++) {
      const margin = (totals[deal] ?? 0) - needs;
      if (margin < (least[deal] ?? 0)) least[deal] = margin;
      mean[deal] = (mean[deal] ?? 0) + margin / all.length;
    }
  }
  return { least, mean };
}
