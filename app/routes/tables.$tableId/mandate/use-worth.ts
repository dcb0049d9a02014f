import { useRoom } from '../room-context';
import { packageWorth, type Range, textWorth, type Worth } from '../score';

/**
 * What the outcome so far is worth to the viewer's seat: what was adopted, else the text as it
 * stands. Null for a seat without a stake.
 */
export function useOwnWorth(): Worth | null {
  const { slices, data } = useRoom();
  const { brief, decision, text } = slices;
  if (!brief) return null;
  return decision.adopted
    ? packageWorth(brief, data.issues, decision.adopted)
    : textWorth(brief, data.issues, text.articles);
}

/** The worst and the best that the viewer's seat could get from any deal. */
export function useScale(): Range {
  const { slices, data } = useRoom();
  const whole = slices.brief ? packageWorth(slices.brief, data.issues, {}) : null;
  return { min: Math.min(0, whole?.min ?? 0), max: whole?.max ?? 0 };
}
