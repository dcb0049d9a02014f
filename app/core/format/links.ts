/** Signs that browsers drop or read as another one, so that an address is not what it seems. */
const UNSEEN = /[\p{Cc}\p{Cf}\s\\]/u;

/**
 * Whether an address stays on this site: a path, a query or a fragment. Browsers read `//x`, `/\x` and
 * `/<tab>/x` as another site (WHATWG URL, 4.4), so none of these does.
 */
export function startsHere(address: string): boolean {
  return /^(?:\/(?!\/)|[?#]|\.)/.test(address) && !UNSEEN.test(address.split(/[?#]/, 1)[0] ?? '');
}

/** Whether an address leads to a page of the web: `http` or `https`, with a host, nothing hidden. */
export function isWebAddress(address: string): boolean {
  if (UNSEEN.test(address) || !/^https?:\/\//i.test(address) || !URL.canParse(address))
    return false;
  const { hostname, username, password } = new URL(address);
  return hostname !== '' && username === '' && password === '';
}
