import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { overviewFor } from '~/server/curriculum/overview';
import { signedIn } from '~/server/people/guard';
import { EmptyState } from '~/ui/empty-state';
import { lengthOf } from '~/ui/length';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { ModuleEntry } from '~/ui/module-entry';
import { Page } from '~/ui/page';
import { ProgressBar } from '~/ui/progress-bar';

/** Nothing here moves: the page is for reading. */
export const handle = { still: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const t = messagesIn('en');
  return [{ title: t('track.pageTitle', { title: data ? t(`track.${data.id}`) : '' }) }];
};

/** One track: its modules in order, and how far the reader is. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const tracks = await overviewFor(context.services, user);
  const track = tracks.find(({ id }) => id === params.trackId);
  if (track === undefined) throw new Response(null, { status: 404 });
  return track;
}

export default function TrackRoute() {
  const { t } = useMessages();
  const { id, modules } = useLoaderData<typeof loader>();
  const done = modules.filter(({ state }) => state === 'done').length;
  const minutes = modules.reduce((sum, one) => sum + one.minutes, 0);
  return (
    <Page>
      <Masthead
        kicker={t('track.kicker')}
        title={t(`track.${id}`)}
        lead={t(`track.for.${id}`)}
        facts={
          modules.length > 0 && (
            <>
              <span>{t('track.modules', { count: modules.length })}</span>
              <span>{lengthOf(t, minutes)}</span>
            </>
          )
        }
      />
      {modules.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={t('track.empty')}>
            <p>{t('track.emptyHint')}</p>
          </EmptyState>
        </div>
      ) : (
        <div className="mt-6 grid gap-4">
          <div className="max-w-reading">
            <ProgressBar
              done={done}
              of={modules.length}
              label={t('track.finished', { done, of: modules.length })}
            />
          </div>
          <ol className="[&>:first-child]:border-t-0">
            {modules.map((module, index) => (
              <ModuleEntry key={module.id} module={module} number={index + 1} level={2} />
            ))}
          </ol>
        </div>
      )}
    </Page>
  );
}
