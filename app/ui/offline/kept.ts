/** What a browser keeps so that it can be read without a connection. */
export type Keeping = 'page' | 'asset' | 'leave' | 'no';

/** Names of the two stores; leaving deletes the first. */
export const PAGES = 'mufakat-pages';
export const ASSETS = 'mufakat-assets';

const PAGE =
  /^\/modules\/(?!(?:new|upload)$)[^/]+(?:\/lessons\/[^/]+|\/activity)?$|^\/attempts\/[^/]+$/;

/**
 * What to do with a request of our own origin: keep its page (a module, its lessons and its activity,
 * an attempt at a check), keep its file for good (its name changes with its content), forget all
 * pages (signing out), or nothing.
 */
export function keeping({ method, url }: { method: string; url: string }): Keeping {
  const { pathname } = new URL(url);
  if (method === 'POST') return /^\/sign-out(?:\.data)?$/.test(pathname) ? 'leave' : 'no';
  if (method !== 'GET') return 'no';
  if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') return 'asset';
  return PAGE.test(pathname) ? 'page' : 'no';
}

/**
 * Whether an answer to a page's request says that nobody is signed in any more. These pages lead
 * elsewhere for no other reason, and where to, a worker is not told.
 */
export function signedOut({ status, type }: Pick<Response, 'status' | 'type'>): boolean {
  return status === 401 || type === 'opaqueredirect';
}
