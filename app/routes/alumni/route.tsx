import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formText } from '~/server/http/form';
import { signedIn } from '~/server/people/guard';
import { EmptyState } from '~/ui/empty-state';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { PageLinks } from '~/ui/page-links';
import { Entries } from './entries';
import { OwnEntry } from './own-entry';
import { Search } from './search';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('alumni.pageTitle') }];

/** The alumni who agreed to be found, `?q=` and `?cohort=` choose; and the reader's own entry. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { searchParams } = new URL(request.url);
  const search = {
    words: (searchParams.get('q') ?? '').slice(0, 120),
    cohort: searchParams.get('cohort') ?? '',
    page: Number(searchParams.get('page')) || 1,
  };
  const { words, cohort } = search;
  return { ...(await context.services.alumni.directory(user, search)), words, cohort };
}

/** Keeps the reader's entry, or takes it out. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { user } = await signedIn(request, context);
  const { alumni } = context.services;
  const text = await formText(request);
  const intent = text('intent');
  if (intent === 'withdraw') {
    await alumni.withdraw(user);
    return { intent, fault: null, given: null };
  }
  if (intent !== 'keep') throw new Response(null, { status: 400 });
  const given = {
    ...{ cohortId: text('cohort'), headline: text('headline') },
    ...{ about: text('about'), contact: text('contact') },
  };
  const answer = await alumni.keep(user, { ...given, consent: text('consent') !== '' });
  const fault = answer === null || answer.ok ? null : answer.fault;
  if (fault === null) return { intent, fault, given: null };
  return data({ intent, fault, given }, { status: 400 });
}

export default function AlumniPage() {
  const { t } = useMessages();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { entries, count, own, ownCohorts, words, cohort } = page;
  const filtered = words !== '' || cohort !== '';
  const to = (number: number) =>
    `/alumni?${new URLSearchParams({ q: words, cohort, page: String(number) })}`;
  return (
    <Page>
      <Masthead
        title={t('alumni.title')}
        lead={t('alumni.lead')}
        facts={<span>{t('alumni.count', { count })}</span>}
      />
      <div className="mt-6 grid gap-8">
        {answer && (
          <Notice tone={answer.fault ? 'bad' : 'good'} live={answer.fault ? 'alert' : 'status'}>
            <p>
              {answer.fault ? t(`alumni.fault.${answer.fault}`) : t(`alumni.done.${answer.intent}`)}
            </p>
          </Notice>
        )}
        {(count > 0 || filtered) && <Search words={words} cohort={cohort} cohorts={page.cohorts} />}
        {count > 0 ? (
          <Entries entries={entries} />
        ) : (
          <EmptyState title={t(filtered ? 'alumni.noneFound' : 'alumni.none')}>
            <p className="text-muted">
              {t(
                filtered
                  ? 'alumni.noneFoundHint'
                  : ownCohorts.length > 0
                    ? 'alumni.noneHint'
                    : 'alumni.noneYet',
              )}
            </p>
          </EmptyState>
        )}
        <PageLinks page={page.page} pages={page.pages} to={to} />
        {(own !== null || ownCohorts.length > 0) && (
          <OwnEntry own={own} cohorts={ownCohorts} given={answer?.given ?? null} />
        )}
      </div>
    </Page>
  );
}
