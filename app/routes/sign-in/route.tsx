import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { settingCookies } from '~/server/http/cookies';
import { formText } from '~/server/http/form';
import { faultData, retryAfter } from '~/server/people/fault-data';
import { safeTarget } from '~/server/people/targets';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('people.signIn.title') }];

export const headers = retryAfter;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const to = safeTarget(searchParams.get('to'));
  const found = await context.services.people.sessionOf(request.headers.get('Cookie'));
  if (found !== null) throw redirect(to);
  return { to, forgotten: searchParams.has('forgotten') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { people, applicants, clock } = context.services;
  const text = await formText(request);
  const answer = await people.signIn({
    email: text('email'),
    password: text('password'),
    address: context.clientAddress,
    agent: request.headers.get('User-Agent') ?? '',
    cookieHeader: request.headers.get('Cookie'),
  });
  if (!answer.ok) return faultData('sign-in', answer, clock);
  const entered = await people.sessionOf(answer.value[0]?.split(';')[0]);
  if (entered !== null) {
    await applicants.noteAccount(entered.user, request.headers.get('Cookie'));
  }
  throw redirect(safeTarget(text('to')), { headers: settingCookies(answer.value) });
}

export default function SignInPage() {
  const { t } = useMessages();
  const { to, forgotten } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <Page width="reading">
      <Masthead title={t('people.signIn.title')} lead={t('people.signIn.lead')} />
      <Form method="post" className="mt-6 grid max-w-md gap-5">
        {refusal && (
          <Notice tone="bad" live="alert" title={t('people.signIn.failed')}>
            <p>{t(`people.fault.${refusal.fault}`, { minutes: refusal.minutes })}</p>
          </Notice>
        )}
        {forgotten && <Notice tone="good">{t('people.signIn.forgotten')}</Notice>}
        <input type="hidden" name="to" value={to} />
        <Field
          label={t('people.field.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
        />
        <Field
          label={t('people.field.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <Button kind="primary">{t('people.signIn.submit')}</Button>
        <p className="text-muted">{t('people.signIn.lost')}</p>
      </Form>
    </Page>
  );
}
