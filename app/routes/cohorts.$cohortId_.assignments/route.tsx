import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { teaches } from '~/server/exercises/parts';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { CohortTabs } from '~/ui/cohort-tabs';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { PageLinks } from '~/ui/page-links';
import { AllowancePart } from './allowance-part';
import { AssignPart } from './assign-part';
import { AssignmentList } from './assignment-list';
import { Opened } from './opened';
import { perform } from './perform';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('assignment.pageTitle', { name: data?.page.name ?? '' }) },
];

/** What is assigned in a cohort, by `?page`; `?assignment=` opens one, to extend or withdraw it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['instructor', 'coordinator', 'admin']);
  const { assignments } = context.services;
  const mayTeach = teaches(user);
  const search = new URL(request.url).searchParams;
  const page = await assignments.ofCohort(user, params.cohortId ?? '', {
    page: Number(search.get('page')) || 1,
    opened: mayTeach ? search.get('assignment') : null,
  });
  if (page === null) throw new Response(null, { status: 404 });
  return {
    page,
    mayTeach,
    subjects: mayTeach ? await assignments.subjects(user) : [],
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, ['instructor', 'admin']);
  const { assignments } = context.services;
  const text = await formText(request);
  const answer = await perform({ assignments, user, cohortId: params.cohortId ?? '', text });
  if (answer === null) throw new Response(null, { status: 404 });
  return data(answer, { status: answer.fault === null ? 200 : 400 });
}

export default function AssignmentsPage() {
  const { t } = useMessages();
  const { page, mayTeach, subjects } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { opened } = page;
  return (
    <Page>
      <Masthead kicker={t('assignment.kicker')} title={page.name} />
      <div className="mt-4 grid gap-8">
        <CohortTabs cohortId={page.id} current="assignments" />
        {answer && (
          <Notice tone={answer.fault ? 'bad' : 'good'} live={answer.fault ? 'alert' : 'status'}>
            <p>
              {answer.fault
                ? t(`cohort.fault.${answer.fault}`)
                : t(`assignment.told.${answer.intent}`)}
            </p>
          </Notice>
        )}
        {opened && <Opened assignment={opened} page={page} />}
        <AssignmentList page={page} mayTeach={mayTeach} opened={opened?.id ?? null} />
        <PageLinks page={page.page} pages={page.pages} to={(number) => `?page=${number}`} />
        {mayTeach && (
          <>
            <AssignPart
              key={page.assignments.length}
              page={page}
              subjects={subjects}
              given={answer?.given ?? null}
            />
            <AllowancePart page={page} />
          </>
        )}
      </div>
      <datalist id="members">
        {mayTeach && page.names.map((name) => <option key={name} value={name} />)}
      </datalist>
    </Page>
  );
}
