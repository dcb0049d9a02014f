import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Delivery, useUnsent } from '~/ui/offline/use-unsent';
import type { LessonPage } from './lesson-page';

/** How long a pause in writing is before what was written is sent. */
const PAUSE_MS = 1_500;
/** The place of the note among what is written on the page: there is one. */
const NOTE = 'note';

interface NoteInWork {
  /** Whether something of it is on this device only, so that it must be seen. */
  readonly open: boolean;
  /** How it stands with what was written; null where nothing was. */
  readonly state: Delivery | null;
  /** Whether something was written that is not even on its way. */
  readonly changed: boolean;
  readonly onInput: () => void;
  readonly onSubmit: (event: FormEvent) => void;
}

/**
 * Sends a note at every pause; without a connection it waits on this device, for its writer alone, and
 * stands in the form again when they come back.
 *
 * @param made when the server made the page, in ms since 1970
 */
export function useNote(
  { moduleId, id }: Pick<LessonPage, 'moduleId' | 'id'>,
  { reader, made }: { reader: string; made: number },
  form: RefObject<HTMLFormElement>,
): NoteInWork {
  const lesson = `/modules/${moduleId}/lessons/${id}`;
  const { states, waiting, put } = useUnsent(`note:${reader}:${lesson}`, lesson, made);
  const [changed, setChanged] = useState(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const text = useRef<string | null>(null);

  useEffect(() => {
    const kept = waiting[NOTE]?.note;
    const box = boxIn(form.current);
    if (box && kept !== undefined && text.current === null) box.value = kept;
  }, [waiting, form]);

  const send = useCallback(() => {
    clearTimeout(pause.current);
    if (text.current === null) return;
    put(NOTE, { intent: 'note', reader, note: text.current });
    text.current = null;
    setChanged(false);
  }, [put, reader]);

  useEffect(() => {
    // Whoever turns the page while they write has what they wrote kept, and sent from there.
    window.addEventListener('pagehide', send);
    return () => {
      window.removeEventListener('pagehide', send);
      send();
    };
  }, [send]);

  return {
    state: states[NOTE] ?? null,
    open: waiting[NOTE] !== undefined,
    changed,
    onInput() {
      text.current = boxIn(form.current)?.value ?? null;
      setChanged(true);
      clearTimeout(pause.current);
      pause.current = setTimeout(send, PAUSE_MS);
    },
    onSubmit(event) {
      event.preventDefault();
      text.current = boxIn(form.current)?.value ?? null;
      send();
    },
  };
}

function boxIn(form: HTMLFormElement | null): HTMLTextAreaElement | null {
  const box = form?.elements.namedItem('note');
  return box instanceof HTMLTextAreaElement ? box : null;
}
