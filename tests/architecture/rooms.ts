import type { Source } from './source';

// Who may import whom: routes -> server, ui, core; ui -> core; server -> core; core -> nothing of ours.
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  server: ['server', 'core'],
  ui: ['ui', 'core'],
  routes: ['routes', 'server', 'ui', 'core'],
  shell: ['ui', 'server', 'shell'],
};

const MARKDOWN_PACKAGES = ['unified', 'remark-parse', 'remark-gfm', 'remark-directive'];

/** For question banks of other systems. */
const EXCHANGE_PACKAGES = [
  ...['gift-pegjs', 'fast-xml-parser', 'rehype-parse', 'rehype-remark', 'remark-stringify'],
];

/** Pure packages: data in, data out. */
const CORE_PACKAGES = new Set([
  'ts-fsrs',
  'zod',
  'xstate',
  ...MARKDOWN_PACKAGES,
  ...EXCHANGE_PACKAGES,
]);

/** What no browser may carry: our server, and packages that belong to it. */
const SERVER_PACKAGES = new Set([
  'zod',
  'xstate',
  'express',
  'better-sqlite3',
  'highs',
  'pino',
  '@node-rs/argon2',
  ...MARKDOWN_PACKAGES,
  ...EXCHANGE_PACKAGES,
]);

/** The room a file stands in; null outside app/. */
export function roomOf(path: string): string | null {
  const [app, room, ...rest] = path.split('/');
  if (app !== 'app' || room === undefined) return null;
  return rest.length === 0 ? 'shell' : room;
}

/** Imports from a room into one it may not know, and from one page into another. */
export function roomFaults(source: Source): string[] {
  const room = roomOf(source.path);
  if (room === null || isTest(source.path)) return [];
  const allowed = MAY_IMPORT[room] ?? [];
  const faults: string[] = [];
  for (const { specifier, file, package: name } of source.imports) {
    if (file !== null) {
      const other = roomOf(file);
      if (other === null || !allowed.includes(other)) {
        faults.push(`${source.path}: ${room} must not import ${specifier}`);
      } else if (room === 'routes' && other === 'routes' && pageOf(file) !== pageOf(source.path)) {
        faults.push(`${source.path}: a page must not import another page's ${specifier}`);
      }
    } else if (room === 'core' && name !== null && !CORE_PACKAGES.has(name)) {
      faults.push(`${source.path}: core must not import the package ${name}`);
    }
  }
  return faults;
}

/**
 * Ways from browser code to server code that survive compilation. Browser code is ui/ and the
 * components beside a route.tsx; route.tsx itself is split by Remix and checked by the build.
 */
export function browserFaults(sources: ReadonlyMap<string, Source>): string[] {
  const faults: string[] = [];
  for (const source of sources.values()) {
    if (isTest(source.path) || !isBrowserCode(source.path)) continue;
    const seen = new Set<string>();
    follow(source, sources, seen, (way) =>
      faults.push(`${source.path}: the browser would get ${way}`),
    );
  }
  return faults;
}

function follow(
  source: Source,
  sources: ReadonlyMap<string, Source>,
  seen: Set<string>,
  report: (way: string) => void,
): void {
  seen.add(source.path);
  for (const { typeOnly, file, package: name } of source.imports) {
    if (typeOnly) continue;
    if (name !== null && (SERVER_PACKAGES.has(name) || /^(node:|@prisma\/)/.test(name))) {
      report(`${name} through ${source.path}`);
    }
    if (file === null || seen.has(file)) continue;
    if (roomOf(file) === 'server') {
      report(`${file} through ${source.path}`);
      continue;
    }
    const next = sources.get(file);
    if (next !== undefined) follow(next, sources, seen, report);
  }
}

function isBrowserCode(path: string): boolean {
  const room = roomOf(path);
  if (room === 'ui') return true;
  return room === 'routes' && path.endsWith('.tsx') && !path.endsWith('/route.tsx');
}

function pageOf(path: string): string {
  return path.split('/')[2] ?? '';
}

/** Whether this file is a test, which may read what its subject may not. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
