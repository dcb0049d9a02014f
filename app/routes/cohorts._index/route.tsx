import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { LONGEST_NAME } from '~/server/teaching/cohorts';
import { EmptyState } from '~/ui/empty-state';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { CohortList } from './cohort-list';
import { MakeCohort } from './make-cohort';

const FOLLOWERS = ['instructor', 'coordinator', 'admin'] as const;

export const meta: MetaFunction = () => [{ title: messagesIn('en')('cohort.list.pageTitle') }];

/** The cohorts of the academy, for those who teach them and those who look on. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const cohorts = await context.services.cohorts.list(user);
  return { cohorts, longest: LONGEST_NAME };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const text = await formText(request);
  const made = await context.services.cohorts.make(user, text('name'));
  if (made === null) throw new Response(null, { status: 403 });
  if (!made.ok) return data({ fault: made.fault }, { status: 400 });
  return redirect(`/cohorts/${made.value}`);
}

export default function Cohorts() {
  const { t } = useMessages();
  const { cohorts, longest } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const current = cohorts.filter(({ archived }) => !archived);
  const archived = cohorts.filter((cohort) => cohort.archived);
  return (
    <Page>
      <Masthead title={t('cohort.list.title')} lead={t('cohort.list.lead')} />
      <div className="mt-6 grid gap-8">
        {current.length > 0 ? (
          <CohortList title={t('cohort.list.current')} cohorts={current} />
        ) : (
          <EmptyState title={t('cohort.list.none')}>
            <p className="text-muted">{t('cohort.list.noneHint')}</p>
          </EmptyState>
        )}
        <MakeCohort fault={refused?.fault} longest={longest} />
        {archived.length > 0 && <CohortList title={t('cohort.list.archived')} cohorts={archived} />}
      </div>
    </Page>
  );
}
