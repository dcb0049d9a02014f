import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { settingCookies } from '~/server/http/cookies';
import { formText } from '~/server/http/form';
import { faultData } from '~/server/people/fault-data';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Field } from '~/ui/field';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('people.link.title') }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await context.services.people.links.open(params.token ?? '');
  return { link };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { people, clock } = context.services;
  const text = await formText(request);
  const answer = await people.links.accept(params.token ?? '', {
    name: text('name'),
    password: text('password'),
    agent: request.headers.get('User-Agent') ?? '',
    address: context.clientAddress,
    cookieHeader: request.headers.get('Cookie'),
  });
  if (!answer.ok) return faultData('link', answer, clock);
  throw redirect('/', { headers: settingCookies(answer.value) });
}

export default function OneTimeLinkPage() {
  const { t } = useMessages();
  const { link } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      {link === null ? (
        <>
          <Masthead title={t('people.link.goneTitle')} />
          <EmptyState title={t('people.fault.linkGone')}>
            <p>{t('people.link.goneBody')}</p>
          </EmptyState>
        </>
      ) : (
        <>
          <Masthead
            title={
              link.purpose === 'welcome' ? t('people.link.welcome') : t('people.link.resetTitle')
            }
            lead={t(`people.link.lead.${link.purpose}`, { academy: link.academy })}
            facts={
              <>
                <span>{link.email}</span>
                <span>{t(`ui.role.${link.role}`)}</span>
              </>
            }
          />
          <AcceptForm {...link} />
        </>
      )}
    </Page>
  );
}

function AcceptForm(link: { purpose: 'welcome' | 'reset'; name: string; email: string }) {
  const { t } = useMessages();
  const refusal = useActionData<typeof action>();
  return (
    <Form method="post" className="mt-6 grid max-w-md gap-5">
      {refusal && (
        <Notice tone="bad" live="alert">
          <p>{t(`people.fault.${refusal.fault}`)}</p>
        </Notice>
      )}
      <input type="hidden" name="username" autoComplete="username" value={link.email} />
      {link.purpose === 'welcome' && (
        <Field
          label={t('people.field.name')}
          hint={t('people.field.nameHint')}
          name="name"
          defaultValue={link.name}
          autoComplete="name"
          maxLength={120}
          required
        />
      )}
      <Field
        label={t('people.field.newPassword')}
        hint={t('people.field.newPasswordHint')}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={8}
        required
      />
      <Button kind="primary">{t('people.link.submit')}</Button>
    </Form>
  );
}
