import type { Issue } from '../scenario/schema';

/** What a text speaks of: issues by their place, and options as `[issue, option]` places. */
export interface Mentions {
  readonly issues: readonly number[];
  readonly options: readonly (readonly [number, number])[];
}

type Reader = (text: string) => Mentions;

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const naming = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Most texts whose mentions are kept; a meeting has a few hundred, bots repeat themselves. */
const KEPT = 10_000;

function readerOf(issues: readonly Issue[]): Reader {
  const names = issues.map(({ article, title }) => naming([article, title]));
  const labels = issues.map(({ options }) => options.map(({ label }) => naming([label])));
  const read = (text: string): Mentions => {
    const named = names.flatMap((name, at) => (name.test(text) ? [at] : []));
    const options = named.flatMap((issue) =>
      (labels[issue] ?? []).flatMap((label, option) =>
        label.test(text) ? [[issue, option] as const] : [],
      ),
    );
    return { issues: named, options };
  };
  const kept = new Map<string, Mentions>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const found = read(text);
    if (kept.size >= KEPT) kept.clear();
    kept.set(text, found);
    return found;
  };
}

const readers = new WeakMap<readonly Issue[], Reader>();

/**
 * Which articles a text names, by number or title, and which of their options, by label. It is all
 * that a bot understands of free speech, a person's or a bot's.
 */
export function mentionsIn(issues: readonly Issue[], text: string): Mentions {
  const known = readers.get(issues) ?? readerOf(issues);
  readers.set(issues, known);
  return known(text);
}
