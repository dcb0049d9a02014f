import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { commandIdIn, formText } from '~/server/http/form';
import { signedIn } from '~/server/people/guard';
import { messagesIn } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { isBrokenLine, steadyLoader } from '~/ui/steady-loader';
import type { AttemptTold } from './answer';
import { openPage, submittedPage } from './attempt-page';
import { OpenAttempt } from './open-attempt';
import { partHref } from './part-href';
import { Result } from './result';
import { answersIn, emptyIn, nextOf } from './sent';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: messagesIn('en')('check.pageTitle', { title: page?.title ?? '' }) },
];

/** An attempt of the reader's own: to be answered, or with its result; a long one part by part. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { learning, clock, ids } = context.services;
  const part = Number(new URL(request.url).searchParams.get('part') ?? 1);
  const picture = await learning.attemptOf(user, params.attemptId ?? '', part);
  if (picture === null) throw new Response(null, { status: 404 });
  return picture.state === 'open'
    ? openPage(picture, clock.now(), ids.id())
    : submittedPage(picture);
}

/**
 * Takes answers: of the item that is named (as the page sends them one by one), or of all that the
 * form says it holds. What came is saved before anything else: before another part is shown, an entry
 * is moved, or the attempt handed in, which asks first where something is not answered.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { learning } = context.services;
  const attemptId = params.attemptId ?? '';
  const text = await formText(request);
  const commandId = commandIdIn(text);
  const only = text('item');
  const sent = await answersIn(learning, user, attemptId, text);
  if (sent === null) throw new Response(null, { status: 404 });
  const submits = text('intent') === 'submit' && only === '';
  const sure = submits && text('sure') !== '';
  const told = sure
    ? await learning.submit(user, attemptId, sent, commandId)
    : await learning.answer(user, attemptId, sent, submits ? `${commandId}-kept` : commandId);
  if (!told.ok) {
    const { reason } = told;
    if (reason === 'submitted' && only === '') return redirect(partHref(attemptId, 1));
    const status = reason === 'malformed' || reason === 'unknown' ? 400 : 409;
    return data<AttemptTold>({ kind: 'refused', reason }, { status });
  }
  if (sure) return redirect(partHref(attemptId, 1));
  if (!submits) return nextOf(request, attemptId, text) ?? data<AttemptTold>({ kind: 'saved' });
  const empty = await emptyIn(learning, user, attemptId);
  if (empty.length > 0) return data<AttemptTold>({ kind: 'asks', empty });
  await learning.submit(user, attemptId, {}, commandId);
  return redirect(partHref(attemptId, 1));
}

export const clientLoader = steadyLoader();

/** A dropped connection must not take the page away, and with it what was answered. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (!isBrokenLine(error)) throw error;
    return { kind: 'failed' } satisfies AttemptTold;
  }
}

export default function AttemptRoute() {
  const page = useLoaderData<typeof loader>();
  const told = useActionData<AttemptTold>();
  return (
    <Page width="reading">
      {page.state === 'open' ? (
        <OpenAttempt key={page.id} page={page} told={told} />
      ) : (
        <Result page={page} told={told} />
      )}
    </Page>
  );
}
