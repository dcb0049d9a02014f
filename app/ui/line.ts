import { useSyncExternalStore } from 'react';

let lost = false;
const listeners = new Set<() => void>();

/** Says whether the last question to the server was answered. Only in the browser. */
export function reportLine(isLost: boolean): void {
  if (isLost === lost) return;
  lost = isLost;
  for (const listener of listeners) listener();
}

/** Whether the server could not be reached the last time a page asked it. */
export function useLineLost(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => lost,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
