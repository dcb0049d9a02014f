import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { renderMarkdown } from '~/server/markdown/render';
import { signedInAs } from '~/server/people/guard';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { ItemsTable } from './items-table';

/** Nothing here moves: the page is for reading. */
export const handle = { still: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('items.pageTitle', { title: data?.module.title ?? '' }) },
];

/** How the items of a check worked in this cohort. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['instructor', 'admin']);
  const { cohortId = '', moduleId = '' } = params;
  const found = await context.services.gradebook.items(user, cohortId, moduleId);
  if (found === null) throw new Response(null, { status: 404 });
  const { items, ...rest } = found;
  return {
    ...rest,
    items: items.map(({ prompt, untakenTexts, untaken: _untaken, ...item }) => ({
      ...item,
      prompt: renderMarkdown(prompt, 3),
      untaken: untakenTexts,
    })),
  };
}

export default function ItemsRoute() {
  const { t } = useMessages();
  const { cohort, module, items, attempts, others } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Masthead
        kicker={t('items.title')}
        title={module.title}
        lead={cohort.name}
        facts={
          <>
            <span>{t('items.attempts', { count: attempts })}</span>
            {others > 0 && <span>{t('items.others', { count: others })}</span>}
          </>
        }
        actions={
          <LinkButton to={`/cohorts/${cohort.id}/gradebook`}>{t('gradebook.title')}</LinkButton>
        }
      />
      <div className="mt-6 grid gap-6">
        <ItemsTable items={items} />
        <p className="max-w-3xl text-sm text-muted">{t('items.method')}</p>
      </div>
    </Page>
  );
}
