import { commandIdIn, type FormText } from '~/server/http/form';
import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import type { MarkFault } from '~/server/teaching/marking/marking';

/** What the page says after a form was sent, with what had been chosen and written in it. */
export interface Said {
  readonly kind: 'told';
  readonly ok: boolean;
  /** Ends the message's id; '' where nothing is to be said. */
  readonly id: MarkFault | 'kept' | 'notKept' | 'dropped' | '';
  readonly draft: { readonly levels: Readonly<Record<string, number>>; readonly comment: string };
}

/** What became of a form; null: no such work for this person. */
export type Done = Said | { readonly kind: 'saved'; readonly own: boolean } | null;

/** Does what a form of the page asks for: judge the work, or use the bank of comments. */
export async function act(
  { marking }: Pick<Services, 'marking'>,
  user: Person,
  workId: string,
  text: FormText,
  form: FormData,
): Promise<Done> {
  const draft = { levels: levelsIn(form), comment: text('comment') };
  const told = (ok: boolean, id: Said['id'], comment = draft.comment): Said => ({
    kind: 'told',
    ok,
    id,
    draft: { ...draft, comment },
  });
  const seen = await marking.read(user, workId);
  if (seen === null) return null;
  if (seen.as === 'marker' && text('insert') !== '') {
    const kept = (await marking.comments.list(user)).find(({ id }) => id === text('insert'));
    return told(true, '', [draft.comment.trim(), kept?.text ?? ''].filter(Boolean).join('\n\n'));
  }
  if (seen.as === 'marker' && text('drop') !== '') {
    await marking.comments.drop(user, text('drop'));
    return told(true, 'dropped');
  }
  if (seen.as === 'marker' && text('intent') === 'keep') {
    const kept = await marking.comments.keep(user, draft.comment);
    return told(kept, kept ? 'kept' : 'notKept');
  }
  const commandId = commandIdIn(text);
  const answer = await marking.judge(user, workId, { ...draft, commandId });
  if (answer === null) return null;
  return answer.ok ? { kind: 'saved', own: seen.as === 'learner' } : told(false, answer.fault);
}

/** The fields `level-<line>`, each the place of a level from 0. */
function levelsIn(form: FormData): Record<string, number> {
  const levels = [...form].flatMap(([name, value]) =>
    name.startsWith('level-') && typeof value === 'string' && /^\d$/.test(value)
      ? [[name.slice('level-'.length), Number(value)] as const]
      : [],
  );
  return Object.fromEntries(levels);
}
