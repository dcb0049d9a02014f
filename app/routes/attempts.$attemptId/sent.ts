import { redirect } from '@remix-run/node';
import type { ShownItem } from '~/core/learning/marking/show';
import type { FormText } from '~/server/http/form';
import type { Asking, Attempts, SentAnswers } from '~/server/learning/attempts/types';
import { answerFrom } from './fields';
import { type Move, moved, orderBy, readMove } from './order';
import { partHref, partMeant } from './part-href';

/**
 * What a form answers: the item it names, or all that it says it holds; what is on no form stays as
 * it is. null where the attempt is not theirs.
 */
export async function answersIn(
  learning: Pick<Attempts, 'shownItems'>,
  user: Asking,
  attemptId: string,
  text: FormText,
): Promise<SentAnswers | null> {
  const only = text('item');
  const ids = only === '' ? text('items').split(' ').filter(Boolean) : [only];
  const shown = await learning.shownItems(user, attemptId, ids);
  if (shown === null) return null;
  const move = readMove(text('move'));
  const answers = shown.map((item) => [item.id, answerIn(item, text, move)] as const);
  // What there is not is refused by its id.
  return { ...Object.fromEntries(ids.map((id) => [id, null])), ...Object.fromEntries(answers) };
}

function answerIn(item: ShownItem, text: FormText, move: Move | null): unknown {
  const answer = answerFrom(item, text);
  if (item.type !== 'ordering' || move?.item !== item.id) return answer;
  const order = orderBy(item.entries, (name) => text(`${item.id}.place.${name}`));
  return { order: moved(order, move) };
}

/** Where a button leads that does more than save: to another part, or to the entry that was moved. */
export function nextOf(request: Request, attemptId: string, text: FormText): Response | null {
  const part = partMeant(text('intent'));
  if (part !== null) return redirect(partHref(attemptId, part));
  const move = readMove(text('move'));
  if (move === null) return null;
  const here = Number(new URL(request.url).searchParams.get('part') ?? 1);
  return redirect(partHref(attemptId, here, move.item));
}

/** The items of an open attempt without an answer, and the part in which each one is. */
export async function emptyIn(
  learning: Pick<Attempts, 'attemptOf'>,
  user: Asking,
  attemptId: string,
): Promise<{ id: string; number: number; part: number }[]> {
  const picture = await learning.attemptOf(user, attemptId);
  if (picture?.state !== 'open') return [];
  return picture.parts.flatMap((items, index) =>
    items.flatMap(({ id, number, answered }) =>
      answered ? [] : [{ id, number, part: index + 1 }],
    ),
  );
}
