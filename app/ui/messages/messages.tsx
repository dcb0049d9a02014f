import type { I18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { catalogueIn, keepTaught, type Language } from './catalogue';

/** Values for the placeholders of a message: `{ count: 3 }` for "{count, plural, …}". */
export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** Reads one message of the catalogue by its id; `values` fill its ICU placeholders. */
export type Translate = (id: string, values?: MessageValues) => string;

/** Gives everything below it the messages of `language`. */
export function MessagesProvider(props: { language: Language; children: ReactNode }) {
  const i18n = useMemo(() => catalogueIn(props.language), [props.language]);
  useEffect(() => keepTaught(i18n), [i18n]);
  return <I18nProvider i18n={i18n}>{props.children}</I18nProvider>;
}

/**
 * The messages of the reader's language, for components:
 * `const { t } = useMessages(); t('room.text.close', { article: 3 })`.
 */
export function useMessages(): { t: Translate; language: string } {
  const { i18n } = useLingui();
  return useMemo(() => ({ t: translator(i18n), language: i18n.locale }), [i18n]);
}

/** The same messages where there is no component: a route's `meta`, a mail, an export. */
export function messagesIn(language: Language): Translate {
  return translator(catalogueIn(language));
}

function translator(i18n: I18n): Translate {
  return (id, values) => i18n._(id, values);
}

/** Declares an id that is kept in a table and asked for later, so that the catalogue must have it. */
export function messageId(id: string): string {
  return id;
}

/** Declares that every id that starts with `prefix` ("refusal.") may be asked for. */
export function messageIds(prefix: string): (rest: string) => string {
  return (rest) => prefix + rest;
}
