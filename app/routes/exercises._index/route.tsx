import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { signedInAs } from '~/server/people/guard';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('exercises.pageTitle') }];

/** The exercises of the academy, for those who lead classes. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['instructor', 'admin']);
  return { exercises: await context.services.exercises.exercisesFor(user) };
}

const TONES = { draft: 'warn', running: 'good', ended: 'plain' } as const;

export default function Exercises() {
  const { t } = useMessages();
  const { exercises } = useLoaderData<typeof loader>();
  const create = (
    <LinkButton to="/exercises/new" kind="primary">
      {t('exercises.create')}
    </LinkButton>
  );
  return (
    <Page>
      <Masthead
        title={t('exercises.title')}
        lead={t('exercises.lead')}
        actions={exercises.length > 0 && create}
      />
      <div className="mt-6">
        {exercises.length === 0 ? (
          <EmptyState title={t('exercises.none')}>
            <p className="text-muted">{t('exercises.noneHint')}</p>
            {create}
          </EmptyState>
        ) : (
          <Table
            caption={t('exercises.title')}
            columns={[
              { key: 'title', title: t('exercises.column.title') },
              { key: 'status', title: t('exercises.column.status') },
              { key: 'tables', title: t('exercises.column.tables'), numeric: true },
              { key: 'people', title: t('exercises.column.people'), numeric: true },
              { key: 'made', title: t('exercises.column.made') },
            ]}
          >
            {exercises.map((exercise) => (
              <Row
                key={exercise.id}
                head={
                  <>
                    <Link to={`/exercises/${exercise.id}`} className="link">
                      {exercise.title}
                    </Link>
                    <span className="block min-w-48 text-sm font-normal text-muted">
                      {exercise.scenarioTitle}
                    </span>
                  </>
                }
              >
                <Cell>
                  <Badge tone={TONES[exercise.status]}>
                    {t(`exercises.status.${exercise.status}`)}
                  </Badge>
                </Cell>
                <Cell numeric>
                  {exercise.status === 'running'
                    ? t('exercises.over', { over: exercise.over, tables: exercise.tables })
                    : exercise.tables}
                </Cell>
                <Cell numeric>{exercise.people}</Cell>
                <Cell>
                  {exercise.createdBy}
                  <span className="block text-sm text-muted">
                    <DateTime at={exercise.at} />
                  </span>
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </div>
    </Page>
  );
}
