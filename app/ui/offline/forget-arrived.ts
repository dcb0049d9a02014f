/** Begins the names under which this device remembers what has arrived. */
export const SENT = 'mufakat:sent:';

/** Forgets what had arrived of everything, for whoever uses this device next. What waits stays. */
export function forgetArrived(): void {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(SENT));
    for (const name of names) localStorage.removeItem(name);
  } catch {
    // Looking at it alone may be forbidden; then nothing is there.
  }
}
