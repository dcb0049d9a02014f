/**
 * Where to go after signing in: `wanted` if it is an address of ours, else `otherwise`. Browsers read
 * `//x`, `/\x` and `/<tab>/x` as another site.
 */
export function safeTarget(wanted: unknown, otherwise = '/'): string {
  if (typeof wanted !== 'string' || wanted.length > 2_000) return otherwise;
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted) ? wanted : otherwise;
}

/** The sign-in page that comes back to what was asked for; for a form, to the page it stands on. */
export function signInPath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  const to = safeTarget(request.method === 'GET' ? pathname + search : pathname);
  return to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;
}
