import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { signedInAs } from '~/server/people/guard';
import { Masthead } from '~/ui/masthead';
import { messageIds, messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RevealWarnings } from '~/ui/reveal-warnings';
import { Tabs } from '~/ui/tabs';
import { AboutForm } from './about-form';
import { askedFor, editPage, resent, toldFault } from './edit-page';
import { EntryForm } from './entry-form';
import { EntryList } from './entry-list';
import { Faults } from './faults';
import { FieldsForm } from './fields-form';
import { editIn, headIn, placeAfter } from './obey';
import { Preview } from './preview';
import { previewOf } from './preview-page';
import { sentForm } from './sent-form';
import { WholeForm } from './whole-form';

const RUNNERS = ['coordinator', 'admin'] as const;
const refusedBecause = messageIds('intake.refused.');
const partNamed = messageIds('intake.part.');

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: messagesIn('en')('intake.edit.pageTitle', { title: data?.page.title ?? '' }) },
];

/** An intake in work; `?part=questions&at=2` opens the third question. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const intake = await context.services.intakes.draft(user, params.intakeId ?? '');
  if (intake === null) throw new Response(null, { status: 404 });
  const url = new URL(request.url);
  const { part, at } = askedFor(url, intake.published);
  const done = ['saved', 'removed'].find((one) => one === url.searchParams.get('done')) ?? null;
  return {
    page: editPage(intake, part, at),
    preview: part === 'preview' ? previewOf(intake) : null,
    done,
  };
}

/** Keeps what was written; what is refused comes back as it was written. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, RUNNERS);
  const { intakes } = context.services;
  const intakeId = params.intakeId ?? '';
  const intake = await intakes.draft(user, intakeId);
  if (intake === null) throw new Response(null, { status: 404 });
  const { part, at } = askedFor(new URL(request.url), intake.published);
  const { sent, text } = await sentForm(request);
  const edit = editIn(part, at, text, sent);
  const told = { part, at, head: headIn(sent), text };
  const none = { ...told, faults: [], fields: null };
  if (edit === null) return data({ ...none, fault: 'fixed' }, { status: 400 });
  const answer = await intakes.change(user, intakeId, Number(sent('seen')[0]), edit);
  if (answer === null) throw new Response(null, { status: 404 });
  if (answer.ok) return redirect(placeAfter(intakeId, edit, answer.value.entries));
  const page = editPage(intake, part, at);
  const faults = 'faults' in answer ? answer.faults.map((fault) => toldFault(fault, '')) : [];
  const writes = edit.kind === 'about' || edit.kind === 'review' || edit.kind === 'entry';
  const fields = writes ? resent(page.entry?.fields ?? page.fields, sent) : null;
  const status = answer.fault === 'changed' ? 409 : 400;
  return data({ ...told, fault: answer.fault, faults, fields }, { status });
}

export default function EditIntake() {
  const { t } = useMessages();
  const { page, preview, done } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { part, entry } = page;
  const told =
    answered?.part === part && answered.at === (entry?.at ?? null) ? answered : undefined;
  return (
    <Page width={part === 'whole' ? 'wide' : 'work'}>
      <Masthead
        kicker={t('intake.edit.kicker')}
        title={page.title}
        lead={t(page.published ? 'intake.edit.fixed' : 'intake.edit.lead')}
        facts={
          <Link to={`/intakes/${page.id}`} className="link py-1">
            {t('intake.edit.back')}
          </Link>
        }
      />
      <div className="mt-4 grid gap-6">
        <Tabs
          label={t('intake.edit.parts')}
          tabs={page.tabs.map(({ name, faults }) => ({
            to: `?part=${name}`,
            label: t('intake.edit.tab', { name: t(partNamed(name)), faults }),
            current: name === part,
          }))}
        />
        {told && (
          <Notice tone="bad" live="alert" title={t('intake.refused')}>
            <p>{t(refusedBecause(told.fault))}</p>
          </Notice>
        )}
        {!told && done !== null && (
          <Notice tone="good" live="status">
            <p>{t(done === 'removed' ? 'intake.edit.removed' : 'intake.edit.saved')}</p>
          </Notice>
        )}
        <RevealWarnings intakeId={page.id} warnings={page.warnings} />
        {part === 'about' && <AboutForm page={page} told={told} />}
        {part === 'review' && <FieldsForm page={page} told={told} />}
        {part === 'whole' && <WholeForm page={page} told={told} />}
        {part === 'preview' && <Preview preview={preview} intakeId={page.id} />}
        {entry && <EntryForm page={page} entry={entry} told={told} />}
        {page.list && <EntryList page={page} list={page.list} />}
        {entry === null && part !== 'preview' && (
          <Faults
            faults={told && told.faults.length > 0 ? told.faults : page.faults}
            lines={part === 'whole'}
          />
        )}
      </div>
    </Page>
  );
}
