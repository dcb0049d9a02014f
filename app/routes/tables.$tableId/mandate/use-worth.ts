import { useRoom } from '../room-context';
import { packageWorth, type Range, textWorth, type Worth } from '../score';

/** What the text as it stands is worth to the viewer's seat; null for a seat without a stake. */
export function useTextWorth(): Worth | null {
  const { slices, data } = useRoom();
  return slices.brief ? textWorth(slices.brief, data.issues, slices.text.articles) : null;
}

/** The worst and the best that the viewer's seat could get from any deal. */
export function useScale(): Range {
  const { slices, data } = useRoom();
  const whole = slices.brief ? packageWorth(slices.brief, data.issues, {}) : null;
  return { min: Math.min(0, whole?.min ?? 0), max: whole?.max ?? 0 };
}
