import { type ClientLoaderFunctionArgs, isRouteErrorResponse } from '@remix-run/react';
import { reportLine } from './line';

/** A page's loader in the browser. */
interface SteadyLoader {
  (args: ClientLoaderFunctionArgs): Promise<unknown>;
  hydrate: boolean;
}

/**
 * Whether something went wrong on the way: no answer, half of one, or a server that is just being
 * restarted. An answer that says no is none of these.
 */
export function isBrokenLine(error: unknown): boolean {
  if (error instanceof Response) return error.status >= 500;
  return isRouteErrorResponse(error) ? error.status >= 500 : true;
}

/**
 * A `clientLoader` for pages that ask again while they are looked at: where the line breaks it gives
 * what was there before, so that the page stays, and with it what somebody is writing.
 */
export function steadyLoader(): SteadyLoader {
  let last: { path: string; data: unknown } | null = null;
  async function load({ request, serverLoader }: ClientLoaderFunctionArgs): Promise<unknown> {
    const path = new URL(request.url).pathname;
    try {
      const data: unknown = await serverLoader();
      last = { path, data };
      reportLine(false);
      return data;
    } catch (error) {
      if (last?.path !== path || !isBrokenLine(error)) throw error;
      reportLine(true);
      return last.data;
    }
  }
  // On hydration Remix hands over what the server rendered, without asking it again.
  load.hydrate = true;
  return load;
}
