import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { applicantOf } from '~/server/fellowship/applicants/guard';
import { formText } from '~/server/http/form';
import { linkOrigin } from '~/server/mail/letters';
import { retryAfter } from '~/server/people/fault-data';
import { Markdown } from '~/ui/markdown';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RuleChange } from '~/ui/rule-change';
import { Section } from '~/ui/section';
import type { BeginTold } from './begin';
import { Begin } from './begin';
import { callPage } from './call-page';
import { Decided } from './decided';
import { Head } from './head';
import { Preview } from './preview';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: messagesIn('en')('call.pageTitle', { title: page?.call.title ?? '' }) },
  { name: 'description', content: page?.call.summary ?? '' },
];

export const headers: HeadersFunction = retryAfter;

/** The public page of a call, for everybody; an applicant is led to their application. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { calls, applications, clock } = context.services;
  const call = await calls.find(params.slug ?? '');
  if (call === null) throw new Response(null, { status: 404 });
  const who = await applicantOf(request, context);
  const known = who?.academyId === call.academyId ? who : null;
  const own = known && (await applications.inIntake(known, call.intakeId));
  return { call: callPage(call, clock.now()), own, email: known?.email ?? null };
}

/** Sends a link to an address, or begins at once for who is signed in as an applicant. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { applicants, applications, calls, clock, config } = context.services;
  const slug = params.slug ?? '';
  if ((await calls.find(slug)) === null) throw new Response(null, { status: 404 });
  const text = await formText(request);
  if (text('intent') === 'begin') {
    const who = await applicantOf(request, context);
    const id = who && (await applications.begin(who, slug));
    if (id !== null) return redirect(`/applications/${id}`);
    return data<BeginTold>({ kind: 'refused', fault: 'notOpen', minutes: 0 }, { status: 409 });
  }
  const email = text('email');
  const ask = { slug, email, address: context.clientAddress };
  const post = { t: messagesIn('en'), origin: linkOrigin(config, request) };
  const told = await applicants.links.ask(ask, post);
  if (told.ok) return data<BeginTold>({ kind: 'sent', email: email.trim() });
  const left = Math.max((told.until ?? 0) - clock.now(), 0);
  const wait = told.fault === 'wait';
  return data<BeginTold>(
    { kind: 'refused', fault: told.fault, minutes: Math.ceil(left / 60_000), email },
    {
      status: wait ? 429 : told.fault === 'address' ? 400 : 409,
      headers: wait ? { 'Retry-After': String(Math.ceil(left / 1_000)) } : {},
    },
  );
}

export default function CallRoute() {
  const { t } = useMessages();
  const { call, own, email } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  return (
    <Page width="reading">
      <Head call={call} />
      <div className="mt-6 grid gap-8">
        {call.changes.length > 0 && (
          <Notice tone="info" title={t('call.changes')}>
            <ul className="grid gap-1">
              {call.changes.map(({ at, kind, before, after, rule, reason }) => (
                <li key={at}>
                  {rule === null ? (
                    t(`call.change.${kind}`, { before, after, reason })
                  ) : (
                    <>
                      <RuleChange {...rule} /> {reason}
                    </>
                  )}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <Begin call={call} own={own} email={email} told={told} />
        <Section title={t('call.about')}>
          <Markdown html={call.about} />
        </Section>
        {call.eligibility.length > 0 && (
          <Section title={t('call.eligibility')}>
            <ul className="reading list-disc pl-5">
              {call.eligibility.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Section>
        )}
        <Preview questions={call.questions} declarations={call.declarations} />
        <Decided call={call} />
      </div>
    </Page>
  );
}
