import type { ServerBuild } from '@remix-run/node';
import { builtPages } from '~/server/http/pages';

/** The pages as they were built, with Remix's manifest of routes. */
export async function builtManifest(): Promise<ServerBuild> {
  const { pages } = await builtPages();
  return typeof pages === 'function' ? pages() : pages;
}
