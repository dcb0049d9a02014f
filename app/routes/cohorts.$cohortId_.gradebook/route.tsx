import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signedInAs } from '~/server/people/guard';
import { GRADEBOOK_READERS } from '~/server/teaching/gradebook/gradebook';
import { gradebookQuery } from '~/server/teaching/gradebook/query';
import { CohortTabs } from '~/ui/cohort-tabs';
import { EmptyState } from '~/ui/empty-state';
import { Exports } from '~/ui/exports';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Filters } from './filters';
import { GradeTable } from './grade-table';
import { Legend } from './legend';
import { ColumnPages, PeoplePages } from './pages';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('gradebook.pageTitle', { cohort: data?.book.cohort.name ?? '' }) },
];

/** People and what they were given to do; see `gradebookQuery` for what the address may say. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, GRADEBOOK_READERS);
  const query = gradebookQuery(new URL(request.url).searchParams);
  const book = await context.services.gradebook.page(user, params.cohortId ?? '', query);
  if (book === null) throw new Response(null, { status: 404 });
  const { group, name, state } = query;
  const asked = { group, name, state: state ?? '' };
  // The statistics of a check tell its key.
  return { book, asked, seesItems: user.role !== 'coordinator' };
}

export default function GradebookRoute() {
  const { t } = useMessages();
  const { book, asked, seesItems } = useLoaderData<typeof loader>();
  const { cohort, rows, columns } = book;
  return (
    <Page width="wide">
      <Masthead
        kicker={t('gradebook.title')}
        title={cohort.name}
        facts={
          <>
            <span>{t('gradebook.people', { count: book.people })}</span>
            <span>{t('gradebook.assignments', { count: book.assignments })}</span>
          </>
        }
      />
      <div className="mt-6 grid gap-5">
        <CohortTabs cohortId={cohort.id} current="gradebook" />
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <Filters book={book} asked={asked} />
          <Exports
            action={`/cohorts/${cohort.id}/gradebook/export`}
            label={t('gradebook.export')}
          />
        </div>
        {rows.length === 0 ? (
          <EmptyState title={t('gradebook.nobody')} />
        ) : columns.length === 0 ? (
          <EmptyState title={t('gradebook.nothing')} />
        ) : (
          <>
            <ColumnPages book={book} />
            <GradeTable book={book} seesItems={seesItems} />
            <PeoplePages book={book} />
            <Legend />
          </>
        )}
      </div>
    </Page>
  );
}
