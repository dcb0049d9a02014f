import type { FetcherWithComponents } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';

const PAUSE_MS = 1_500;

/**
 * Sends a form by itself a moment after the last change.
 *
 * @returns `form` for the form's ref, `touch` for its onInput, and whether there is something unsent
 */
export function useAutosave({
  state,
  submit,
}: Pick<FetcherWithComponents<unknown>, 'state' | 'submit'>) {
  const form = useRef<HTMLFormElement>(null);
  const [changes, setChanges] = useState(0);
  const [sent, setSent] = useState(0);
  const busy = state !== 'idle';
  useEffect(() => {
    if (changes === sent || busy) return;
    const timer = setTimeout(() => {
      setSent(changes);
      submit(form.current);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [changes, sent, busy, submit]);
  const touch = useCallback(() => setChanges((count) => count + 1), []);
  return { form, touch, changed: changes !== sent };
}
