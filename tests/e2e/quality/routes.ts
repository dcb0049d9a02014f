import type { ServerBuild } from '@remix-run/node';
import { builtPages } from '~/server/http/pages';

/** The addresses of all pages in the build, as its manifest names them: `/tables/:tableId`. */
export async function pagePaths(): Promise<string[]> {
  const { pages } = await builtPages();
  const build = typeof pages === 'function' ? await pages() : pages;
  return Object.values(build.routes).flatMap((route) =>
    route && route.parentId !== undefined && 'default' in route.module
      ? [pathOf(build, route.id)]
      : [],
  );
}

function pathOf({ routes }: ServerBuild, id: string): string {
  const parts: string[] = [];
  for (let route = routes[id]; route; route = routes[route.parentId ?? '']) {
    if (route.path) parts.unshift(route.path);
  }
  return `/${parts.join('/')}`;
}
