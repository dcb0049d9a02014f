import type { RecordEntry } from '~/core/negotiation/context';
import type { TableDebrief } from '~/server/debrief/debriefs';

/** A line of the record as the page needs it. */
export interface RecordLine {
  readonly seq: number;
  /** Milliseconds since the meeting started. */
  readonly at: number;
  readonly kind: string;
  readonly by: string;
  /** Who could read it besides, where not everybody could; empty where all could. */
  readonly only: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/** `said`: what was spoken, in the room and in caucuses. */
export const kinds = ['all', 'said'] as const;
export type Kind = (typeof kinds)[number];

export interface RecordPart {
  readonly part: 'record';
  readonly lines: readonly RecordLine[];
  readonly who: string;
  readonly kind: Kind;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

const PER_PAGE = 40;

const SAID: ReadonlySet<string> = new Set([
  'speak',
  'say',
  'raisePointOfOrder',
  'pointUpheld',
  'pointNotUpheld',
  'answerScienceQuestion',
  'askScienceBody',
  'objectToConsensus',
  'breakSilence',
  'objectToClosing',
  'enterReservation',
  'explainPosition',
]);

export function recordPart(read: TableDebrief, search: URLSearchParams): RecordPart {
  const { record } = read.debrief;
  const who = read.scenario.parties.find(({ id }) => id === search.get('who'))?.id ?? '';
  const kind = kinds.find((each) => each === search.get('kind')) ?? 'all';
  const kept = record.filter(
    (entry) => (who === '' || entry.by === who) && (kind === 'all' || SAID.has(entry.kind)),
  );
  const pages = Math.max(1, Math.ceil(kept.length / PER_PAGE));
  const asked = Number(search.get('page') ?? 1);
  const page = Number.isInteger(asked) ? Math.min(pages, Math.max(1, asked)) : 1;
  const shown = kept.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const start = startIn(record);
  return {
    part: 'record',
    lines: shown.map((entry) => lineOf(entry, start)),
    who,
    kind,
    page,
    pages,
    total: kept.length,
  };
}

/** When the meeting started, by its own record. */
export function startIn(record: readonly RecordEntry[]): number {
  return record.find(({ kind }) => kind === 'start')?.at ?? record[0]?.at ?? 0;
}

export function lineOf(entry: RecordEntry, start: number): RecordLine {
  const { seq, at, kind, by, audience, values } = entry;
  return { seq, at: at - start, kind, by, only: audience === 'all' ? [] : audience, values };
}
