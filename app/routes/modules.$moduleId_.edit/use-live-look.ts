import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { Look } from '~/server/authoring/look';
import type { action } from './route';

/** How long an author pauses before the preview follows, in ms. */
const PAUSE = 700;

/**
 * How a text looks while it is written: the server is asked at every pause, on this page's own
 * address. Without JavaScript the button does the same.
 */
export function useLiveLook(first: Look): {
  look: Look;
  wrote: (form: HTMLFormElement | null) => void;
} {
  const fetcher = useFetcher<typeof action>();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  function wrote(form: HTMLFormElement | null): void {
    clearTimeout(waiting.current);
    if (form === null) return;
    waiting.current = setTimeout(() => {
      const sent = new FormData(form);
      sent.set('intent', 'preview');
      fetcher.submit(sent, { method: 'post' });
    }, PAUSE);
  }
  return { look: fetcher.data?.look ?? first, wrote };
}
