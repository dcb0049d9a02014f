import type { Edit } from '~/server/fellowship/intakes/edit';
import type { SentFields } from '~/server/fellowship/intakes/form/field';
import { isList, type Part } from '~/server/fellowship/intakes/form/parts';
import type { HeadFields } from '~/server/fellowship/intakes/head';

/** The head of an intake as its form sends it. */
export function headIn(sent: SentFields): HeadFields {
  const one = (name: string) => sent(`head.${name}`)[0] ?? '';
  return {
    ...{ title: one('title'), slug: one('slug'), timeZone: one('timeZone') },
    ...{ opensAt: one('opensAt'), closesAt: one('closesAt') },
  };
}

/** What a form asks for; null where it asks for nothing that there is. */
export function editIn(part: Part, at: number | null, text: string, sent: SentFields): Edit | null {
  const intent = sent('intent')[0] ?? '';
  if (part === 'about') return { kind: 'about', head: headIn(sent), sent };
  if (part === 'review') return { kind: 'review', sent };
  if (part === 'whole') return { kind: 'whole', text };
  if (!isList(part)) return null;
  if (intent === 'add') return { kind: 'add', part, of: sent('of')[0] ?? '' };
  const [what, which = ''] = intent.split(' ');
  const chosen = /^\d{1,3}$/.test(which) ? Number(which) : at;
  if (chosen === null) return null;
  if (what === 'up') return { kind: 'move', part, at: chosen, by: -1 };
  if (what === 'down') return { kind: 'move', part, at: chosen, by: 1 };
  if (what === 'remove') return { kind: 'remove', part, at: chosen };
  return { kind: 'entry', part, at: chosen, sent };
}

/** Where to look after a change: at the new entry, or at the list it is in. */
export function placeAfter(intakeId: string, edit: Edit, entries: number): string {
  const part = 'part' in edit ? edit.part : edit.kind;
  const query = new URLSearchParams({ part });
  if (edit.kind === 'add') query.set('at', String(entries - 1));
  else if (edit.kind !== 'move') query.set('done', edit.kind === 'remove' ? 'removed' : 'saved');
  return `/intakes/${encodeURIComponent(intakeId)}/edit?${query}`;
}
