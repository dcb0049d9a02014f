import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { DashboardPage } from '~/server/fellowship/standing/dashboard';
import { dashboardQuery } from '~/server/fellowship/standing/query';
import { signedInAs } from '~/server/people/guard';
import { CohortTabs } from '~/ui/cohort-tabs';
import { EmptyState } from '~/ui/empty-state';
import { Exports } from '~/ui/exports';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { PageLinks } from '~/ui/page-links';
import { Section } from '~/ui/section';
import { Tabs } from '~/ui/tabs';
import { Controls } from './controls';
import { Definitions } from './definitions';
import { PersonPictures } from './person-pictures';
import { PersonTable } from './person-table';
import { PiecePictures } from './piece-pictures';
import { PieceTable } from './piece-table';
import { madeBy } from './words';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('dashboard.pageTitle', { cohort: data?.page.cohort.name ?? '' }) },
];

/** Where everybody stands; see `dashboardQuery` for what the address may say. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['instructor', 'coordinator', 'admin']);
  const query = dashboardQuery(new URL(request.url).searchParams);
  const { standing } = context.services;
  const page = await standing.dashboard(user, params.cohortId ?? '', query);
  if (page === null) throw new Response(null, { status: 404 });
  const { by, group, order } = query;
  return { page, asked: { by, group, order } };
}

export default function DashboardRoute() {
  const { t } = useMessages();
  const { page, asked } = useLoaderData<typeof loader>();
  const { cohort, people, pieces } = page;
  const address = (changes: Readonly<Record<string, string>>) =>
    `?${new URLSearchParams({ ...asked, ...changes })}`;
  return (
    <Page width="wide">
      <Masthead
        kicker={t('dashboard.title')}
        title={cohort.name}
        facts={
          <>
            <span>{t('dashboard.people', { count: people })}</span>
            <span>{t('dashboard.pieces', { count: pieces })}</span>
          </>
        }
      />
      <div className="mt-6 grid gap-5">
        <CohortTabs cohortId={cohort.id} current="dashboard" />
        <Tabs
          label={t('dashboard.by')}
          tabs={(['people', 'work'] as const).map((by) => ({
            to: address({ by }),
            label: t(`dashboard.by.${by}`),
            current: by === asked.by,
          }))}
        />
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <Controls page={page} asked={asked} />
          <Exports
            action={`/cohorts/${cohort.id}/dashboard/export`}
            label={t('dashboard.export')}
          />
        </div>
        <Shown page={page} group={asked.group} />
        <PageLinks
          page={page.page}
          pages={page.pages}
          to={(number) => address({ page: String(number) })}
        />
      </div>
    </Page>
  );
}

interface ShownProps {
  page: DashboardPage;
  /** The id of the group that was asked for; '' for everybody. */
  group: string;
}

function Shown({ page: { cohort, shown, span, pieces }, group }: ShownProps) {
  const { t } = useMessages();
  if (shown.rows.length === 0) {
    return group === '' ? (
      <Nothing by={shown.by} cohortId={cohort.id} />
    ) : (
      <EmptyState title={t(`dashboard.nothingOf.${shown.by}`)}>
        <LinkButton to={`?by=${shown.by}`}>{t('dashboard.nothingOf.next')}</LinkButton>
      </EmptyState>
    );
  }
  const made =
    shown.by === 'people' ? shown.rows.flatMap(({ participation }) => madeBy(participation)) : [];
  return (
    <>
      {pieces === 0 && <Nothing by="work" cohortId={cohort.id} />}
      <Definitions by={shown.by} span={span} most={Math.max(...made, 0)} />
      {shown.by === 'people' ? (
        <PersonPictures rows={shown.rows} cohortId={cohort.id} />
      ) : (
        <PiecePictures rows={shown.rows} />
      )}
      <Section title={t('dashboard.table')}>
        {shown.by === 'people' ? (
          <PersonTable rows={shown.rows} />
        ) : (
          <PieceTable rows={shown.rows} />
        )}
      </Section>
    </>
  );
}

function Nothing({ by, cohortId }: { by: 'people' | 'work'; cohortId: string }) {
  const { t } = useMessages();
  const to = by === 'people' ? `/cohorts/${cohortId}` : `/cohorts/${cohortId}/assignments`;
  return (
    <EmptyState title={t(`dashboard.nothing.${by}`)}>
      <LinkButton to={to}>{t(`dashboard.nothing.${by}.next`)}</LinkButton>
    </EmptyState>
  );
}
