import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { signedInAs } from '~/server/people/guard';
import { GRADEBOOK_READERS } from '~/server/teaching/gradebook/gradebook';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messageIds, messagesIn, useMessages } from '~/ui/messages/messages';
import { Page } from '~/ui/page';
import { Section } from '~/ui/section';
import { Standing } from './standing';
import { Steps } from './steps';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: messagesIn('en')('gradebook.work.pageTitle', {
      person: data?.work.person.name ?? '',
      title: data?.work.assignment.title ?? '',
    }),
  },
];

/** What stands behind one cell of the gradebook. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, GRADEBOOK_READERS);
  const { cohortId = '', assignmentId = '', userId = '' } = params;
  const work = await context.services.gradebook.work(user, cohortId, assignmentId, userId);
  if (work === null) throw new Response(null, { status: 404 });
  return { work, marks: user.role !== 'coordinator' };
}

const kindOf = messageIds('gradebook.kind.');

export default function WorkRoute() {
  const { t } = useMessages();
  const { work, marks } = useLoaderData<typeof loader>();
  const { cohort, person, assignment, dueAt, extension, steps } = work;
  return (
    <Page>
      <Masthead
        kicker={t(kindOf(assignment.kind))}
        title={assignment.title}
        lead={person.name}
        facts={
          dueAt !== null && (
            <span>
              {t('gradebook.work.due')} <DateTime at={dueAt} />
              {extension && ` · ${t('gradebook.work.extended')}`}
              {extension && extension.reason !== '' && `: ${extension.reason}`}
            </span>
          )
        }
        actions={
          <LinkButton to={`/cohorts/${cohort.id}/gradebook`}>
            {t('gradebook.work.back', { cohort: cohort.name })}
          </LinkButton>
        }
      />
      <div className="mt-6 grid gap-8">
        <Standing work={work} />
        <Section title={t('gradebook.work.handedIn')}>
          {steps.length === 0 ? (
            <EmptyState title={t('gradebook.work.nothing')} />
          ) : (
            <Steps steps={steps} marks={marks} />
          )}
        </Section>
      </div>
    </Page>
  );
}
