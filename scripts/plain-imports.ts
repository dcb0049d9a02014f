import type { Plugin } from 'vite';

/**
 * A Vite plugin that leaves out the helper around dynamic imports: it preloads style sheets and
 * modules of the imported chunk, and ours bring none.
 */
export function plainImports(): Plugin {
  return {
    name: 'mufakat:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
  };
}
