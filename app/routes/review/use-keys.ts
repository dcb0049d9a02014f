import { type RefObject, useEffect } from 'react';
import { RECALLS } from './recalls';

/**
 * The keyboard of a review: 1 to 4 say how it went, once the answer is open. Opening it needs no key
 * of ours: it is a summary, which takes the space bar. Keys with a modifier stay the browser's.
 */
export function useKeys(
  details: RefObject<HTMLDetailsElement>,
  form: RefObject<HTMLFormElement>,
): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof HTMLInputElement) return;
      const recall = RECALLS[Number(event.key) - 1];
      if (recall === undefined || !details.current?.open) return;
      const button = form.current?.querySelector<HTMLButtonElement>(`button[value="${recall}"]`);
      if (!button || button.disabled) return;
      event.preventDefault();
      form.current?.requestSubmit(button);
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [details, form]);
}
