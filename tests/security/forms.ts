/** A form as a page shows it, filled in as it stands. */
export interface Form {
  /** Where it goes. */
  action: string;
  fields: URLSearchParams;
}

const VALUE_OF = /\bvalue="([^"]*)"/;
const NAME_OF = /\bname="([^"]*)"/;

/**
 * The forms of a page that change something, one for each of their buttons, their texts filled with a
 * word.
 *
 * @param path the page's address, for forms that say none
 */
export function formsIn(html: string, path: string): Form[] {
  const forms: Form[] = [];
  for (const [, head = '', inside = ''] of html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)) {
    if (!/method="post"/i.test(head)) continue;
    const action = text(/\baction="([^"]*)"/.exec(head)?.[1] ?? path);
    const fields = fieldsIn(inside);
    const buttons = [...inside.matchAll(/<button\b([^>]*)>/g)].map(
      ([, attributes = '']) => attributes,
    );
    const named = buttons.filter((button) => NAME_OF.test(button));
    for (const button of named.length > 0 ? named : ['']) {
      const sent = new URLSearchParams(fields);
      const name = NAME_OF.exec(button)?.[1];
      if (name !== undefined) sent.append(text(name), text(VALUE_OF.exec(button)?.[1] ?? ''));
      forms.push({ action, fields: sent });
    }
  }
  return forms;
}

function fieldsIn(inside: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [, attributes = ''] of inside.matchAll(/<input\b([^>]*)>/g)) {
    const name = NAME_OF.exec(attributes)?.[1];
    const value = VALUE_OF.exec(attributes)?.[1];
    const type = /\btype="(\w+)"/.exec(attributes)?.[1] ?? 'text';
    if (name === undefined || (type === 'radio' && fields.has(text(name)))) continue;
    fields.append(text(name), text(value || WORDS[type] || 'word'));
  }
  for (const [, attributes = ''] of inside.matchAll(/<textarea\b([^>]*)>/g)) {
    const name = NAME_OF.exec(attributes)?.[1];
    if (name !== undefined) fields.append(text(name), 'word');
  }
  for (const [, attributes = '', choices = ''] of inside.matchAll(
    /<select\b([^>]*)>(.*?)<\/select>/gs,
  )) {
    const name = NAME_OF.exec(attributes)?.[1];
    const values = [...choices.matchAll(/<option\b([^>]*)>/g)].map(
      ([, option = '']) => VALUE_OF.exec(option)?.[1] ?? '',
    );
    const value = values.findLast((one) => one !== '');
    if (name !== undefined && value !== undefined) fields.append(text(name), text(value));
  }
  return fields;
}

const WORDS: Readonly<Record<string, string>> = { number: '5', email: 'word@test.example' };

function text(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
