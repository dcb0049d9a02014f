import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { signedInAs } from '~/server/people/guard';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { messagesIn, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { MailText } from './mail-text';

export const meta: MetaFunction = () => [{ title: messagesIn('en')('mailbox.title') }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user } = await signedInAs(request, context, ['admin']);
  const mail = await context.services.mail.find(user, params.mailId ?? '');
  if (mail === null) throw new Response(null, { status: 404 });
  return { mail };
}

/** Shows the text: asked for by a form, because it is noted who read it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { user } = await signedInAs(request, context, ['admin']);
  const { mail } = context.services;
  const id = params.mailId ?? '';
  if ((await mail.find(user, id)) === null) throw new Response(null, { status: 404 });
  const text = await mail.read(user, id);
  return data({ text }, { status: text === null ? 410 : 200 });
}

export default function MailPage() {
  const { t } = useMessages();
  const { mail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { subject, to, at, state, attempts, error } = mail;
  return (
    <Page width="reading">
      <Masthead
        kicker={mail.kind === null ? t('mailbox.title') : t(`mailbox.kind.${mail.kind}`)}
        title={subject}
        facts={
          <>
            <span>{to}</span>
            <DateTime at={at} />
            <span>{t(`mailbox.state.${state}`)}</span>
          </>
        }
        actions={<LinkButton to="/mailbox">{t('mailbox.back')}</LinkButton>}
      />
      <div className="mt-6 grid gap-6">
        {error !== null && (
          <Notice tone="warn" title={t('mailbox.tried', { attempts })}>
            <p>{error}</p>
          </Notice>
        )}
        {answer?.text ? (
          <MailText text={answer.text} />
        ) : state === 'sent' || state === 'emptied' || answer ? (
          <p>{t(state === 'sent' ? 'mailbox.gone' : 'mailbox.emptied')}</p>
        ) : (
          <Form method="post" className="grid justify-items-start gap-3">
            <p>{t('mailbox.noted')}</p>
            <Button kind="primary">{t('mailbox.read')}</Button>
          </Form>
        )}
      </div>
    </Page>
  );
}
