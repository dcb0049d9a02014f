import type { LoaderFunction, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import { startsHere } from '~/core/format/links';
import { dataFault } from './data-bounds';

/** A page that answered what no page may; told to the log, and to the reader as an error. */
export class UnsafeAnswer extends Error {
  override name = 'UnsafeAnswer';
}

/**
 * The pages with a guard around every loader and action, where Remix 2 has none: it packs whatever
 * they return, however large or deep (CVE-2026-34077), and sends people wherever a redirect says
 * (CVE-2026-40181). What is refused is answered with 500, for it is a fault of ours.
 */
export function guardedPages(build: ServerBuild): ServerBuild {
  const routes: ServerBuild['routes'] = {};
  for (const [id, route] of Object.entries(build.routes)) {
    if (route === undefined) continue;
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader === undefined ? {} : { loader: guarded(id, loader) }),
      ...(action === undefined ? {} : { action: guarded(id, action) }),
    };
    routes[id] = { ...route, module };
  }
  return { ...build, routes };
}

/** Loaders and actions are asked alike. */
type Handler = (asked: LoaderFunctionArgs) => ReturnType<LoaderFunction>;

function guarded(id: string, handler: Handler): Handler {
  return async (asked) => {
    try {
      return checked(id, await handler(asked));
    } catch (thrown) {
      throw checked(id, thrown);
    }
  };
}

/** @throws UnsafeAnswer with the name of the route */
function checked<T>(id: string, answer: T): T {
  if (answer instanceof Response) {
    const to = answer.headers.get('Location');
    if (to === null || startsHere(to)) return answer;
    throw new UnsafeAnswer(`${id} redirects to ${JSON.stringify(to.slice(0, 200))}`);
  }
  if (answer instanceof Error) return answer;
  const fault = dataFault(answer);
  if (fault === null) return answer;
  throw new UnsafeAnswer(`${id} returns ${fault}`);
}
