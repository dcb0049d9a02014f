import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { overviewFor } from '~/server/curriculum/overview';
import { signedIn } from '~/server/people/guard';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { ModuleEntry } from '~/ui/module-entry';
import { Page } from '~/ui/page';
import { begunLast } from './begun';
import { ContinueCard } from './continue-card';

/** Nothing here moves: the page is for reading. */
export const handle = { still: true };

export const meta: MetaFunction = () => [{ title: messagesIn('en')('learn.pageTitle') }];

/** What can be learnt, and how far the reader is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedIn(request, context);
  const tracks = await overviewFor(context.services, user);
  return { tracks, begun: begunLast(tracks) };
}

export default function Learn() {
  const { t } = useMessages();
  const { tracks, begun } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Masthead title={t('learn.title')} lead={t('learn.lead')} />
      {begun && (
        <div className="mt-6">
          <ContinueCard begun={begun} />
        </div>
      )}
      <div className="mt-8 grid gap-12">
        {tracks.map(({ id, modules }) => (
          <section
            key={id}
            aria-labelledby={id}
            className="grid gap-x-12 gap-y-4 border-t border-rule pt-4 lg:grid-cols-[19rem_1fr]"
          >
            <div className="grid content-start gap-2">
              <h2 id={id} className="text-2xl">
                <Link to={`/tracks/${id}`} className="link">
                  {t(`track.${id}`)}
                </Link>
              </h2>
              <p className="max-w-reading text-muted">{t(`track.for.${id}`)}</p>
            </div>
            {modules.length === 0 ? (
              <p className="text-muted">{t('track.empty')}</p>
            ) : (
              <ol className="[&>:first-child]:border-t-0 [&>:first-child]:pt-0">
                {modules.map((module, index) => (
                  <ModuleEntry key={module.id} module={module} number={index + 1} level={3} />
                ))}
              </ol>
            )}
          </section>
        ))}
      </div>
    </Page>
  );
}
