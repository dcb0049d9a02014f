import type { Person } from '../../people/person';
import { describeWorks } from './described';
import { judgementsOf } from './judgements';
import type { MarkingParts } from './parts';
import { type Cursor, type WaitingRow, waitingRows } from './queue-sql';
import { type WorkId, writeWorkId } from './work-id';

/** What is to be marked: `item` short texts and explained moves, `activity` reflections and briefs. */
export const QUEUE_KINDS = ['item', 'activity', 'simulation'] as const;
export type QueueKind = (typeof QUEUE_KINDS)[number];

export interface QueueQuery {
  /** null: all kinds. */
  readonly kind: QueueKind | null;
  /** '' for everybody of the academy. */
  readonly cohort: string;
  /** `next` of the page before; null, or anything else, for the first. */
  readonly after?: string | null;
}

/** One piece of work that waits for a first marker. */
export interface Waiting {
  /** Its address. */
  readonly work: string;
  readonly kind: QueueKind;
  /** The module or the exercise. */
  readonly title: string;
  readonly learner: { readonly name: string; readonly pseudonym: string };
  /** When it was handed in, ms since 1970. */
  readonly at: number;
  readonly selfAssessed: boolean;
}

/** A page of what waits, the oldest first. */
export interface QueuePage {
  readonly waiting: readonly Waiting[];
  /** How many wait in all, on every page. */
  readonly count: number;
  /** Where the next page begins; null on the last. What was marked meanwhile moves nothing. */
  readonly next: string | null;
}

/** As many as one marker does before looking again. */
export const QUEUE_LENGTH = 40;

/** A page of what waits for a first marker. */
export async function waitingWork(
  parts: MarkingParts,
  { academyId }: Person,
  { kind, cohort, after = null }: QueueQuery,
): Promise<QueuePage> {
  const { reader } = parts.database;
  const { rows, count } = await waitingRows(reader, {
    ...{ academyId, cohort },
    kinds: kind === null ? QUEUE_KINDS : [kind],
    after: after === null ? null : cursorIn(after),
    most: QUEUE_LENGTH + 1,
  });
  const shown = rows.slice(0, QUEUE_LENGTH);
  const last = rows.length > QUEUE_LENGTH ? shown.at(-1) : undefined;
  const keys = shown.map((row) => writeWorkId(idOf(row)));
  const judged = await judgementsOf(reader, academyId, keys);
  const described = await describeWorks(parts, academyId, shown.map(idOf));
  const waiting = shown.flatMap((row): Waiting[] => {
    const key = writeWorkId(idOf(row));
    const found = described.get(key);
    if (!found) return [];
    const { address: work, title, learner } = found;
    return [{ work, title, learner, kind: row.kind, at: row.at, selfAssessed: judged.has(key) }];
  });
  return { waiting, count, next: last ? [last.at, last.id, last.item].join('.') : null };
}

function idOf({ kind, subject, item, userId }: WaitingRow): WorkId {
  if (kind === 'item') return { kind, attempt: subject, item };
  return kind === 'activity' ? { kind, submission: subject } : { kind, table: subject, userId };
}

function cursorIn(text: string): Cursor | null {
  const [, at, id, item] = /^(\d{1,15})\.(\d{1,15})\.(.{0,100})$/.exec(text) ?? [];
  return at && id ? { at: Number(at), id: Number(id), item: item ?? '' } : null;
}
