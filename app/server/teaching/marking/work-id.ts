/** A piece of work that a person marks, as the column `Mark.work` names it. */
export type WorkId =
  /** One item of an attempt at a check: `attempt:ID:ITEM`. */
  | { readonly kind: 'item'; readonly attempt: string; readonly item: string }
  /** A reflection or a brief: `activity:ID`. */
  | { readonly kind: 'activity'; readonly submission: string }
  /** One person's part in a simulation: `table:TABLE:USER`. */
  | { readonly kind: 'simulation'; readonly table: string; readonly userId: string };

const LONGEST = 300;

/** Reads a work's id; null for anything else. */
export function readWorkId(text: string): WorkId | null {
  const [kind, first, second, ...rest] = text.length > LONGEST ? [] : text.split(':');
  if (!first || rest.length > 0) return null;
  if (kind === 'activity') return second === undefined ? { kind, submission: first } : null;
  if (!second) return null;
  if (kind === 'attempt') return { kind: 'item', attempt: first, item: second };
  return kind === 'table' ? { kind: 'simulation', table: first, userId: second } : null;
}

export function writeWorkId(id: WorkId): string {
  if (id.kind === 'item') return `attempt:${id.attempt}:${id.item}`;
  if (id.kind === 'activity') return `activity:${id.submission}`;
  return `table:${id.table}:${id.userId}`;
}

/** What finds somebody's part in a simulation by its place in their record, without saying whose. */
export function playedAddress(eventId: number): string {
  return `played:${eventId}`;
}

/** The place in the record that an address names; null for any other address. */
export function playedEvent(address: string): number | null {
  const [, digits] = /^played:(\d{1,15})$/.exec(address) ?? [];
  return digits === undefined ? null : Number(digits);
}
