import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/** Compiled for one system, or found beside itself at run time: these stay in node_modules. */
const EXTERNAL = ['better-sqlite3', '@node-rs/argon2', 'highs', 'vite'];

/** Packages that are not ES modules ask for `require`, which such a module has not. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** What the program is made of: what runs, the pages as Remix left them, and what runs in threads. */
export const PROGRAM = {
  server: 'server.ts',
  cli: 'app/server/cli/main.ts',
  pages: 'build/server/index.js',
  'solver-worker': 'app/server/fellowship/solver-worker.js',
};

/**
 * Bundles programs with what they import, packages too, into few files that share what they have in
 * common: reading thousands of small files, and compiling TypeScript, is most of a start otherwise.
 * With source maps, so that errors name the place in the source.
 *
 * @param {Record<string, string>} entries the source of each program by the name of its file
 * @param {string} folder what is in it is removed first
 */
export async function bundle(entries, folder) {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: entries,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    alias: { '~': './app' },
    external: EXTERNAL,
    banner: { js: REQUIRE },
    define: { 'process.env.NODE_ENV': '"production"' },
    minifyWhitespace: true,
    minifySyntax: true,
    // An error that nobody catches prints its whole line.
    lineLimit: 160,
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  });
}
