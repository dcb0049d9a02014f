import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { teaches } from '~/server/exercises/parts';
import { boardQuery, missingCode } from '~/server/fellowship/standing/board-query';
import { ownReasons } from '~/server/fellowship/standing/nudge';
import { formText } from '~/server/http/form';
import { announcementLetter, linkOrigin } from '~/server/mail/letters';
import { signedInAs } from '~/server/people/guard';
import { CohortTabs } from '~/ui/cohort-tabs';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Board } from './board';
import { NoExercise } from './no-exercise';
import { reminder } from './words';

const FOLLOWERS = ['instructor', 'coordinator', 'admin'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('readiness.pageTitle', { cohort: data?.board.cohort.name ?? '' }) },
];

/** Who is ready for an exercise; see `boardQuery` for what the address may say. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const query = boardQuery(new URL(request.url).searchParams);
  const board = await context.services.standing.readiness(user, params.cohortId ?? '', query);
  if (board === null) throw new Response(null, { status: 404 });
  const { group, state, reason } = query;
  const own = board.rows.map(({ readiness }) => ownReasons(readiness.reasons));
  return { board, own, asked: { group, state, reason }, mayTeach: teaches(user) };
}

/** Reminds one person (`to`), in the words given or in ready ones, or all with one reason (`code`). */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const { services } = context;
  const cohortId = params.cohortId ?? '';
  const text = await formText(request);
  if ((await services.cohorts.named(user, cohortId)) === null) {
    throw new Response(null, { status: 404 });
  }
  const code = missingCode(text('code'));
  if (code === null && text('to') === '') throw new Response(null, { status: 400 });
  const to = code === null ? { userId: text('to') } : { code, group: text('group') };
  const t = messagesIn('en');
  const link = `${linkOrigin(services.config, request)}/announcements`;
  const own = text('body') === '' ? null : { title: text('title'), body: text('body') };
  const order = { exercise: text('exercise'), to };
  const answer = await services.standing.nudge(user, cohortId, order, {
    message: (person) => own ?? reminder(t, person, user.name),
    letter: (cohort, message) => announcementLetter(t, { cohort, ...message, link }),
  });
  if (answer === null) throw new Response(null, { status: 404 });
  return data(answer, { status: answer.ok ? 200 : 400 });
}

export default function ReadinessRoute() {
  const { t } = useMessages();
  const { board, own, asked, mayTeach } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page width="wide">
      <Masthead
        kicker={t('readiness.title')}
        title={board.cohort.name}
        lead={t('readiness.lead')}
      />
      <div className="mt-6 grid gap-6">
        <CohortTabs cohortId={board.cohort.id} current="readiness" />
        {answer && (
          <Notice tone={answer.ok ? 'good' : 'bad'} live={answer.ok ? 'status' : 'alert'}>
            <p>
              {answer.ok
                ? t('readiness.reminded', { sent: answer.sent, already: answer.already })
                : t(`readiness.fault.${answer.fault}`)}
            </p>
          </Notice>
        )}
        {board.day === null ? (
          <NoExercise cohortId={board.cohort.id} />
        ) : (
          <Board board={board} own={own} asked={asked} mayTeach={mayTeach} />
        )}
      </div>
    </Page>
  );
}
