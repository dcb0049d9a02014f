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
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { CertificatesPart } from './certificates-part';
import { MakeMilestone } from './make-milestone';
import { MilestoneList } from './milestone-list';
import { perform } from './perform';
import { ReachedTable } from './reached-table';

const FOLLOWERS = ['instructor', 'coordinator', 'admin'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('milestone.pageTitle', { name: data?.cohort.name ?? '' }) },
];

/** The milestones of a cohort, and who reached which. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const wanted = Number(new URL(request.url).searchParams.get('page')) || 1;
  const page = await context.services.milestones.page(user, params.cohortId ?? '', wanted);
  if (page === null) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const text = await formText(request.clone());
  const people = (await request.formData()).getAll('person').map(String);
  const { milestones } = context.services;
  const answer = await perform({ milestones, user, cohortId: params.cohortId ?? '', text, people });
  if (answer === null) throw new Response(null, { status: 404 });
  return data(answer, { status: answer.fault === null ? 200 : 400 });
}

export default function MilestonesPage() {
  const { t } = useMessages();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { cohort, milestones, size } = page;
  const required = milestones.filter((one) => one.required).length;
  return (
    <Page>
      <Masthead
        kicker={t('milestone.kicker')}
        title={cohort.name}
        lead={t('milestone.lead')}
        facts={
          <>
            <span>{t('milestone.count', { count: milestones.length })}</span>
            <span>{t('milestone.required', { count: required })}</span>
          </>
        }
      />
      <div className="mt-4 grid gap-8">
        <CohortTabs cohortId={cohort.id} current="milestones" />
        {answer && (
          <Notice tone={answer.fault ? 'bad' : 'good'} live={answer.fault ? 'alert' : 'status'}>
            <p>
              {answer.fault
                ? t(`milestone.fault.${answer.fault}`)
                : t(`milestone.done.${answer.intent}`, { count: answer.count })}
            </p>
          </Notice>
        )}
        {milestones.length === 0 ? (
          <EmptyState title={t('milestone.none')}>
            <p className="text-muted">{t('milestone.noneHint')}</p>
          </EmptyState>
        ) : (
          <MilestoneList page={page} />
        )}
        <MakeMilestone page={page} given={answer?.given ?? null} />
        {required > 0 && <CertificatesPart page={page} />}
        {milestones.length > 0 && size > 0 && <ReachedTable page={page} />}
      </div>
    </Page>
  );
}
