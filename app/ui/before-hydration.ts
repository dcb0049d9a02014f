const awaited: Promise<unknown>[] = [];

/**
 * For a page that needs some of its code only in some states: what the document shows already must be
 * there before the browser takes the page over. Called while the page's module is loaded.
 */
export function beforeHydration(work: Promise<unknown>): void {
  awaited.push(work);
}

/** Resolves when all that was asked for is there, or has failed. */
export async function readyToHydrate(): Promise<void> {
  await Promise.allSettled(awaited);
}
