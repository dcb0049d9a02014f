/** Something written that the server does not have yet. */
export interface Unsent {
  /** Made once: sent twice, it still counts once. */
  readonly commandId: string;
  /** The part of the page it belongs to; what is written there later takes its place. */
  readonly at: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Where it lies while it waits: the browser's own store, or nothing at all in private windows. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

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
