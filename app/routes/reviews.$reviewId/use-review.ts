import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Delivery, useUnsent } from '~/ui/offline/use-unsent';

/** How long a pause is before what was given is sent. */
const PAUSE_MS = 1_200;
const PLACE = 'review';

interface ReviewInWork {
  readonly state: Delivery | null;
  /** Whether something was changed that is not even on its way. */
  readonly changed: boolean;
  readonly onInput: () => void;
  readonly onSubmit: () => void;
}

/**
 * Sends a draft at every pause; without a connection it waits on this device and stands in the form
 * again when its reviewer comes back.
 *
 * @param made when the server made the page, in ms since 1970
 * @param drafts whether there are drafts at all: what is handed in changes by its button only
 */
export function useReview(
  review: { readonly id: string; readonly made: number; readonly drafts: boolean },
  form: RefObject<HTMLFormElement>,
): ReviewInWork {
  const { id, made, drafts } = review;
  const { states, waiting, put } = useUnsent(`review:${id}`, `/reviews/${id}`, made);
  const [changed, setChanged] = useState(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const fields = useRef<Record<string, string> | null>(null);

  useEffect(() => {
    const kept = waiting[PLACE];
    if (kept && drafts && fields.current === null && form.current) fill(form.current, kept);
  }, [waiting, form, drafts]);

  const send = useCallback(() => {
    clearTimeout(pause.current);
    if (fields.current === null) return;
    put(PLACE, { ...fields.current, intent: 'save' });
    fields.current = null;
    setChanged(false);
  }, [put]);

  useEffect(() => {
    // Whoever turns the page has what they gave kept, and sent from there.
    window.addEventListener('pagehide', send);
    return () => {
      window.removeEventListener('pagehide', send);
      send();
    };
  }, [send]);

  return {
    state: states[PLACE] ?? null,
    changed,
    onInput() {
      if (!drafts || form.current === null) return;
      fields.current = fieldsOf(form.current);
      setChanged(true);
      clearTimeout(pause.current);
      pause.current = setTimeout(send, PAUSE_MS);
    },
    onSubmit() {
      // The form takes all of it along.
      clearTimeout(pause.current);
      fields.current = null;
      setChanged(false);
    },
  };
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields[name] = value;
  }
  return fields;
}

function fill(form: HTMLFormElement, kept: Readonly<Record<string, string>>): void {
  for (const control of form.elements) {
    if (control instanceof HTMLTextAreaElement) control.value = kept[control.name] ?? '';
    else if (control instanceof HTMLInputElement && control.type === 'radio') {
      control.checked = kept[control.name] === control.value;
    }
  }
}
