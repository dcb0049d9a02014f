import { PAGES } from './kept';

/** Forgets what was kept of a page, in all of its parts. @param path without what follows a `?` */
export async function forgetPages(path: string): Promise<void> {
  try {
    await (await caches.open(PAGES)).delete(path, { ignoreSearch: true });
  } catch {
    // Without a store of pages, nothing was kept.
  }
}
