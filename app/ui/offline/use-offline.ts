import { useEffect, useRef, useState } from 'react';
import workerUrl from './worker?worker&url';

/**
 * Keeps this page for reading without a connection, and says whether there is one. For pages that
 * `keeping` names; a browser that cannot keep pages reads them as before.
 *
 * @param parts addresses of the other parts of this page, which are kept with it
 */
export function useOffline(parts: readonly string[] = []): { offline: boolean } {
  const [offline, setOffline] = useState(false);
  const others = useRef(parts);
  useEffect(() => {
    void keepPages(others.current);
    const look = () => setOffline(!navigator.onLine);
    look();
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return { offline };
}

/**
 * The worker keeps what is asked for as a document. A page that was there before the worker, or that
 * was come to without a new document, it is told of; it goes on where the reader has moved on.
 */
async function keepPages(parts: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const first = navigator.serviceWorker.controller === null;
  const page = window.location.href;
  const [document] = performance.getEntriesByType('navigation');
  try {
    const { installing, waiting, active } = await navigator.serviceWorker.register(workerUrl, {
      scope: '/',
    });
    const known = !first && document?.name === page;
    if (known && parts.length < 2) return;
    const pages = known ? [] : [page];
    const worker = installing ?? waiting ?? active;
    worker?.postMessage({ pages, parts: urlsOf(parts), files: filesOfThisPage() });
  } catch {
    // Without it, nothing is kept.
  }
}

function urlsOf(addresses: readonly string[]): string[] {
  return addresses.map((address) => new URL(address, window.location.href).href);
}

function filesOfThisPage(): string[] {
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  const assets = `${window.location.origin}/assets/`;
  return [...new Set(names.filter((name) => name.startsWith(assets)))];
}
