/// <reference lib="webworker" />
import { ASSETS, keeping, PAGES, signedOut } from './kept';

declare const self: ServiceWorkerGlobalScope;

/** A term's lessons; the oldest go first. */
const MOST_PAGES = 80;
const MOST_ASSETS = 200;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (!request.url.startsWith(self.location.origin)) return;
  switch (keeping(request)) {
    case 'page':
      if (request.mode === 'navigate') event.respondWith(page(request));
      break;
    case 'asset':
      event.respondWith(asset(request));
      break;
    case 'leave':
      event.waitUntil(caches.delete(PAGES));
      break;
    case 'no':
  }
});

self.addEventListener('message', (event) => {
  const told: Told = event.data;
  event.waitUntil(keepTold(told));
});

/** A page that its own window tells of, with its other parts and the files it needed. */
interface Told {
  pages: readonly string[];
  /** What is written in a part later, its window knows, so that one that is kept is not asked for. */
  parts: readonly string[];
  files: readonly string[];
}

async function keepTold({ pages, parts, files }: Told): Promise<void> {
  const kept = await caches.open(PAGES);
  for (const page of pages) await keepPage(kept, page);
  for (const part of parts) if (!(await kept.match(part))) await keepPage(kept, part);
  for (const file of files) await asset(new Request(file));
}

async function keepPage(pages: Cache, page: string): Promise<void> {
  const request = new Request(page);
  if (keeping(request) !== 'page') return;
  const answer = await fetch(request);
  if (answer.status !== 200 || answer.redirected) return;
  await keep(pages, request, answer, MOST_PAGES);
}

/** The page as it is now; as it was when last read, where there is no connection. */
async function page(request: Request): Promise<Response> {
  const pages = await caches.open(PAGES);
  try {
    const answer = await fetch(request);
    if (signedOut(answer)) await caches.delete(PAGES);
    else if (answer.status === 200) await keep(pages, request, answer.clone(), MOST_PAGES);
    return answer;
  } catch (error) {
    const known =
      (await pages.match(request)) ?? (await pages.match(request, { ignoreSearch: true }));
    if (known) return known;
    throw error;
  }
}

async function asset(request: Request): Promise<Response> {
  const assets = await caches.open(ASSETS);
  const known = await assets.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.status === 200) await keep(assets, request, answer.clone(), MOST_ASSETS);
  return answer;
}

async function keep(cache: Cache, request: Request, answer: Response, most: number) {
  await cache.delete(request);
  await cache.put(request, answer);
  const kept = await cache.keys();
  for (const old of kept.slice(0, Math.max(0, kept.length - most))) await cache.delete(old);
}
