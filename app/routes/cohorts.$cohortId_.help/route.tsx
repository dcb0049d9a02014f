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
import { EmptyState } from '~/ui/empty-state';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { PageLinks } from '~/ui/page-links';
import { PersonCard } from './person-card';

/** People on one page: each carries a message ready to send. */
const PAGE = 25;
/** Reasons shown of one person; the others are no more urgent. */
const REASONS = 5;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('cohort.help.pageTitle', { name: data?.cohort.name ?? '' }) },
];

/** Who needs a word, and why. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['instructor', 'coordinator', 'admin']);
  const { cohorts } = context.services;
  const cohortId = params.cohortId ?? '';
  const cohort = await cohorts.named(user, cohortId);
  const people = await cohorts.whoNeedsHelp(user, cohortId);
  if (cohort === null || people === null) throw new Response(null, { status: 404 });
  const pages = Math.max(1, Math.ceil(people.length / PAGE));
  const wanted = Number(new URL(request.url).searchParams.get('page')) || 1;
  const page = Math.min(Math.max(1, Math.floor(wanted)), pages);
  const shown = people.slice((page - 1) * PAGE, page * PAGE).map(({ needs, ...person }) => ({
    ...person,
    needs: needs.slice(0, REASONS),
    more: Math.max(0, needs.length - REASONS),
  }));
  return { cohort, people: shown, count: people.length, page, pages, mayTeach: teaches(user) };
}

/** Sends somebody the message, changed or not. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, ['instructor', 'admin']);
  const { announcements, cohorts } = context.services;
  const text = await formText(request);
  const cohortId = params.cohortId ?? '';
  const cohort = await cohorts.named(user, cohortId);
  if (cohort === null) throw new Response(null, { status: 404 });
  if (text('to') === '') throw new Response(null, { status: 400 });
  const to = await cohorts.member(user, cohortId, text('to'));
  if (to === null) throw new Response(null, { status: 404 });
  const message = { to: to.id, title: text('title'), body: text('body') };
  const sent = await announcements.announce(user, cohortId, message);
  if (sent === null) throw new Response(null, { status: 404 });
  const answer = { name: to.name, fault: sent.ok ? null : sent.fault };
  return data(answer, { status: sent.ok ? 200 : 400 });
}

export default function HelpPage() {
  const { t } = useMessages();
  const { cohort, people, count, page, pages, mayTeach } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page>
      <Masthead
        kicker={t('cohort.help.kicker')}
        title={cohort.name}
        lead={t('cohort.help.lead')}
        facts={<span>{t('cohort.help.count', { count })}</span>}
      />
      <div className="mt-4 grid gap-6">
        <CohortTabs cohortId={cohort.id} current="help" />
        {answer && (
          <Notice tone={answer.fault ? 'bad' : 'good'} live={answer.fault ? 'alert' : 'status'}>
            <p>
              {answer.fault
                ? t(`cohort.fault.${answer.fault}`)
                : t('cohort.help.sent', { name: answer.name })}
            </p>
          </Notice>
        )}
        {count === 0 ? (
          <EmptyState title={t('cohort.help.nobody')}>
            <p className="text-muted">{t('cohort.help.nobodyHint')}</p>
          </EmptyState>
        ) : (
          <ul className="grid gap-4">
            {people.map((person) => (
              <li key={person.id}>
                <PersonCard person={person} mayTeach={mayTeach} />
              </li>
            ))}
          </ul>
        )}
        <PageLinks page={page} pages={pages} to={(number) => `?page=${number}`} />
      </div>
    </Page>
  );
}
