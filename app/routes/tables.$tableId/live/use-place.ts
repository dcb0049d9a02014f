import { useCallback, useEffect, useState } from 'react';
import { type Place, placeIn } from '../place';

/** Brings an element into sight and the focus to it, unfolding what it is folded into. */
function reach(id: string): void {
  const element = document.getElementById(id);
  let fold = element?.closest('details');
  while (fold) {
    fold.open = true;
    fold = fold.parentElement?.closest('details');
  }
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

/**
 * Which panel is shown, and ways to go within the page. The address follows, so that a reload comes
 * back here; the server is not asked, so that a lost connection takes no panel away.
 */
export function usePlace(initial: Place) {
  const [place, setPlace] = useState(initial);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(
    () => new Set(initial.open === null ? [] : [initial.open]),
  );
  const [goal, setGoal] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (goal) reach(goal.id);
  }, [goal]);
  const go = useCallback((to: string) => {
    const { searchParams, search, hash } = new URL(to, window.location.href);
    if (to.startsWith('?')) {
      const next = placeIn(searchParams);
      setPlace((before) => ({ ...next, open: null, wholeRecord: before.wholeRecord }));
      const { open } = next;
      if (open !== null) setUnfolded((before) => new Set(before).add(open));
    }
    window.history.replaceState(window.history.state, '', `${search}${hash}`);
    if (hash !== '') setGoal({ id: decodeURIComponent(hash.slice(1)) });
  }, []);
  const fold = useCallback((id: string) => {
    setUnfolded((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  return { place, unfolded, go, fold };
}
