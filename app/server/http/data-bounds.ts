import { isWebAddress, startsHere } from '~/core/format/links';

/** Far beyond any page: the largest today holds some ten thousand values and a megabyte of text. */
const DEEPEST = 40;
const MOST_VALUES = 200_000;
const MOST_CHARACTERS = 4_000_000;

/** Keys under which pages hand over where a link leads. */
const LINKS: ReadonlySet<string> = new Set(['href', 'url']);

interface Held {
  readonly value: unknown;
  readonly depth: number;
  readonly key: string;
}

/**
 * Why what a page returns must not be packed and sent: it is too deep, has too many values or too much
 * text, or a link in it leads to a place that browsers read as another site (CVE-2026-53669: a
 * backslash, `//` or a control character at its beginning). Null where it may. Each value is looked at
 * once, without recursion.
 */
export function dataFault(data: unknown): string | null {
  const waiting: Held[] = [{ value: data, depth: 0, key: '' }];
  let values = 0;
  let characters = 0;
  for (let held = waiting.pop(); held !== undefined; held = waiting.pop()) {
    const { value, depth, key } = held;
    values += 1;
    if (values > MOST_VALUES) return `more than ${MOST_VALUES} values`;
    if (depth > DEEPEST) return `values more than ${DEEPEST} deep`;
    if (typeof value === 'string') {
      characters += value.length;
      if (characters > MOST_CHARACTERS) return `more than ${MOST_CHARACTERS} characters`;
      if (LINKS.has(key) && !isSafeLink(value)) {
        return `the link ${JSON.stringify(value.slice(0, 200))} as "${key}"`;
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        waiting.push({ value: inner, depth: depth + 1, key: name });
      }
    }
  }
  return null;
}

function isSafeLink(text: string): boolean {
  return text === '' || startsHere(text) || isWebAddress(text);
}
