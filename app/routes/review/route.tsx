import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useRef } from 'react';
import { commandIdIn, formText } from '~/server/http/form';
import { signedIn } from '~/server/people/guard';
import { LinkButton } from '~/ui/link-button';
import { LostNotice } from '~/ui/lost-notice';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { isBrokenLine, steadyLoader } from '~/ui/steady-loader';
import { Asked } from './asked';
import { NothingLeft } from './nothing-left';
import { RECALLS } from './recalls';
import { WhyNow } from './why-now';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('review.title') }];

/** One concept to remember, or when the next one comes. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { learning, ids } = context.services;
  const review = await learning.reviews.reviewOf(user);
  return { ...review, commandId: ids.id() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { user } = await signedIn(request, context);
  const text = await formText(request);
  const recall = RECALLS.find((one) => one === text('recall'));
  const commandId = commandIdIn(text);
  if (recall === undefined) throw new Response(null, { status: 400 });
  const review = { moduleId: text('module'), concept: text('concept'), recall, commandId };
  const known = await context.services.learning.reviews.rate(user, review);
  if (!known) throw new Response(null, { status: 404 });
  return redirect('/review');
}

export const clientLoader = steadyLoader();

/** A dropped connection leaves the card where it is: it is asked again, and counts once. */
export async function clientAction({ serverAction }: { serverAction: () => Promise<unknown> }) {
  try {
    return await serverAction();
  } catch (error) {
    if (!isBrokenLine(error)) throw error;
    return null;
  }
}

export default function ReviewRoute() {
  const { t } = useMessages();
  const { next, left, known, nextAt, exercise, commandId } = useLoaderData<typeof loader>();
  const key = next && `${next.moduleId} ${next.concept}`;
  const first = useRef(key);
  return (
    <Page width="reading">
      <Masthead
        title={t('review.title')}
        lead={next === null ? null : t('review.left', { count: left })}
        facts={exercise && <WhyNow exercise={exercise} />}
      />
      <div className="mt-6 grid gap-4">
        <LostNotice />
        {next === null ? (
          <NothingLeft known={known} nextAt={nextAt} exercise={exercise} />
        ) : (
          <Asked key={key} asked={next} commandId={commandId} follows={first.current !== key} />
        )}
        {next === null && known === 0 && (
          <div>
            <LinkButton to="/learn" kind="primary">
              {t('review.toLearn')}
            </LinkButton>
          </div>
        )}
      </div>
    </Page>
  );
}
