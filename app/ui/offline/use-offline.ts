import { useEffect, useState } from 'react';
import { ASSETS, PAGES } from './kept';
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

/** The first page was there before anybody could keep it, so it is asked for once more. */
async function keepPages(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const first = navigator.serviceWorker.controller === null;
  try {
    await navigator.serviceWorker.register(workerUrl, { scope: '/' });
    if (!first) return;
    await navigator.serviceWorker.ready;
    await keepThisPage();
  } catch {
    // Without it, nothing is kept.
  }
}

async function keepThisPage(): Promise<void> {
  const answer = await fetch(window.location.href);
  if (answer.status !== 200 || answer.redirected) return;
  await (await caches.open(PAGES)).put(window.location.href, answer);
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${window.location.origin}/assets/`));
  await (await caches.open(ASSETS)).addAll([...new Set(files)]);
}
