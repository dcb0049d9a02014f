import { type I18n, setupI18n } from '@lingui/core';
import { messages as en } from './en.po';

/** The languages that have a catalogue; the first is used where nothing else is known. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

const CATALOGUES = { en } satisfies Record<Language, typeof en>;

/**
 * A catalogue ready to read in one language. Each call makes a new instance, so that two requests in
 * two languages never share one.
 */
export function catalogueIn(language: Language): I18n {
  return setupI18n({ locale: language, messages: { [language]: CATALOGUES[language] } });
}
