import type { Authoring } from '~/server/authoring/authoring';
import type { Author, Changed } from '~/server/authoring/parts';
import type { FormText } from '~/server/http/form';

/** What became of what an author asked for: done, or why not. */
export type Order = { readonly done: (typeof DONE)[number] } | RefusedOrder;

/** What can have been done. */
export const DONE = [
  ...(['saved', 'removed', 'published', 'uploaded'] as const),
  ...(['discarded', 'gone', 'withdrawn', 'restored'] as const),
] as const;

export interface RefusedOrder {
  readonly fault: Extract<Changed, { ok: false }>['fault'];
}

/**
 * Does what a form of the page says: saves, removes, publishes, publishes an earlier version, throws
 * the draft away, withdraws the module, or brings it back.
 */
export async function obey(
  authoring: Authoring,
  user: Author,
  moduleId: string,
  form: FormText,
): Promise<Order> {
  const intent = form('intent');
  if (intent === 'again') {
    const again = await authoring.publishAgain(user, moduleId, form('version'));
    return again.ok ? { done: 'published' } : again;
  }
  if (intent === 'discard') {
    const thrown = await authoring.discard(user, moduleId, Number(form('seen')));
    return thrown.ok ? { done: thrown.left ? 'discarded' : 'gone' } : thrown;
  }
  if (intent === 'withdraw' || intent === 'restore') {
    const taken = await authoring[intent](user, moduleId);
    return taken.ok ? { done: intent === 'withdraw' ? 'withdrawn' : 'restored' } : taken;
  }
  const text = intent === 'remove' ? null : plain(form('text'));
  const change = { file: form('file'), text, seen: Number(form('seen')) };
  const changed = await authoring.change(user, moduleId, change);
  if (!changed.ok) return changed;
  if (intent !== 'publish') return { done: intent === 'remove' ? 'removed' : 'saved' };
  const published = await authoring.publish(user, moduleId);
  return published.ok ? { done: 'published' } : published;
}

/** Forms send line ends as CRLF whatever was typed. */
export function plain(text: string): string {
  return text.replace(/\r\n/g, '\n');
}
