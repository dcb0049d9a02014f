import { existsSync } from 'node:fs';
import { hashOf, readStamp, runNode, writeStamp } from './run.js';

const CLIENT = 'app/server/generated/client.ts';
const CLIENT_STAMP = 'app/server/generated/.stamp';
const PAGES = 'build/server/index.js';
const PROGRAM = 'build/program/server.js';
const BUILD_STAMP = 'build/.stamp';

/** Everything the program and its pages are made of. */
const SOURCES = [
  'app',
  'public',
  'server.ts',
  'prisma/schema.prisma',
  'scripts/setup/bundle.js',
  'scripts/message-parts.ts',
  'scripts/plain-imports.ts',
  'scripts/server-stays-on-server.ts',
  'package-lock.json',
  'tsconfig.json',
  'remix.config.js',
  'vite.config.ts',
  'lingui.config.js',
];

/** Writes the database client, where the schema has changed. */
export function generate() {
  const hash = hashOf(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']);
  if (existsSync(CLIENT) && readStamp(CLIENT_STAMP) === hash) return;
  // Prisma wants to download an engine here although generating uses none; any program will do.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  runNode('Writing the database client', ['node_modules/prisma/build/index.js', 'generate'], env);
  writeStamp(CLIENT_STAMP, hash);
}

/** Builds the pages and bundles the program, where their sources have changed. */
export async function build() {
  const hash = hashOf(SOURCES, isBuilt);
  const there = existsSync(PAGES) && existsSync(PROGRAM);
  if (there && readStamp(BUILD_STAMP) === hash) return;
  const remix = 'node_modules/@remix-run/dev/dist/cli.js';
  const env = { NODE_ENV: 'production' };
  runNode('Building the pages', [remix, 'vite:build', '--logLevel', 'warn'], env);
  console.log('Bundling the program …');
  // Not before: esbuild may have been installed by this very run.
  const { bundle, PROGRAM: entries } = await import('./bundle.js');
  await bundle(entries, 'build/program');
  writeStamp(BUILD_STAMP, hash);
}

/** @param {string} path */
function isBuilt(path) {
  return !/\.test\.tsx?$/.test(path) && !path.startsWith('app/server/generated/');
}
