import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signedInAs } from '~/server/people/guard';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { Agreed } from './agreed';
import { exercisePage } from './exercise-page';
import { Figures } from './figures';
import { TableCard } from './table-card';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('debrief.pageTitle', { title: data?.title ?? '' }) },
];

/** Every table's outcome on one picture, for who runs the exercise. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['instructor', 'admin']);
  const { exercises } = context.services.debriefs;
  const found = await exercises.of(user, params.exerciseId ?? '');
  if (found === null) throw new Response(null, { status: 404 });
  return exercisePage(found);
}

export default function ExerciseDebriefRoute() {
  const { t } = useMessages();
  const page = useLoaderData<typeof loader>();
  const { exerciseId, title, scenario, shows, tables } = page;
  const ended = tables.filter((table) => table.ended !== null);
  return (
    <Page width="wide">
      <Masthead
        kicker={t('debrief.kicker')}
        title={title}
        facts={
          <>
            {scenario && scenario !== title && <span>{scenario}</span>}
            <span>{t('debrief.class.ended', { ended: ended.length, tables: tables.length })}</span>
            <span>{t(shows === 'all' ? 'debrief.class.showsAll' : 'debrief.class.showsOwn')}</span>
          </>
        }
        actions={
          <LinkButton to={`/exercises/${exerciseId}`} size="small">
            {t('debrief.class.exercise')}
          </LinkButton>
        }
      />
      {ended.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={t('debrief.class.none')} />
        </div>
      ) : (
        <div className="mt-6 grid gap-8">
          <Section title={t('debrief.class.outcomes')}>
            <p className="max-w-reading text-sm text-muted">{t('debrief.scores.read')}</p>
            <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
              {tables.map((table) => (
                <TableCard key={table.tableId} table={table} parties={page.parties} />
              ))}
            </ul>
          </Section>
          <Section title={t('debrief.class.agreed')}>
            <Agreed issues={page.issues} tables={ended} />
          </Section>
          <Section title={t('debrief.class.figures')}>
            <Figures parties={page.parties} tables={ended} />
          </Section>
        </div>
      )}
    </Page>
  );
}
