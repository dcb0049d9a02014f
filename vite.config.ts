import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config';
import { serverStaysOnServer } from './scripts/server-stays-on-server';

export default defineConfig({
  plugins: [
    serverStaysOnServer(),
    tailwindcss(),
    lingui({ failOnCompileError: true }),
    remix(remixConfig),
  ],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: { sourcemap: false, assetsInlineLimit: 0, reportCompressedSize: false },
  server: { fs: { strict: true } },
});
