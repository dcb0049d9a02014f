import { useEffect, useState } from 'react';
import workerUrl from './worker?worker&url';

/**
 * Keeps this page for reading without a connection, and says whether there is one. For pages that
 * `keeping` names; a browser that cannot keep pages reads them as before.
 */
export function useOffline(): { offline: boolean } {
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    void keepPages();
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
async function keepPages(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const first = navigator.serviceWorker.controller === null;
  const page = window.location.href;
  const [document] = performance.getEntriesByType('navigation');
  try {
    const { installing, waiting, active } = await navigator.serviceWorker.register(workerUrl, {
      scope: '/',
    });
    if (!first && document?.name === page) return;
    (installing ?? waiting ?? active)?.postMessage({ page, files: filesOfThisPage() });
  } catch {
    // Without it, nothing is kept.
  }
}

function filesOfThisPage(): string[] {
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  const assets = `${window.location.origin}/assets/`;
  return [...new Set(names.filter((name) => name.startsWith(assets)))];
}
