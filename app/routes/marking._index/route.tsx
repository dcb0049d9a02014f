import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signedInAs } from '~/server/people/guard';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { Filters } from './filters';
import { MarkedList, QueuePages, WaitingList } from './lists';
import { queuePage } from './queue-page';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('marking.title') }];

/** What waits for a marker; `?kind`, `?cohort` and `?anonymous` choose and hide, `?after` goes on. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['instructor', 'admin']);
  return queuePage(context.services, user, new URL(request.url).searchParams);
}

export default function MarkingRoute() {
  const { t } = useMessages();
  const page = useLoaderData<typeof loader>();
  return (
    <Page>
      <Masthead title={t('marking.title')} lead={t('marking.lead')} />
      <div className="mt-6 grid gap-8">
        {page.saved && <Notice tone="good" live="status" title={t('marking.saved')} />}
        <Filters page={page} />
        <Section title={t('marking.waiting')}>
          <WaitingList page={page} />
          <QueuePages page={page} />
        </Section>
        {page.marked.length > 0 && (
          <Section title={t('marking.marked')}>
            <MarkedList page={page} />
          </Section>
        )}
      </div>
    </Page>
  );
}
