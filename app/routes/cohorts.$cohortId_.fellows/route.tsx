import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { CohortTabs } from '~/ui/cohort-tabs';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { FellowsTable } from './fellows-table';
import { MentorsPart } from './mentors-part';
import { PairsPart } from './pairs-part';
import { perform } from './perform';

const FOLLOWERS = ['instructor', 'coordinator', 'admin'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('mentor.pageTitle', { name: data?.cohort.name ?? '' }) },
];

/** Who mentors whom in a cohort, and who works with whom. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const wanted = Number(new URL(request.url).searchParams.get('page')) || 1;
  const page = await context.services.mentoring.page(user, params.cohortId ?? '', wanted);
  if (page === null) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const text = await formText(request.clone());
  const people = (await request.formData()).getAll('person').map(String);
  const { mentoring } = context.services;
  const answer = await perform({ mentoring, user, cohortId: params.cohortId ?? '', text, people });
  if (answer === null) throw new Response(null, { status: 404 });
  return data(answer, { status: answer.fault === null ? 200 : 400 });
}

export default function FellowsPage() {
  const { t } = useMessages();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { cohort, size, intakeId, withoutMentor, staff } = page;
  return (
    <Page>
      <Masthead
        kicker={t('mentor.kicker')}
        title={cohort.name}
        lead={t('mentor.lead')}
        facts={<span>{t('mentor.without', { count: withoutMentor })}</span>}
        actions={
          intakeId !== null && (
            <LinkButton to={`/intakes/${intakeId}/fellows`}>{t('mentor.takeIn')}</LinkButton>
          )
        }
      />
      <div className="mt-4 grid gap-8">
        <CohortTabs cohortId={cohort.id} current="fellows" />
        {answer && (
          <Notice tone={answer.fault ? 'bad' : 'good'} live={answer.fault ? 'alert' : 'status'}>
            <p>
              {answer.fault
                ? t(`mentor.fault.${answer.fault}`)
                : t(`mentor.done.${answer.intent}`, { count: answer.count })}
            </p>
          </Notice>
        )}
        {size === 0 ? (
          <EmptyState title={t('mentor.nobody')}>
            <p className="text-muted">{t('mentor.nobodyHint')}</p>
            <LinkButton to={`/cohorts/${cohort.id}#enrol`}>{t('mentor.enrol')}</LinkButton>
          </EmptyState>
        ) : (
          <>
            <FellowsTable page={page} given={answer?.fault ? answer.given : ''} />
            <MentorsPart page={page} given={answer?.fault ? answer.given : ''} />
            <PairsPart page={page} />
          </>
        )}
        <datalist id="staff">
          {staff.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
    </Page>
  );
}
