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
import { CohortTabs } from '~/ui/cohort-tabs';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { EventList } from './event-list';
import { MakeEvent } from './make-event';

const FOLLOWERS = ['instructor', 'coordinator', 'admin'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('event.pageTitle', { name: data?.cohort.name ?? '' }) },
];

/** The events of a cohort: those to come, and those that are over. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const { events, clock } = context.services;
  const page = await events.list(user, params.cohortId ?? '');
  if (page === null) throw new Response(null, { status: 404 });
  const now = clock.now();
  const { events: all, ...rest } = page;
  return {
    ...rest,
    coming: all.filter(({ endsAt }) => endsAt > now),
    over: all.filter(({ endsAt }) => endsAt <= now).reverse(),
    calledOff: new URL(request.url).searchParams.has('off'),
  };
}

/** Makes an event. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const text = await formText(request);
  const given = {
    ...{ title: text('title'), place: text('place') },
    ...{ startsAt: text('startsAt'), endsAt: text('endsAt') },
  };
  const cohortId = params.cohortId ?? '';
  const made = await context.services.events.make(user, cohortId, given);
  if (made === null) throw new Response(null, { status: 404 });
  if (!made.ok) return data({ fault: made.fault, given }, { status: 400 });
  return redirect(`/cohorts/${cohortId}/events`);
}

export default function EventsPage() {
  const { t } = useMessages();
  const { cohort, timeZone, members, coming, over, calledOff } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page>
      <Masthead kicker={t('event.kicker')} title={cohort.name} lead={t('event.lead')} />
      <div className="mt-4 grid gap-8">
        <CohortTabs cohortId={cohort.id} current="events" />
        {calledOff && (
          <Notice tone="good" live="status">
            <p>{t('event.calledOff')}</p>
          </Notice>
        )}
        {refused && (
          <Notice tone="bad" live="alert">
            <p>{t(`event.fault.${refused.fault}`)}</p>
          </Notice>
        )}
        {coming.length > 0 && (
          <EventList
            title={t('event.coming')}
            {...{ cohortId: cohort.id, events: coming, members }}
          />
        )}
        {coming.length + over.length === 0 && (
          <EmptyState title={t('event.none')}>
            <p className="text-muted">{t('event.noneHint')}</p>
          </EmptyState>
        )}
        <MakeEvent
          timeZone={timeZone}
          given={refused?.given ?? null}
          open={refused !== undefined || coming.length + over.length === 0}
        />
        {over.length > 0 && (
          <Disclosure summary={t('event.over', { count: over.length })} open={coming.length === 0}>
            <EventList
              title={t('event.overTitle')}
              {...{ cohortId: cohort.id, events: over, members }}
            />
          </Disclosure>
        )}
      </div>
    </Page>
  );
}
