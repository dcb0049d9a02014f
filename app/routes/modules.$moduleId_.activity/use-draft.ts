import { useEffect, useState } from 'react';

/**
 * What somebody is writing, kept on their device until it is handed in (the page then has no form any
 * more, and `HandedIn` forgets it). Where the browser keeps nothing, it is a plain form.
 *
 * @param key of the draft on this device
 * @param count of texts
 * @param sent what the server sent back, for a page without JavaScript
 */
export function useDraft(key: string, count: number, sent: readonly string[]) {
  const [texts, setTexts] = useState(() =>
    Array.from({ length: count }, (_, place) => sent[place] ?? ''),
  );
  const [kept, setKept] = useState(false);

  useEffect(() => {
    const draft = keptDraft(key);
    if (draft === null) return;
    // What was typed before the page came alive goes before what was kept.
    setTexts((now) => now.map((text, place) => text || (draft[place] ?? '')));
    setKept(true);
  }, [key]);

  function write(place: number, text: string) {
    const next = texts.map((one, at) => (at === place ? text : one));
    setTexts(next);
    setKept(keepDraft(key, next));
  }

  return { texts, write, kept };
}

function keptDraft(key: string): string[] | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(found) ? found.map(String) : null;
  } catch {
    return null;
  }
}

/** @returns whether there is something that the device keeps */
function keepDraft(key: string, texts: readonly string[]): boolean {
  try {
    if (texts.every((text) => text === '')) {
      localStorage.removeItem(key);
      return false;
    }
    localStorage.setItem(key, JSON.stringify(texts));
    return true;
  } catch {
    return false;
  }
}

/** Removes a draft from the device when what it was for has been handed in. */
export function useForgottenDraft(key: string): void {
  useEffect(() => {
    try {
      localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }, [key]);
}
