import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { reviewLetters } from '~/server/fellowship/reviewing/letter';
import { formText } from '~/server/http/form';
import { linkOrigin } from '~/server/mail/letters';
import { signedIn } from '~/server/people/guard';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messageIds, messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { ProgressBar } from '~/ui/progress-bar';
import { isBrokenLine, steadyLoader } from '~/ui/steady-loader';
import { Application } from './application';
import { ConflictForm } from './conflict-form';
import { act, type ReviewAnswer } from './review-act';
import { ReviewFacts } from './review-facts';
import { ReviewForm } from './review-form';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: messagesIn('en')('reviewing.one.pageTitle', {
      ...{ number: data?.review.place ?? 0, title: data?.review.title ?? '' },
    }),
  },
];

/** One application, blind, with the form for what its reviewer gives. Nobody else's is there. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { clock, reviewing } = context.services;
  const review = await reviewing.desk.read(user, params.reviewId ?? '');
  if (review === null) throw new Response(null, { status: 404 });
  const now = clock.now();
  return { review, now };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedIn(request, context);
  const text = await formText(request);
  const { config, reviewing } = context.services;
  const letters = reviewLetters(messagesIn('en'), `${linkOrigin(config, request)}/reviews`);
  const done = await act(reviewing.desk, user, params.reviewId ?? '', text, letters);
  if (done === null) throw new Response(null, { status: 404 });
  if (done.kind === 'go') return redirect(done.to);
  if (done.kind === 'saved') return data<ReviewAnswer>(done);
  return data<ReviewAnswer>(done, { status: done.fault === 'incomplete' ? 400 : 409 });
}

export const clientLoader = steadyLoader();

/** A dropped connection must not take the page away, and with it what was written. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (!isBrokenLine(error)) throw error;
    return { kind: 'failed' } satisfies ReviewAnswer;
  }
}

const faultOf = messageIds('reviewing.fault.');

export default function ReviewRoute() {
  const { t } = useMessages();
  const { review, now } = useLoaderData<typeof loader>();
  const answer = useActionData<ReviewAnswer>();
  const { id, place, of, left, previous, next, open } = review;
  return (
    <Page>
      <Masthead
        kicker={review.title}
        title={t('reviewing.one.title', { number: place, of })}
        facts={<ReviewFacts review={review} />}
        actions={
          <>
            <LinkButton to="/reviews">{t('reviewing.one.back')}</LinkButton>
            {previous !== null && (
              <LinkButton to={`/reviews/${previous}`} accessKey="b">
                {t('reviewing.one.previous')}
              </LinkButton>
            )}
            {next !== null && (
              <LinkButton to={`/reviews/${next}`} accessKey="n">
                {t('reviewing.one.next')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="mt-6 grid gap-6" key={id}>
        <ProgressBar
          done={of - left}
          of={of}
          label={t('reviewing.mine.progress', { done: of - left, assigned: of })}
        />
        {answer?.kind === 'refused' && (
          <Notice tone="bad" live="alert" title={t(faultOf(answer.fault))}>
            {answer.fault === 'incomplete' && <p>{t('reviewing.one.keptDraft')}</p>}
          </Notice>
        )}
        {answer?.kind === 'failed' && (
          <Notice tone="bad" live="alert" title={t('reviewing.one.failed')}>
            <p>{t('reviewing.one.failedMore')}</p>
          </Notice>
        )}
        {!open && (
          <Notice title={t('reviewing.mine.closed')}>
            <p>{t('reviewing.mine.closedMore')}</p>
          </Notice>
        )}
        <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,27rem)]">
          <Application application={review.application} />
          {/* Beside a long application the form stays in sight, and scrolls by itself. */}
          <div className="grid gap-8 lg:sticky lg:top-2 lg:max-h-[calc(100vh-1rem)] lg:overflow-y-auto lg:px-1">
            <ReviewForm review={review} made={now} answer={answer} />
            {open && <ConflictForm />}
          </div>
        </div>
      </div>
    </Page>
  );
}
