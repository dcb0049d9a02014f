import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MOST_BYTES } from '~/core/fellowship/roster/decode';
import { MOST_ROWS } from '~/core/fellowship/roster/read';
import type { RosterLook } from '~/server/fellowship/roster';
import { readRosterUpload } from '~/server/fellowship/roster-upload';
import { enrolmentLetter, linkOrigin } from '~/server/mail/letters';
import { signedInAs } from '~/server/people/guard';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { Faults } from './faults';
import { ListForm } from './list-form';
import { Plan } from './plan';

const FOLLOWERS = ['instructor', 'coordinator', 'admin'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('cohort.import.pageTitle', { cohort: data?.cohort.name ?? '' }) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const cohort = await context.services.cohorts.named(user, params.cohortId ?? '');
  if (cohort === null) throw new Response(null, { status: 404 });
  return { cohort, most: { rows: MOST_ROWS, kilobytes: MOST_BYTES / 1024 } };
}

/** Looks at a list; where the plan of an earlier look is agreed to, carries it out. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, FOLLOWERS);
  const { roster, cohorts, people, config } = context.services;
  const cohort = await cohorts.named(user, params.cohortId ?? '');
  if (cohort === null) throw new Response(null, { status: 404 });
  const { bytes, agreed } = await readRosterUpload(request);
  if (agreed === '') {
    const look = told(await roster.look(user, cohort.id, bytes));
    return data({ look, done: null, changed: false }, { status: look.plan ? 200 : 400 });
  }
  const academy = await people.register.academy(user);
  const about = { academy, cohort: cohort.name, origin: linkOrigin(config, request) };
  const letter = enrolmentLetter(messagesIn('en'), about);
  const answer = await roster.enrol(user, cohort.id, { bytes, agreed }, letter);
  if (answer === null) throw new Response(null, { status: 404 });
  if (answer.ok) return { look: null, done: answer.done, changed: false };
  return data({ look: told(answer.look), done: null, changed: true }, { status: 409 });
}

/** A look as the page takes it: every fault with all its parts. */
function told(look: RosterLook | null) {
  if (look === null) throw new Response(null, { status: 404 });
  const faults = look.faults.map((fault) => ({ found: '', column: '', number: 0, ...fault }));
  return { ...look, faults };
}

export default function ImportPage() {
  const { t } = useMessages();
  const { cohort, most } = useLoaderData<typeof loader>();
  const { look = null, done = null, changed = false } = useActionData<typeof action>() ?? {};
  const back = `/cohorts/${cohort.id}`;
  return (
    <Page>
      <Masthead
        kicker={cohort.name}
        title={t('cohort.import.title')}
        lead={t('cohort.import.lead')}
        actions={<LinkButton to={back}>{t('cohort.import.back')}</LinkButton>}
      />
      <div className="mt-6 grid gap-8">
        {done && (
          <Notice tone="good" live="status" title={t('cohort.import.done', { ...done })}>
            <p>{t('cohort.import.doneMore', { ...done })}</p>
          </Notice>
        )}
        {changed && (
          <Notice tone="warn" live="alert">
            <p>{t('cohort.import.changed')}</p>
          </Notice>
        )}
        {look && look.faults.length > 0 && <Faults faults={look.faults} />}
        {look?.plan && <Plan plan={look.plan} hash={look.hash} text={look.text} />}
        <ListForm text={look?.text ?? ''} most={most} />
      </div>
    </Page>
  );
}
