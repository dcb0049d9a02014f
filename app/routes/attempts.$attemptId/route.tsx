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
import { answerFrom } from './fields';
import { OpenAttempt } from './open-attempt';
import { Result } from './result';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: messagesIn('en')('check.pageTitle', { title: page?.title ?? '' }) },
];

/** An attempt of the reader's own: to be answered, or with its result. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { learning, clock, ids } = context.services;
  const picture = await learning.attemptOf(user, params.attemptId ?? '');
  if (picture === null) throw new Response(null, { status: 404 });
  return picture.state === 'open'
    ? openPage(picture, clock.now(), ids.id())
    : submittedPage(picture);
}

/**
 * Takes answers: of the item that is named (as the page sends them one by one), or of all. Handing in
 * asks first where something is not answered; what came with it is saved before.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { learning } = context.services;
  const attemptId = params.attemptId ?? '';
  const picture = await learning.attemptOf(user, attemptId);
  if (picture === null) throw new Response(null, { status: 404 });
  const text = await formText(request);
  const commandId = commandIdIn(text);
  const only = text('item');
  if (picture.state !== 'open') {
    if (only === '') return redirect(`/attempts/${attemptId}`);
    return data<AttemptTold>({ kind: 'refused', reason: 'submitted' }, { status: 409 });
  }
  const asked = picture.items.filter(({ shown }) => only === '' || shown.id === only);
  const answers = Object.fromEntries(asked.map(({ shown }) => [shown.id, answerFrom(shown, text)]));
  const submits = text('intent') === 'submit' && only === '';
  const sure = text('sure') !== '';
  const told =
    submits && sure
      ? await learning.submit(user, attemptId, answers, commandId)
      : await learning.answer(user, attemptId, answers, submits ? `${commandId}-kept` : commandId);
  if (!told.ok) {
    const status = told.reason === 'malformed' || told.reason === 'unknown' ? 400 : 409;
    return data<AttemptTold>({ kind: 'refused', reason: told.reason }, { status });
  }
  if (!submits) return data<AttemptTold>({ kind: 'saved' });
  if (sure) return redirect(`/attempts/${attemptId}`);
  const after = await learning.attemptOf(user, attemptId);
  const empty = after?.state === 'open' ? after.items.filter(({ given }) => !given).length : 0;
  if (empty > 0) return data<AttemptTold>({ kind: 'asks', empty });
  await learning.submit(user, attemptId, {}, commandId);
  return redirect(`/attempts/${attemptId}`);
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
