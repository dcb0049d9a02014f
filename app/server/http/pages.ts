import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { Services } from '../services';
import type { Pages } from './app';

const BUILT = 'build/program/pages.js';

/** Where the pages come from, and in development what serves their files to the browser. */
export interface PageSource {
  pages: Pages;
  assets?: RequestHandler;
}

/** The pages as `npm run build` left them. */
export async function builtPages(): Promise<PageSource> {
  const build: unknown = await import(pathToFileURL(BUILT).href);
  if (!isBuild(build)) throw new Error(`${BUILT} is not a Remix build; run npm run build.`);
  return { pages: build };
}

/** The pages as they stand in the source, compiled when asked for. */
export async function developmentPages(services: Services): Promise<PageSource> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true } });
  services.onStop(() => vite.close());
  return {
    assets: vite.middlewares,
    async pages() {
      const build: unknown = await vite.ssrLoadModule('virtual:remix/server-build');
      if (!isBuild(build)) throw new Error('Vite did not give a Remix build.');
      return build;
    },
  };
}

function isBuild(value: unknown): value is ServerBuild {
  return typeof value === 'object' && value !== null && 'routes' in value && 'entry' in value;
}
