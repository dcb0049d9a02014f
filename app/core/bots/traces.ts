import type { RecordEntry, SeatId } from '../negotiation/context';
import { mentionsIn } from './mentions';
import type { Mind } from './mind';
import type { Space } from './space';

/** What a member did in sight of the observer, counted from the record. */
export interface Trace {
  /** First option it stood behind, per issue; -1 for none yet. */
  readonly first: number[];
  /** Option it stands behind now, per issue; -1 for none yet. */
  readonly latest: number[];
  /** Times it stood behind an option, per issue and option. */
  readonly stood: number[][];
  /** Times it spoke against an option. */
  readonly against: number[][];
  /** Times it named the issue. */
  readonly stress: number[];
  /** Offers made, each different from the one before: packages, and moves of its name at a quarter. */
  offers: number;
}

type Traces = ReadonlyMap<SeatId, Trace>;

/** Traces as far as a record was read. Records only grow, so the rest is read when it has come. */
interface Reading {
  readonly traces: Traces;
  read: number;
  last: RecordEntry | undefined;
}

const MOVE = 0.25;
const readings = new WeakMap<RecordEntry, Map<SeatId, Reading>>();

function blank(space: Space): Trace {
  const zeros = () => space.issues.map(({ options }) => options.map(() => 0));
  const none = () => space.issues.map(() => -1);
  const stress = space.issues.map(() => 0);
  return {
    first: none(),
    latest: none(),
    stood: zeros(),
    against: zeros(),
    stress,
    offers: 0,
  };
}

function bump(rows: readonly number[][], issue: number, option: number): void {
  const row = rows[issue];
  if (row && option >= 0) row[option] = (row[option] ?? 0) + 1;
}

function stand(space: Space, trace: Trace, { values }: RecordEntry): void {
  const issue = space.issueAt(values.issue ?? '');
  const option = space.optionAt(issue, values.option ?? '');
  if (option < 0) return;
  if (trace.first[issue] === -1) trace.first[issue] = option;
  trace.latest[issue] = option;
  bump(trace.stood, issue, option);
}

function hear(space: Space, trace: Trace, text: string, hostile: boolean): void {
  const { issues, options } = mentionsIn(space.issues, text);
  for (const issue of issues) trace.stress[issue] = (trace.stress[issue] ?? 0) + 1;
  if (!hostile) return;
  for (const [issue, option] of options) {
    if (trace.first[issue] !== option) bump(trace.against, issue, option);
  }
}

function follow(space: Space, trace: Trace, entry: RecordEntry): void {
  switch (entry.kind) {
    case 'supportOption':
      trace.offers += MOVE;
      stand(space, trace, entry);
      break;
    case 'proposeOption':
    case 'offerWording':
      stand(space, trace, entry);
      break;
    case 'tablePackage':
    case 'packageAccepted':
      trace.offers += 1;
      break;
    case 'speak':
    case 'say':
      hear(space, trace, entry.values.text ?? '', false);
      break;
    case 'packageDeclined':
    case 'objectToClosing':
    case 'objectToConsensus':
    case 'breakSilence':
      hear(space, trace, entry.values.text ?? '', true);
      break;
  }
}

function readingOf(mind: Mind, begin: RecordEntry): Reading {
  const { record } = mind.slices;
  const bySeat = readings.get(begin) ?? new Map<SeatId, Reading>();
  readings.set(begin, bySeat);
  const known = bySeat.get(mind.seat);
  if (known && (known.read === 0 || record[known.read - 1] === known.last)) return known;
  const traces = new Map(mind.members.map(({ id }) => [id, blank(mind.space)]));
  const fresh: Reading = { traces, read: 0, last: undefined };
  bySeat.set(mind.seat, fresh);
  return fresh;
}

/** What every member did so far, as the seat's record has it. Do not change what you get. */
export function tracesOf(mind: Mind): Traces {
  const { record } = mind.slices;
  const [begin] = record;
  if (!begin) return new Map(mind.members.map(({ id }) => [id, blank(mind.space)]));
  const reading = readingOf(mind, begin);
  for (let at = reading.read; at < record.length; at++) {
    const entry = record[at];
    const trace = entry && reading.traces.get(entry.by);
    if (entry && trace) follow(mind.space, trace, entry);
  }
  reading.read = record.length;
  reading.last = record.at(-1);
  return reading.traces;
}
