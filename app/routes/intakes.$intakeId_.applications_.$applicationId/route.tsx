import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { SCREENINGS } from '~/server/fellowship/screening/sheet';
import { commandIdIn, formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { DateTime } from '~/ui/date-time';
import { IntakeTabs } from '~/ui/intake-tabs';
import { Masthead } from '~/ui/masthead';
import { messageIds, messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { AnswersPart } from './answers-part';
import { HistoryPart } from './history-part';
import { OutcomePart } from './outcome-part';
import { ReviewsPart } from './reviews-part';
import { ScreenPart } from './screen-part';

const RUNNERS = ['coordinator', 'admin'] as const;
const refusedBecause = messageIds('intake.refused.');
const stateNamed = messageIds('intake.state.');

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: messagesIn('en')('intake.application.pageTitle', {
      ...{ number: data?.application.number ?? 0, title: data?.intake.title ?? '' },
    }),
  },
];

/** One application as sent in, and all that came of it; nothing that was declared. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const { screening, ids } = context.services;
  const { intakeId = '', applicationId = '' } = params;
  const found = await screening.application(user, intakeId, applicationId);
  if (found === null) throw new Response(null, { status: 404 });
  return { ...found, commandId: ids.id() };
}

/** Notes what was found of it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const { screening } = context.services;
  const { intakeId = '', applicationId = '' } = params;
  if ((await screening.application(user, intakeId, applicationId)) === null) {
    throw new Response(null, { status: 404 });
  }
  const text = await formText(request);
  const result = SCREENINGS.find((one) => one === text('intent')) ?? null;
  const sent = { reason: text('reason'), of: text('of') };
  const finding = { ids: [applicationId], result, ...sent, commandId: commandIdIn(text) };
  const answer = await screening.screen(user, intakeId, finding);
  if (answer === null) throw new Response(null, { status: 404 });
  if (!answer.ok) return data({ fault: answer.fault, ...sent }, { status: 400 });
  return redirect(`/intakes/${encodeURIComponent(intakeId)}/applications/${applicationId}`);
}

export default function Application() {
  const { t } = useMessages();
  const { intake, application, mayScreen, commandId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { number, name, email, state, sentAt } = application;
  return (
    <Page>
      <Masthead
        kicker={intake.title}
        title={t('intake.application.title', { number, name })}
        facts={
          <>
            <span className="break-all">{email}</span>
            <span>
              {t(stateNamed(state))}{' '}
              {sentAt !== null && <DateTime at={sentAt} zone={intake.timeZone} />}
            </span>
            <Link to={`/intakes/${intake.id}/applications`} className="link py-1">
              {t('intake.application.back')}
            </Link>
          </>
        }
      />
      <div className="mt-4 grid gap-8">
        <IntakeTabs intakeId={intake.id} current="applications" />
        {refused && (
          <Notice tone="bad" live="alert" title={t('intake.refused')}>
            <p>{t(refusedBecause(refused.fault))}</p>
          </Notice>
        )}
        <ScreenPart
          application={application}
          mayScreen={mayScreen}
          commandId={commandId}
          refused={refused}
        />
        <AnswersPart answers={application.answers} />
        <ReviewsPart application={application} zone={intake.timeZone} />
        <OutcomePart application={application} zone={intake.timeZone} />
        <HistoryPart history={application.history} zone={intake.timeZone} />
      </div>
    </Page>
  );
}
