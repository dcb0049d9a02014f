import { relative } from 'node:path';
import type { Plugin } from 'vite';

/** Packages that belong to the server: secrets, or weight that no browser should carry. */
const SERVER_PACKAGES = new Set(['zod', 'xstate', 'express', 'better-sqlite3', 'pino']);

/**
 * A Vite plugin that fails the browser build when a module of `app/server` or a server-side package
 * survives into it. Remix removes loaders, actions and what only they use before this looks, so a
 * route may import server code for its loader and nothing else may.
 */
export function serverStaysOnServer(): Plugin {
  let root = process.cwd();
  return {
    name: 'mufakat:server-stays-on-server',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !isBrowserBuild(this.environment.name)) continue;
        for (const [id, module] of Object.entries(chunk.modules)) {
          if (module.renderedLength === 0) continue;
          const fault = serverModule(relative(root, id));
          if (fault === null) continue;
          const importers = this.getModuleInfo(id)?.importers.map((path) => relative(root, path));
          this.error(
            `${fault} reached the browser bundle ${chunk.fileName}, imported by ${importers?.join(', ')}`,
          );
        }
      }
    },
  };
}

function isBrowserBuild(environment: string): boolean {
  return environment === 'client';
}

/** The name to complain about, or null for a module a browser may have. */
export function serverModule(path: string): string | null {
  const file = path.split('\\').join('/');
  if (file.startsWith('app/server/')) return file;
  const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file)?.[1];
  if (name !== undefined && (SERVER_PACKAGES.has(name) || name.startsWith('@prisma/'))) return name;
  return null;
}
