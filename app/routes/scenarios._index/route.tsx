import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signedIn } from '~/server/people/guard';
import { EmptyState } from '~/ui/empty-state';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { catalogueOf } from './catalogue';
import { Filters } from './filters';
import { ScenarioEntry } from './scenario-entry';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('scenarios.pageTitle') }];

/** The scenarios that can be played, narrowed by `?theme=` and `?level=`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await signedIn(request, context);
  const wanted = new URL(request.url).searchParams;
  const { scenarios } = context.services;
  return catalogueOf(scenarios.list(), wanted.get('theme') ?? '', wanted.get('level') ?? '');
}

export default function Scenarios() {
  const { t } = useMessages();
  const { entries, themes, levels, theme, level, total } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Masthead title={t('scenarios.title')} lead={t('scenarios.lead')} />
      <Filters themes={themes} levels={levels} theme={theme} level={level} />
      <p role="status" className="mt-5 text-sm text-muted">
        {t('scenarios.count', { shown: entries.length, total })}
      </p>
      {entries.length === 0 ? (
        <div className="mt-3">
          <EmptyState title={t('scenarios.none')}>
            <p>{t('scenarios.noneHint')}</p>
          </EmptyState>
        </div>
      ) : (
        <ol className="mt-2">
          {entries.map((entry) => (
            <ScenarioEntry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
    </Page>
  );
}
