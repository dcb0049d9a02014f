import { SENT } from './forget-arrived';

/** Something written that the server does not have yet. */
export interface Unsent {
  /** Made once: sent twice, it still counts once. */
  readonly commandId: string;
  /** The part of the page it belongs to; what is written there later takes its place. */
  readonly at: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Where it lies while it waits: see `device.ts`. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const name = (owner: string) => `mufakat:unsent:${owner}`;

/** What waits for one page, in the order in which it was written. */
export function unsentOn(shelf: Shelf, owner: string): readonly Unsent[] {
  try {
    const found: unknown = JSON.parse(shelf.getItem(name(owner)) ?? '[]');
    return Array.isArray(found) ? found.filter(isUnsent) : [];
  } catch {
    return [];
  }
}

/** Puts something in the queue. What waited for the same place is given up for it. */
export function keepUnsent(shelf: Shelf, owner: string, entry: Unsent): void {
  const others = unsentOn(shelf, owner).filter(({ at }) => at !== entry.at);
  save(shelf, owner, [...others, entry]);
}

/** Takes out what has arrived. What was written since for the same place stays. */
export function dropUnsent(shelf: Shelf, owner: string, commandId: string): void {
  save(
    shelf,
    owner,
    unsentOn(shelf, owner).filter((entry) => entry.commandId !== commandId),
  );
}

/** Something written that the server has. */
interface Sent {
  readonly fields: Unsent['fields'];
  /** The server's time when it said so, in ms since 1970. */
  readonly at: number;
}

const sentName = (owner: string) => `${SENT}${owner}`;

/**
 * Remembers what has arrived, for a copy of the page that is older: shown again without a connection,
 * it would lack what was written since, and sending it would take that back.
 *
 * @param at the server's time, in ms since 1970
 */
export function rememberSent(
  shelf: Shelf,
  owner: string,
  { at: place, fields }: Unsent,
  at: number,
) {
  try {
    const all = { ...readSent(shelf, owner), [place]: { fields, at } };
    shelf.setItem(sentName(owner), JSON.stringify(all));
  } catch {
    // Full or forbidden: then an old copy stays old.
  }
}

/** What arrived after a page was made, by place. @param made the server's time, in ms since 1970 */
export function sentSince(
  shelf: Shelf,
  owner: string,
  made: number,
): Readonly<Record<string, Unsent['fields']>> {
  const later = Object.entries(readSent(shelf, owner)).filter(([, { at }]) => at >= made);
  return Object.fromEntries(later.map(([place, { fields }]) => [place, fields]));
}

/** Forgets what had arrived: nothing can be written there any more. */
export function forgetSent(shelf: Shelf, owner: string): void {
  shelf.removeItem(sentName(owner));
}

function readSent(shelf: Shelf, owner: string): Readonly<Record<string, Sent>> {
  try {
    const found: unknown = JSON.parse(shelf.getItem(sentName(owner)) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter((entry) => isSent(entry[1])));
  } catch {
    return {};
  }
}

function isSent(value: unknown): value is Sent {
  if (typeof value !== 'object' || value === null) return false;
  return 'fields' in value && 'at' in value && typeof value.at === 'number';
}

function save(shelf: Shelf, owner: string, entries: readonly Unsent[]): void {
  try {
    if (entries.length === 0) shelf.removeItem(name(owner));
    else shelf.setItem(name(owner), JSON.stringify(entries));
  } catch {
    // Full or forbidden: then it is kept by the page alone.
  }
}

function isUnsent(value: unknown): value is Unsent {
  if (typeof value !== 'object' || value === null) return false;
  if (!('commandId' in value && 'at' in value && 'fields' in value)) return false;
  return typeof value.commandId === 'string' && typeof value.at === 'string';
}
