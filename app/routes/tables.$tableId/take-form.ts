import { type AppLoadContext, redirect } from '@remix-run/node';
import { commandFromForm } from './forms/command-from-form';
import type { Outbox, Outcome } from './live/outbox';
import { accessTo } from './load-room';

const ANCHOR = /^[\w-]{1,120}$/;

/**
 * Takes a form of the room that came without JavaScript. Accepted: back to the same place. Else the
 * page comes again with the reason where the form is, and with what was written in it.
 *
 * @throws like `accessTo`; the redirect of a command that was accepted
 */
export async function takeForm(
  request: Request,
  context: AppLoadContext,
  tableId: string,
): Promise<{ answered: Outbox; status: number }> {
  const { user, access } = await accessTo(request, context, tableId);
  const form = await request.formData();
  const at = text(form, 'at');
  if (!ANCHOR.test(at)) throw new Response(null, { status: 400 });
  const back = (outcome: Outcome, status: number) => ({
    answered: { [at]: { outcome, fields: fieldsOf(form) } },
    status,
  });
  if (text(form, 'intent') === 'work-out') return back({ state: 'draft' }, 200);
  const commandId = `${text(form, 'commandId')}-${shortened(at)}`;
  const command = commandFromForm(form);
  const answer = await context.services.tables.send(access, user.id, commandId, command);
  if (answer.ok) throw redirect(`${pathOf(request)}#${at}`, 303);
  if (answer.status === 409) return back({ state: 'refused', refusal: answer.refusal }, 409);
  if (answer.status === 400) return back({ state: 'faulty', faults: answer.faults }, 400);
  return back({ state: 'unsent' }, 503);
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `${pathname}${search}`;
}

/** What was written, to stand there again; ticked boxes of one name as a list. */
function fieldsOf(form: FormData): Record<string, string> {
  const names = new Set([...form.keys()].filter((name) => name !== 'commandId'));
  return Object.fromEntries([...names].map((name) => [name, form.getAll(name).join(',')]));
}

/** Each form of a page sends under an id of its own; ids are short, anchors may not be. */
function shortened(at: string): string {
  let sum = 0;
  for (const letter of at) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2 ** 32;
  return sum.toString(36);
}
