import type { Translate } from './messages/messages';

/** What a table of figures is about, and of whom where it is of some countries only. */
export function figureTitle(
  { title, leastDeveloped }: { title: string; leastDeveloped: boolean | null },
  t: Translate,
): string {
  if (leastDeveloped === null) return title;
  return t(leastDeveloped ? 'figures.ofLeast' : 'figures.ofOthers', { title });
}
