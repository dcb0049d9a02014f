import { type I18n, type Messages, setupI18n } from '@lingui/core';
import { messages as en } from './en.po';

/** The languages that have a catalogue; the first is used where nothing else is known. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

const CATALOGUES: Record<Language, Messages> = { en };

type Ask = (language: Language) => Promise<void>;

/** In a browser: what has been made of the catalogues, to be told of more, and whom to ask for it. */
const told = new Set<I18n>();
let ask: Ask | null = null;

/**
 * A catalogue ready to read in one language. Each call makes a new instance, so that two requests in
 * two languages never share one.
 */
export function catalogueIn(language: Language): I18n {
  const missing = (_locale: string, id: string) => {
    const asked = ask;
    ask = null;
    if (asked) void asked(language);
    return id;
  };
  return setupI18n({ locale: language, messages: { [language]: CATALOGUES[language] }, missing });
}

/** Adds messages to a language, for what reads it now and later. Browsers begin with none. */
export function teach(language: Language, messages: Messages): void {
  CATALOGUES[language] = { ...CATALOGUES[language], ...messages };
  for (const i18n of told) i18n.load(language, CATALOGUES[language]);
}

/** Whom to ask, once, when a message is not there: in a browser, which carries a part. */
export function whenMissing(asked: Ask): void {
  ask = asked;
}

/** Lets a catalogue learn what is taught later; the answer lets it go. */
export function keepTaught(i18n: I18n): () => void {
  told.add(i18n);
  return () => void told.delete(i18n);
}
