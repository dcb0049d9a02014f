import type { Shelf } from './unsent';

/**
 * A shelf that always takes what is put on it: in the browser's own store, or in this page's memory
 * where the store is full or forbidden. What lies in memory is gone with the page.
 *
 * @param store throws where looking at it alone is forbidden
 */
export function shelfOn(store: () => Shelf): Shelf {
  const memory = new Map<string, string>();
  return {
    getItem(name) {
      try {
        return memory.get(name) ?? store().getItem(name);
      } catch {
        return null;
      }
    },
    setItem(name, value) {
      try {
        store().setItem(name, value);
        memory.delete(name);
      } catch {
        memory.set(name, value);
      }
    },
    removeItem(name) {
      memory.delete(name);
      try {
        store().removeItem(name);
      } catch {
        // Then nothing of it was there.
      }
    },
  };
}

/** What this browser keeps for us. */
export const device = shelfOn(() => localStorage);
