import { useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

const EVERY_MS = 5_000;

/**
 * Asks for the page's data again every few seconds, while somebody looks and nothing is being sent.
 * The page needs a `steadyLoader`, or a broken line takes it away.
 */
export function useRefresh(active: boolean): void {
  const { revalidate, state } = useRevalidator();
  const busy = useNavigation().state !== 'idle' || state !== 'idle';
  useEffect(() => {
    if (!active || busy) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [active, busy, revalidate]);
}
