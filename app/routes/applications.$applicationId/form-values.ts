import type { Answer } from '~/core/fellowship/call/answers';
import { isLanguage, isLanguageLevel } from '~/core/fellowship/call/languages';
import type { Question } from '~/core/fellowship/call/question-schema';

/** The question in whose frame something stands; null outside of all. */
export function questionOf(target: EventTarget): string | null {
  const frame = target instanceof Element ? target.closest<HTMLElement>('[data-question]') : null;
  return frame?.dataset.question ?? null;
}

/** Whether it is written into, not chosen from. */
export function isWritten(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox'].includes(target.type);
}

/** The answer that stands in a form; null where there is none. */
export function answerIn(form: HTMLFormElement, { id, type }: Question): Answer | null {
  const data = new FormData(form);
  const texts = (name: string) => data.getAll(name).filter((value) => typeof value === 'string');
  if (type === 'languages') return languagesIn(texts(`${id}.language`), texts(`${id}.level`));
  const values = texts(id).filter((value) => value !== '');
  if (type === 'choice') return values.length === 0 ? null : values;
  const [value] = values;
  if (value === undefined || value.trim() === '') return null;
  return type === 'consent' ? true : value;
}

function languagesIn(codes: readonly string[], levels: readonly string[]): Answer | null {
  const known = codes.flatMap((language, at) => {
    const level = levels[at] ?? '';
    return isLanguage(language) && isLanguageLevel(level) ? [{ language, level }] : [];
  });
  return known.length === 0 ? null : known;
}

/** An answer that waited on this device, as it was kept there. */
export function answerKept(text: string | undefined): Answer | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return isAnswer(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isAnswer(value: unknown): value is Answer {
  return value === true || typeof value === 'string' || Array.isArray(value);
}
