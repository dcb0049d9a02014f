import { useRevalidator } from '@remix-run/react';
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { type Deliveries, useUnsent } from '~/ui/offline/use-unsent';
import type { OpenPage } from './attempt-page';
import { fieldsOf, fillIn, isWritten, itemOf } from './form-fields';
import { useAnswered } from './use-answered';
import { type Leaving, useLeaving } from './use-leaving';

/** How long a pause in writing is before what was written is sent. */
const PAUSE_MS = 800;
/** What is still being written goes this long before time is up. */
const LAST_CALL_MS = 2_000;

interface Answers extends Pick<Deliveries, 'states' | 'waiting'>, Pick<Leaving, 'lost'> {
  /** What the form listens to. */
  readonly on: {
    readonly onInput: (event: FormEvent<HTMLFormElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLFormElement>) => void;
    readonly onSubmit: Leaving['onSubmit'];
  };
  /** Whether an item of any part is answered, as far as this device knows. */
  readonly isAnswered: (item: { readonly id: string; readonly answered: boolean }) => boolean;
}

/**
 * Sends each answer as it is given; without a connection it waits on this device. When time is up,
 * the page is asked for anew.
 */
export function useAnswers(
  { id, dueAt, now }: Pick<OpenPage, 'id' | 'dueAt' | 'now'>,
  form: RefObject<HTMLFormElement>,
): Answers {
  const { states, waiting, put, settle } = useUnsent(`attempt:${id}`, `/attempts/${id}`, now);
  const { isAnswered, note } = useAnswered(waiting);
  const { revalidate } = useRevalidator();
  const pauses = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const send = (item: string) => {
    clearTimeout(pauses.current.get(item));
    pauses.current.delete(item);
    if (!form.current) return;
    const fields = fieldsOf(form.current, item);
    note(item, fields);
    put(item, { intent: 'save', item, ...fields });
  };
  const latest = useRef(send);
  latest.current = send;
  const sendAll = () => {
    for (const item of [...pauses.current.keys()]) latest.current(item);
  };
  const { onSubmit, lost } = useLeaving(id, form, async () => {
    sendAll();
    return settle();
  });

  useEffect(() => {
    for (const fields of Object.values(waiting)) fillIn(form.current, fields);
  }, [waiting, form]);

  useEffect(() => {
    if (dueAt === null) return;
    const pending = pauses.current;
    const lastCall = setTimeout(
      () => {
        for (const item of [...pending.keys()]) latest.current(item);
      },
      Math.max(0, dueAt - now - LAST_CALL_MS),
    );
    const over = setTimeout(() => revalidate(), Math.max(0, dueAt - now) + 500);
    return () => {
      clearTimeout(lastCall);
      clearTimeout(over);
    };
  }, [dueAt, now, revalidate]);

  return {
    ...{ states, waiting, isAnswered, lost },
    on: {
      onSubmit,
      onInput({ target }) {
        const item = itemOf(target);
        if (item === null) return;
        clearTimeout(pauses.current.get(item));
        const pause = isWritten(target) ? PAUSE_MS : 0;
        pauses.current.set(
          item,
          setTimeout(() => latest.current(item), pause),
        );
      },
      onKeyDown(event) {
        // Enter in a box of one line would send the whole form.
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        const item = itemOf(event.target);
        if (item !== null) latest.current(item);
      },
    },
  };
}
