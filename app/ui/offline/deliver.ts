import type { Unsent } from './unsent';

/** What became of something that was sent; `at` is the server's time, in ms since 1970. */
export type Delivered =
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'unsent' | 'refused' };

/** How single fetch dresses a redirect: the action leads elsewhere, and keeps nothing. */
const LED_ELSEWHERE = 202;

/**
 * Sends something to a page's own action. Nothing counts as saved unless the action says so: a session
 * that ended, a server in trouble and a dropped connection leave it to be sent again.
 *
 * @param url the page's path
 */
export async function deliver(url: string, { commandId, fields }: Unsent): Promise<Delivered> {
  try {
    const body = new URLSearchParams({ ...fields, commandId });
    // Asking for JSON, one is told 401 and not led to the page for signing in, which would look kept.
    const headers = { Accept: 'application/json' };
    const answer = await fetch(`${url}.data`, { method: 'POST', headers, body });
    if (answer.ok && answer.status !== LED_ELSEWHERE) {
      return { state: 'saved', at: serverTime(answer) };
    }
    const later = answer.ok || answer.status >= 500 || [401, 429].includes(answer.status);
    return { state: later ? 'unsent' : 'refused' };
  } catch {
    return { state: 'unsent' };
  }
}

/** The last moment of the second in which the server answered, by its own clock. */
function serverTime(answer: Response): number {
  const second = Date.parse(answer.headers.get('Date') ?? '');
  return Number.isNaN(second) ? 0 : second + 999;
}
