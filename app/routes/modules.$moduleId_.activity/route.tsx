import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import {
  type ClientActionFunctionArgs,
  Link,
  useActionData,
  useLoaderData,
  useSearchParams,
} from '@remix-run/react';
import { commandIdIn, formText } from '~/server/http/form';
import { signedIn } from '~/server/people/guard';
import { Markdown } from '~/ui/markdown';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { isBrokenLine, steadyLoader } from '~/ui/steady-loader';
import { activityPage } from './activity-page';
import { Exercise } from './exercise';
import { HandedIn } from './handed-in';
import { Rubric } from './rubric';
import type { SendAnswer } from './send-answer';
import { answerField, Writing } from './writing';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: messagesIn('en')('activity.pageTitle', { title: page?.title ?? '' }) },
];

/** A learner's activity of a module: what is asked, and what they did. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { learning, exercises, ids } = context.services;
  const own = await learning.activities.activityOf(user, params.moduleId ?? '');
  if (own === null) throw new Response(null, { status: 404 });
  const seats = own.activity.kind === 'exercise' ? await exercises.seatsOf(user) : [];
  return activityPage(own, { userId: user.id, seats }, ids.id());
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { activities } = context.services.learning;
  const moduleId = params.moduleId ?? '';
  const own = await activities.activityOf(user, moduleId);
  if (own === null) throw new Response(null, { status: 404 });
  const text = await formText(request);
  const asked = own.activity.kind === 'reflection' ? own.activity.questions.length : 1;
  const answers = Array.from({ length: asked }, (_, place) => text(answerField(place)));
  const commandId = commandIdIn(text);
  const sent = { versionId: text('versionId'), answers, commandId };
  const told = await activities.handIn(user, moduleId, sent);
  if (told === null) throw new Response(null, { status: 404 });
  if (told.ok) return redirect(`/modules/${moduleId}/activity?sent=1`);
  const { fault, words } = told;
  return data<SendAnswer>({ kind: 'refused', fault, words, answers }, { status: 400 });
}

export const clientLoader = steadyLoader();

/** A dropped connection must not take away what was written. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (!isBrokenLine(error)) throw error;
    return { kind: 'failed' } satisfies SendAnswer;
  }
}

export default function ActivityRoute() {
  const { t } = useMessages();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<SendAnswer>();
  const [search] = useSearchParams();
  const { module, writing, handedIn, exercise, rubric } = page;
  return (
    <Page width="reading">
      <Masthead
        kicker={t(`activity.kind.${page.kind}`)}
        title={page.title}
        facts={
          <>
            <Link to={`/modules/${module.id}`} className="link">
              {module.title}
            </Link>
            <span>{t('activity.minutes', { minutes: page.minutes })}</span>
          </>
        }
      />
      <div className="mt-6 grid gap-8">
        {handedIn && search.has('sent') && (
          <Notice tone="good" live="status" title={t('activity.sent')}>
            <p>{t(handedIn.waits ? 'activity.sentWaits' : 'activity.sentDone')}</p>
          </Notice>
        )}
        <Markdown html={page.task} />
        {exercise && <Exercise exercise={exercise} rubric={rubric} />}
        {writing && <Writing writing={writing} answer={answer} />}
        {handedIn && <HandedIn handedIn={handedIn} rubric={rubric} />}
        {!handedIn?.mark && rubric.length > 0 && <Rubric rubric={rubric} />}
      </div>
    </Page>
  );
}
