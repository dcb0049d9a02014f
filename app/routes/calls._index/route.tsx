import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { applicantOf } from '~/server/fellowship/applicants/guard';
import { Badge } from '~/ui/badge';
import { Countdown } from '~/ui/countdown';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('call.list.title') }];

/** The calls of this server, for everybody, and an applicant's own applications. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { calls, applications, clock } = context.services;
  const who = await applicantOf(request, context);
  return {
    now: clock.now(),
    calls: await calls.list(),
    own: who === null ? [] : await applications.list(who),
  };
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['calls'][number];

export default function CallsPage() {
  const { t } = useMessages();
  const { calls, own, now } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <Masthead title={t('call.list.title')} lead={t('call.list.lead')} />
      <div className="mt-6 grid gap-8">
        {own.length > 0 && (
          <Section title={t('call.list.own')}>
            <ul className="grid gap-2">
              {own.map(({ id, call, standing }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <Link to={`/applications/${id}`} className="link py-1 font-semibold">
                    {call}
                  </Link>
                  <Badge>{t(`application.standing.${standing.state}`)}</Badge>
                </li>
              ))}
            </ul>
          </Section>
        )}
        {calls.length === 0 ? (
          <EmptyState title={t('call.list.none')}>
            <p>{t('call.list.noneBody')}</p>
          </EmptyState>
        ) : (
          <ul className="grid gap-6">
            {calls.map((call) => (
              <Entry key={call.slug} call={call} now={now} />
            ))}
          </ul>
        )}
      </div>
    </Page>
  );
}

function Entry({ call, now }: { call: Listed; now: number }) {
  const { t } = useMessages();
  const { slug, title, summary, academy, places, state, opensAt, closesAt, zone } = call;
  const at = state === 'coming' ? opensAt : closesAt;
  return (
    <li className="grid gap-2 border-t border-rule pt-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-2xl">
          <Link to={`/calls/${slug}`} className="link">
            {title}
          </Link>
        </h2>
        <Badge tone={state === 'open' ? 'good' : 'plain'}>{t(`call.state.${state}`)}</Badge>
      </div>
      <p className="font-serif text-lg">{summary}</p>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <span>{academy}</span>
        <span>{t('call.places', { places })}</span>
        <span>
          {t(state === 'coming' ? 'call.opens' : 'call.closes')} <DateTime at={at} zone={zone} />
        </span>
        <span>
          {t(state === 'coming' ? 'call.opensIn' : 'call.closesIn')}{' '}
          <Countdown to={at} serverNow={now} />
        </span>
      </p>
    </li>
  );
}
