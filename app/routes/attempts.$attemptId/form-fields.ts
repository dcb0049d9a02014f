import { isFieldOf } from './fields';

/** The item in whose frame something stands; null outside of all. */
export function itemOf(target: EventTarget): string | null {
  const frame = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
  return frame?.dataset.item ?? null;
}

/** Whether it is written into, not chosen from. */
export function isWritten(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type === 'text';
}

/** What a form holds for an item, by the names of its fields. */
export function fieldsOf(form: HTMLFormElement, item: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (isFieldOf(item, name) && typeof value === 'string') fields[name] = value;
  }
  return fields;
}

/** Puts what waited on this device into the form again. */
export function fillIn(form: HTMLFormElement | null, fields: Readonly<Record<string, string>>) {
  const item = fields.item;
  if (!form || item === undefined) return;
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && isFieldOf(item, control.name)) {
      const value = fields[control.name];
      if (control.type === 'radio') control.checked = value === control.value;
      else if (control.type === 'checkbox') control.checked = value !== undefined;
      else if (control.type !== 'hidden') control.value = value ?? '';
    } else if (control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement) {
      if (isFieldOf(item, control.name)) control.value = fields[control.name] ?? '';
    }
  }
}
