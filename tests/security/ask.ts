import type { Actor } from './actors';
import type { Verdict } from './expectations';
import { type Address, waysTo } from './routes';

/** One question to the server and its answer. */
export interface Asked {
  /** For messages: who, method, address. */
  what: string;
  status: number;
  location: string | null;
  cacheControl: string | null;
  body: string;
}

/**
 * Asks for an address in every way there is. A form comes empty; a stream is left after its first
 * words.
 */
export async function askAll(url: string, actor: Actor, address: Address): Promise<Asked[]> {
  const answers: Asked[] = [];
  for (const way of waysTo(address)) answers.push(await ask(url, actor, address.route.method, way));
  return answers;
}

/** Asks for one path as one of our own pages would; redirects are not followed. */
export async function ask(
  url: string,
  actor: Actor,
  method: 'GET' | 'POST',
  path: string,
  fields?: URLSearchParams,
): Promise<Asked> {
  const isJson = path.endsWith('/commands');
  const isPost = method === 'POST';
  const session = isPost && fields === undefined ? await actor.newSession() : actor.session;
  const leave = new AbortController();
  const response = await fetch(url + path, {
    method,
    redirect: 'manual',
    signal: leave.signal,
    headers: {
      ...session,
      // Thousands of answers, packed and unpacked again, are a tenth of the work.
      'accept-encoding': 'identity',
      'sec-fetch-site': 'same-origin',
      ...(isPost ? { 'content-type': isJson ? 'application/json' : FORM } : {}),
    },
    ...(isPost ? { body: isJson ? '{}' : (fields ?? '') } : {}),
  });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const body = isStream ? await firstWords(response) : await response.text();
  if (isStream) leave.abort();
  return {
    what: `${actor.name}: ${method} ${path}`,
    status: response.status,
    location: response.headers.get('location'),
    cacheControl: response.headers.get('cache-control'),
    body,
  };
}

const FORM = 'application/x-www-form-urlencoded';

/** What a stream says until its first event is whole. */
async function firstWords(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader !== undefined && !/data:.*\n\n/.test(text)) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  return text;
}

/** How an answer let somebody in or kept them out. Remix sends a redirect of data in its body. */
export function verdictOf({ status, location, body }: Asked): Verdict {
  const target = status === 202 ? /"(\/[^"\\]*)"/.exec(body)?.[1] : location;
  if (status === 401 || target?.startsWith('/sign-in')) return 'sign in';
  if (status === 403) return 'forbidden';
  return status === 404 ? 'missing' : 'in';
}
