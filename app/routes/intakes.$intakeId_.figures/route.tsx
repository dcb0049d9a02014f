import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signedInAs } from '~/server/people/guard';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { Exports } from '~/ui/exports';
import { Matter } from '~/ui/figure-matter';
import { IntakeTabs } from '~/ui/intake-tabs';
import { Masthead } from '~/ui/masthead';
import { messageIds, messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Definitions } from './definitions';
import { Method } from './method';

const RUNNERS = ['coordinator', 'admin'] as const;
const after = messageIds('figures.next.');

/** Nothing here moves: the page is for reading. */
export const handle = { still: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('figures.pageTitle', { title: data?.intake.title ?? '' }) },
];

/** What is published about representation. The address says nothing more: there are no filters. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const page = await context.services.figures.page(user, params.intakeId ?? '');
  if (page === null) throw new Response(null, { status: 404 });
  return page;
}

export default function FiguresRoute() {
  const { t } = useMessages();
  const { intake, closesAt, timeZone, closings, next, asks, tables } =
    useLoaderData<typeof loader>();
  return (
    <Page>
      <Masthead
        kicker={t('figures.title')}
        title={intake.title}
        lead={t('figures.lead')}
        actions={tables.length > 0 && <Exports action={`/intakes/${intake.id}/figures/export`} />}
      />
      <div className="mt-6 grid gap-8">
        <IntakeTabs intakeId={intake.id} current="figures" />
        <Method closings={closings} />
        {!asks ? (
          <EmptyState title={t('figures.nothingAsked')}>
            <p className="text-muted">{t('figures.nothingAskedHint')}</p>
          </EmptyState>
        ) : (
          next !== null && (
            <EmptyState title={t('figures.waiting')}>
              <p className="text-muted">
                {t(after(next))} {next === 'applied' && <DateTime at={closesAt} zone={timeZone} />}
              </p>
            </EmptyState>
          )
        )}
        {tables.map((table) => (
          <Matter key={table.id} table={table} />
        ))}
        <Definitions />
      </div>
    </Page>
  );
}
