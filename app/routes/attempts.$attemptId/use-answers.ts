import { useRevalidator } from '@remix-run/react';
import { type FormEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { type Deliveries, useUnsent } from '~/ui/offline/use-unsent';
import type { OpenPage } from './attempt-page';
import { isFieldOf } from './fields';

/** How long a pause in writing is before what was written is sent. */
const PAUSE_MS = 800;
/** What is still being written goes this long before time is up. */
const LAST_CALL_MS = 2_000;

interface Answers {
  readonly states: Deliveries['states'];
  readonly onInput: (event: FormEvent<HTMLFormElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLFormElement>) => void;
}

/**
 * Sends each answer as it is given; without a connection it waits on this device. When time is up,
 * the page is asked for anew.
 */
export function useAnswers(
  { id, dueAt, now }: Pick<OpenPage, 'id' | 'dueAt' | 'now'>,
  form: RefObject<HTMLFormElement>,
): Answers {
  const { states, waiting, put } = useUnsent(`attempt:${id}`, `/attempts/${id}`, now);
  const { revalidate } = useRevalidator();
  const pauses = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const send = (item: string) => {
    clearTimeout(pauses.current.get(item));
    pauses.current.delete(item);
    if (form.current) put(item, { intent: 'save', item, ...fieldsOf(form.current, item) });
  };
  const latest = useRef(send);
  latest.current = send;

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
    states,
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
  };
}

function itemOf(target: EventTarget): string | null {
  const frame = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
  return frame?.dataset.item ?? null;
}

function isWritten(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type === 'text';
}

function fieldsOf(form: HTMLFormElement, item: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (isFieldOf(item, name) && typeof value === 'string') fields[name] = value;
  }
  return fields;
}

/** Puts what waited on this device into the form again. */
function fillIn(form: HTMLFormElement | null, fields: Readonly<Record<string, string>>): void {
  const item = fields.item;
  if (!form || item === undefined) return;
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && isFieldOf(item, control.name)) {
      const value = fields[control.name];
      if (control.type === 'radio') control.checked = value === control.value;
      else if (control.type === 'checkbox') control.checked = value !== undefined;
      else control.value = value ?? '';
    } else if (control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement) {
      if (isFieldOf(item, control.name)) control.value = fields[control.name] ?? '';
    }
  }
}
