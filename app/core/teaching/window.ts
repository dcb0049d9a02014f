import { type Terms, takesWork } from './lateness';

/** An assignment that covers a piece of work: the work itself, or the module or track around it. */
export interface Covering extends Terms {
  readonly kind: 'track' | 'module' | 'check' | 'activity' | 'exercise';
  /** ms since 1970; null: open from the start. */
  readonly opensAt: number | null;
}

/** How a piece of work is taken from somebody at a moment. */
export type Window =
  /** Until `closesAt` (ms since 1970), or without an end. */
  | { readonly open: true; readonly closesAt: number | null }
  | { readonly open: false; readonly why: 'notOpen' | 'closed' };

const WIDER = ['module', 'track'] as const;

/**
 * Whether a check or an activity is taken from somebody at `now`. The narrowest assignment decides:
 * one of the work itself before one of its module, that before one of its track. Of several as narrow,
 * the most generous does. What nobody assigned is open: people may learn for themselves.
 */
export function windowOf(
  kind: 'check' | 'activity',
  assignments: readonly Covering[],
  now: number,
): Window {
  const narrowest = [kind, ...WIDER]
    .map((wanted) => assignments.filter((one) => one.kind === wanted))
    .find((found) => found.length > 0);
  if (narrowest === undefined) return { open: true, closesAt: null };
  const taking = narrowest.filter((one) => takesWork(one, now));
  if (taking.length === 0) {
    const later = narrowest.some(({ opensAt }) => opensAt !== null && opensAt > now);
    return { open: false, why: later ? 'notOpen' : 'closed' };
  }
  const ends = taking.map(({ latePolicy, dueAt }) => (latePolicy === 'refuse' ? dueAt : null));
  const bounds = ends.filter((end) => end !== null);
  return { open: true, closesAt: bounds.length < ends.length ? null : Math.max(...bounds) };
}
