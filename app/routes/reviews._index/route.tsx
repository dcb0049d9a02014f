import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { signedIn } from '~/server/people/guard';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { IntakePart } from './intake-part';
import { listsPage } from './lists-page';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('reviewing.mine.pageTitle') }];

/** What somebody has to review, by intake. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const intakes = await context.services.reviewing.desk.mine(user);
  return listsPage(intakes, new URL(request.url).searchParams);
}

export default function ReviewsRoute() {
  const { t } = useMessages();
  const { intakes } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <Page>
      <Masthead
        kicker={t('reviewing.mine.kicker')}
        title={t('reviewing.mine.title')}
        lead={t('reviewing.mine.lead')}
      />
      <div className="mt-6 grid gap-10">
        {search.has('given') && (
          <Notice tone="good" live="status" title={t('reviewing.conflict.done')}>
            <p>{t('reviewing.conflict.doneMore')}</p>
          </Notice>
        )}
        {search.has('finished') && (
          <Notice tone="good" live="status" title={t('reviewing.mine.finished')}>
            <p>{t('reviewing.mine.finishedMore')}</p>
          </Notice>
        )}
        {intakes.map((intake) => (
          <IntakePart key={intake.id} intake={intake} />
        ))}
        {intakes.length === 0 && (
          <EmptyState title={t('reviewing.mine.none')}>
            <p className="text-muted">{t('reviewing.mine.noneHint')}</p>
            <LinkButton to="/">{t('reviewing.mine.home')}</LinkButton>
          </EmptyState>
        )}
      </div>
    </Page>
  );
}
