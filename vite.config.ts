import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config';
import { messageParts } from './scripts/message-parts';
import { plainImports } from './scripts/plain-imports';
import { serverStaysOnServer } from './scripts/server-stays-on-server';

/** What most pages share goes to browsers in one piece: many small ones compress badly. */
const RARE =
  /\/(card|choice-group|clock|cohort-tabs|countdown|disclosure|empty-state|figure-bars|figure-matter|figure-sheet|figure-title|event-fields|exports|forget-pages|intake-tabs|length|lost-notice|module-entry|module-state|page-links|progress-bar|reveal-warnings|rule-change|score-bar|section|steady-loader|table|table-names|tabs|use-autosave|use-refresh|verify-form|work-badge|command-id|deliver|device|unsent|kept|use-offline|use-unsent|worker)\.tsx?$/;
const shared = (id: string) =>
  /\/app\/ui\/[^?]*\.tsx?$/.test(id) && !RARE.test(id) ? 'ui' : undefined;

export default defineConfig(({ isSsrBuild = false }) => ({
  plugins: [
    serverStaysOnServer(),
    messageParts(),
    plainImports(),
    tailwindcss(),
    lingui({ failOnCompileError: true }),
    remix(remixConfig),
  ],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: {
    // Browsers get none; the bundle of the program takes those of the pages over.
    sourcemap: isSsrBuild,
    // A twentieth smaller than what esbuild leaves, which decides whether a room is within its weight.
    minify: 'terser',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Remix writes the preload links itself.
    modulePreload: false,
    ...(isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: shared } } }),
  },
  server: { fs: { strict: true } },
}));
