import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { enrolmentLetter, linkOrigin } from '~/server/mail/letters';
import { signedInAs } from '~/server/people/guard';
import { EmptyState } from '~/ui/empty-state';
import { IntakeTabs } from '~/ui/intake-tabs';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { AcceptedTable } from './accepted-table';
import { TakeIn } from './take-in';

const RUN = ['coordinator', 'admin'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('intake.fellows.pageTitle', { title: data?.intake.title ?? '' }) },
];

/** Who accepted, what they become, and the cohort to take them into. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, RUN);
  const page = await context.services.fellows.of(user, params.intakeId ?? '');
  if (page === null) throw new Response(null, { status: 404 });
  const accepted = page.accepted.map(({ userId: _userId, ...line }) => line);
  return { ...page, accepted };
}

/** Takes everybody in who accepted and is in no cohort yet. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUN);
  const { fellows, people, config } = context.services;
  const text = await formText(request);
  const academy = await people.register.academy(user);
  const origin = linkOrigin(config, request);
  const letter = (cohort: string) => {
    return enrolmentLetter(messagesIn('en'), { academy, cohort, origin });
  };
  const [cohortId, name] = [text('cohort'), text('name')];
  const to = cohortId === '' ? { name } : { cohortId };
  const answer = await fellows.takeIn(user, params.intakeId ?? '', to, letter);
  if (answer === null) throw new Response(null, { status: 404 });
  if (answer.ok) return { fault: null, taken: answer.value, name: '' };
  return data({ fault: answer.fault, taken: null, name }, { status: 400 });
}

export default function IntakeFellowsPage() {
  const { t } = useMessages();
  const { intake, accepted, cohorts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const waiting = accepted.filter(({ becomes }) => becomes === 'created' || becomes === 'joined');
  return (
    <Page>
      <Masthead
        kicker={t('intake.fellows.kicker')}
        title={intake.title}
        lead={t('intake.fellows.lead')}
        facts={<span>{t('intake.fellows.count', { count: accepted.length })}</span>}
      />
      <div className="mt-4 grid gap-8">
        <IntakeTabs intakeId={intake.id} current="offers" />
        {answer?.fault && (
          <Notice tone="bad" live="alert">
            <p>{t(`intake.fellows.fault.${answer.fault}`)}</p>
          </Notice>
        )}
        {answer?.taken && (
          <Notice
            tone={answer.taken.left > 0 ? 'warn' : 'good'}
            live="status"
            title={t('intake.fellows.done', { ...answer.taken })}
          >
            {answer.taken.left > 0 && (
              <p>{t('intake.fellows.left', { count: answer.taken.left })}</p>
            )}
            <LinkButton to={`/cohorts/${answer.taken.cohortId}/fellows`}>
              {t('intake.fellows.toCohort')}
            </LinkButton>
          </Notice>
        )}
        {accepted.length === 0 ? (
          <EmptyState title={t('intake.fellows.none')}>
            <p className="text-muted">{t('intake.fellows.noneHint')}</p>
            <LinkButton to={`/intakes/${intake.id}/offers`}>
              {t('intake.fellows.toOffers')}
            </LinkButton>
          </EmptyState>
        ) : (
          <>
            {waiting.length > 0 && (
              <TakeIn
                count={waiting.length}
                cohorts={cohorts}
                name={answer?.fault ? answer.name : intake.title}
              />
            )}
            <AcceptedTable accepted={accepted} />
          </>
        )}
      </div>
    </Page>
  );
}
