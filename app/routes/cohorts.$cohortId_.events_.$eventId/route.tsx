import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { localOf } from '~/core/teaching/zone';
import { formText } from '~/server/http/form';
import { signedInAs } from '~/server/people/guard';
import { readerOf } from '~/server/people/reader';
import { CohortTabs } from '~/ui/cohort-tabs';
import { DateTime } from '~/ui/date-time';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { PageLinks } from '~/ui/page-links';
import { ChangeEvent } from './change-event';
import { type EventAnswer, perform } from './perform';
import { Sheet } from './sheet';

const FOLLOWERS = ['instructor', 'coordinator', 'admin'] as const;
/** People on one page: each has four choices. */
const PAGE = 60;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('event.pageTitle', { name: data?.event.title ?? '' }) },
];

/** An event: who came, and what it is. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const { attendance } = context.services;
  const sheet = await attendance.sheet(user, params.cohortId ?? '', params.eventId ?? '');
  if (sheet === null) throw new Response(null, { status: 404 });
  const { cohort, event, people } = sheet;
  const pages = Math.max(1, Math.ceil(people.length / PAGE));
  const wanted = Number(new URL(request.url).searchParams.get('page')) || 1;
  const page = Math.min(Math.max(1, Math.floor(wanted)), pages);
  const timeZone = (await readerOf(request, context))?.timeZone ?? 'UTC';
  return {
    ...{ cohort, event, page, pages, timeZone },
    people: people.slice((page - 1) * PAGE, page * PAGE),
    open: people.filter(({ state }) => state === null).length,
    came: people.filter(({ state }) => state === 'present' || state === 'late').length,
    size: people.length,
    given: {
      ...{ title: event.title, place: event.place },
      startsAt: localOf(event.startsAt, timeZone),
      endsAt: localOf(event.endsAt, timeZone),
    },
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const { cohortId = '', eventId = '' } = params;
  const form = await request
    .clone()
    .formData()
    .catch(() => {
      throw new Response(null, { status: 400 });
    });
  const text = await formText(request);
  const order = { services: context.services, user, cohortId, eventId, text, form };
  const answer = await perform(order);
  if (answer === null) throw new Response(null, { status: 404 });
  if (answer.intent === 'callOff' && answer.fault === null) {
    return redirect(`/cohorts/${cohortId}/events?off=1`);
  }
  return data(answer, { status: answer.fault === null ? 200 : 400 });
}

export default function EventPage() {
  const { t } = useMessages();
  const { cohort, event, people, page, pages, ...rest } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page>
      <Masthead
        kicker={cohort.name}
        title={event.title}
        lead={event.place === '' ? undefined : event.place}
        facts={
          <>
            <span>
              <DateTime at={event.startsAt} />
            </span>
            <span>
              {t('event.until')} <DateTime at={event.endsAt} />
            </span>
            <span>{t('event.came', { count: rest.came, members: rest.size })}</span>
          </>
        }
        actions={<LinkButton to={`/cohorts/${cohort.id}/events`}>{t('event.back')}</LinkButton>}
      />
      <div className="mt-4 grid gap-8">
        <CohortTabs cohortId={cohort.id} current="events" />
        {answer && <Told answer={answer} />}
        <Sheet people={people} open={rest.open} />
        <PageLinks page={page} pages={pages} to={(number) => `?page=${number}`} />
        <ChangeEvent timeZone={rest.timeZone} given={answer?.given ?? rest.given} />
      </div>
    </Page>
  );
}

function Told({ answer }: { answer: EventAnswer }) {
  const { t } = useMessages();
  const { intent, fault, count, kept } = answer;
  return (
    <Notice tone={fault ? 'bad' : 'good'} live={fault ? 'alert' : 'status'}>
      <p>{fault ? t(`event.fault.${fault}`) : t(`event.done.${intent}`, { count })}</p>
      {kept.length > 0 && <p>{t('event.kept', { count: kept.length, names: kept.join(', ') })}</p>}
    </Notice>
  );
}
